// SPDX-License-Identifier: EUPL-1.2
// The workshop of rules: what the same ballots give when they are counted otherwise. Who agrees and
// who does not is told by a sign and a word.
import equal from 'lucide:equal';
import differs from 'lucide:equal-not';
import home from 'lucide:flag';
import { optionsOf } from '../core/choices';
import { t, words } from '../core/i18n';
import { listOf } from '../core/names';
import type { Motion, ProjectorView, Tally } from '../core/protocol';
import { labelOf } from '../core/result';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { Head } from './Head';
import { whyLine } from './why';

type Kind = 'own' | 'same' | 'other';
const ICONS = { own: home, same: equal, other: differs };
/** More methods than this stand in two columns. */
const ONE_COLUMN_MAX = 4;

/** Order does not matter: the same places for the same names. */
const winnersKey = (tally: Tally): string => [...tally.winners].sort((one, two) => one - two).join(',');

export function WorkshopScene({ view }: { view: ProjectorView }) {
  const { floor, result } = view;
  if (!floor || !result || result.workshop.length === 0) return null;
  const own = winnersKey(result.workshop[0]);
  const same = result.workshop.filter((tally) => winnersKey(tally) === own).length;
  const n = result.workshop.length;
  return (
    <main class="scene scene-workshop">
      <Head text={t('wall.workshop')} small={n > ONE_COLUMN_MAX} />
      <p class="rule">
        {typo(same === n ? t('wall.workshop.all', { n }) : t('wall.workshop.some', { same, n }))}
      </p>
      <div class="stage">
        <ul
          class={n > ONE_COLUMN_MAX ? 'methods methods-two' : 'methods'}
          style={{ '--rows': Math.ceil(n / 2) }}
        >
          {result.workshop.map((tally, place) => (
            <MethodCard
              key={tally.method}
              motion={floor.motion}
              view={view}
              tally={tally}
              kind={place === 0 ? 'own' : winnersKey(tally) === own ? 'same' : 'other'}
            />
          ))}
        </ul>
      </div>
    </main>
  );
}

interface CardProps {
  motion: Motion;
  view: ProjectorView;
  tally: Tally;
  kind: Kind;
}

function MethodCard({ motion, view, tally, kind }: CardProps) {
  const options = optionsOf(motion);
  const winners = tally.winners.map((winner) => options[winner]).filter(Boolean);
  return (
    <li class={`method method-${kind}`}>
      <h2>{words(`method.${tally.method}`)}</h2>
      <p class="method-winner">
        {winners.map((winner) => (
          <Mark key={winner.index} look={winner.mark} size="1.25em" />
        ))}
        <strong>{winners.length > 0 ? listOf(winners.map(labelOf), words) : t('wall.workshop.tie')}</strong>
      </p>
      <p class="method-why">{typo(whyLine(tally, view.vote?.standing ?? []))}</p>
      <p class="method-kind">
        <Icon of={ICONS[kind]} size="1em" stroke={3.5} />
        {t(`wall.workshop.${kind}`)}
      </p>
    </li>
  );
}
