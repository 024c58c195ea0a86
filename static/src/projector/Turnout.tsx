// SPDX-License-Identifier: EUPL-1.2
// How many have voted: seats of the assembly, one row of them, or dice that nobody sees yet.
import { t } from '../core/i18n';
import type { Motion, Vote } from '../core/protocol';
import { Hemicycle } from '../design/Hemicycle';
import { Mark } from '../design/Mark';
import { fixedNeed } from './rule';
import { diceWidth, dieSize } from './stages/Lots';
import { watchedAgain } from './watching';

/** Who has voted before the count is kept nowhere: a past council does not tell. */
const isUntold = (vote: Vote): boolean => watchedAgain.value && vote.voters === 0;

const Untold = () => <span class="untold">{t('wall.untold')}</span>;

const presentOf = (vote: Vote): number => Math.max(vote.present, vote.voters);

export function Turnout({ motion, vote }: { motion: Motion; vote: Vote }) {
  const present = presentOf(vote);
  const line = motion.ballot === 'motion' ? fixedNeed(motion, vote) : null;
  return (
    <div class="chart">
      <Hemicycle
        seats={present}
        filled={vote.voters}
        line={line}
        label={isUntold(vote) ? t('wall.untold') : t('wall.turnout', { voters: vote.voters, present })}
      />
      {isUntold(vote) ? (
        <div class="centre" aria-hidden="true">
          <Untold />
        </div>
      ) : (
        <div class="centre" aria-hidden="true">
          <strong>{vote.voters}</strong>
          <span>{t('wall.in-urn', { n: vote.voters })}</span>
          <span>{t('wall.of-present', { n: present })}</span>
          {vote.on_paper > 0 && <span>{t('wall.on-paper', { n: vote.on_paper })}</span>}
        </div>
      )}
    </div>
  );
}

/** Beside sixteen options there is room for one row of seats. */
export function TurnoutStrip({ vote }: { vote: Vote }) {
  const present = presentOf(vote);
  if (isUntold(vote))
    return (
      <footer class="strip">
        <Untold />
      </footer>
    );
  return (
    <footer class="strip">
      <span class="sr-only">{t('wall.turnout', { voters: vote.voters, present })}</span>
      <strong aria-hidden="true">{vote.voters}</strong>
      <span aria-hidden="true">
        {t('wall.in-urn', { n: vote.voters })} {t('wall.of-present', { n: present })}
      </span>
      <span class="strip-seats" aria-hidden="true">
        {Array.from({ length: present }, (_, at) => (
          <i key={at} class={at < vote.voters ? 'inked' : undefined} />
        ))}
      </span>
    </footer>
  );
}

/** One die for each pupil present; what it shows stays hidden while the vote is open. */
export function DiceTurnout({ vote }: { vote: Vote }) {
  const present = presentOf(vote);
  const size = dieSize(present);
  if (isUntold(vote))
    return (
      <div class="thrown">
        <Untold />
      </div>
    );
  return (
    <div class="thrown">
      <ul
        class="dice"
        style={{ maxWidth: diceWidth(present) }}
        aria-label={t('wall.turnout', { voters: vote.voters, present })}
      >
        {Array.from({ length: present }, (_, at) => (
          <li
            key={at}
            class={at < vote.voters ? 'die-thrown' : 'die-awaited'}
            style={{ width: size, height: size }}
          >
            {at < vote.voters && <Mark look={{ hue: 0, shape: 'die', glyph: '?' }} size="100%" />}
          </li>
        ))}
      </ul>
      <p class="thrown-count" aria-hidden="true">
        <strong>{vote.voters}</strong>
        <span>
          {t('wall.dice', { n: vote.voters })} {t('wall.of-present', { n: present })}
        </span>
      </p>
    </div>
  );
}
