// SPDX-License-Identifier: EUPL-1.2
// A point is presented, then debated. What candidates and projects say of themselves is shown one
// after the other, in the order of the ballot; arrows and the space bar go on and stop.
import { isNamed, type Choice } from '../core/choices';
import { KIND_PICTURES } from '../core/council';
import { t, words } from '../core/i18n';
import { money } from '../core/money';
import type { Motion, ProjectorView } from '../core/protocol';
import { labelOf } from '../core/result';
import { typo } from '../core/typo';
import { Picto } from '../design/Picto';
import { adoptedAmendment, Bounds, byWhom, floorTitle, NewText, openAmendment } from './about';
import { AmendmentTexts } from './AmendmentTexts';
import { Head } from './Head';
import { ONE_COLUMN_MAX, OptionList, standingOptions } from './Options';
import { PastRounds, PastTexts } from './Past';
import { ItemClock } from './Sand';
import { SpeakerPill, SpeechBar } from './Speech';
import { useTurns } from './turns';

export function FloorScene({ view }: { view: ProjectorView }) {
  if (!view.floor) return null;
  const { motion } = view.floor;
  const amendment = openAmendment(view);
  const adopted = adoptedAmendment(view);
  const alone = !amendment && !isNamed(motion.ballot) && view.speaker !== null;
  return (
    <main class="scene">
      <Head
        text={amendment ? byWhom(amendment) : floorTitle(view.floor)}
        marked={!amendment && adopted && <NewText before={adopted.before} after={adopted.text} />}
      >
        {view.item_until_ms > 0 ? (
          <ItemClock sinceMs={view.item_since_ms} untilMs={view.item_until_ms} />
        ) : (
          <span class="pill pill-sun">{t(view.phase === 'debate' ? 'wall.debate' : 'wall.presented')}</span>
        )}
      </Head>
      <div class="rule">
        <p>
          <Bounds motion={motion} item={view.floor} />
        </p>
        {motion.ballot === 'budget' && (
          <p class="how">{t('wall.budget', { budget: money(motion.budget, words) })}</p>
        )}
        <PastRounds view={view} />
        {!amendment && <PastTexts view={view} />}
        {view.vote?.state === 'annulled' && <p class="how">{t('wall.annulled')}</p>}
      </div>
      {amendment ? (
        <AmendmentTexts amendment={amendment} text={motion.title} />
      ) : isNamed(motion.ballot) ? (
        <Offers motion={motion} tight={view.speaker !== null || view.asks.length > 0} />
      ) : (
        <Alone view={view} picture={motion.picture || KIND_PICTURES[view.floor.kind]} />
      )}
      <Below view={view} alone={alone} />
    </main>
  );
}

const Alone = ({ view, picture }: { view: ProjectorView; picture: string }) => (
  <div class="stage">
    {view.speaker ? <SpeakerPill speaker={view.speaker} large /> : <Picto id={picture} size="44rem" />}
  </div>
);

/** `tight`: something stands below. */
function Offers({ motion, tight }: { motion: Motion; tight: boolean }) {
  const choices = standingOptions(motion, []);
  const said = choices.filter((choice) => motion.options[choice.index].statement !== '');
  if (choices.length > ONE_COLUMN_MAX)
    return (
      <div class="stage">
        <OptionList motion={motion} choices={choices} />
      </div>
    );
  return said.length > 0 ? (
    <Statements motion={motion} choices={choices} said={said} />
  ) : (
    <div class={motion.ballot === 'budget' ? 'stage stage-split stage-offers' : 'stage stage-split'}>
      <Picto id={motion.picture} size={choices.length > 4 || tight ? '34rem' : '44rem'} />
      <OptionList motion={motion} choices={choices} tight={tight} />
    </div>
  );
}

/** The list at the left, and at the right whoever has the word. */
function Statements({ motion, choices, said }: { motion: Motion; choices: Choice[]; said: Choice[] }) {
  const statements = said.map((choice) => motion.options[choice.index].statement);
  const current = said[useTurns(statements.map((text) => text.length))];
  return (
    <div class="stage stage-split stage-said">
      <OptionList motion={motion} choices={choices} current={current.index} />
      <blockquote class="statement">
        <p class="statement-who">
          <Picto id={current.picture} size="12rem" />
          {labelOf(current)}
        </p>
        <p>{typo(motion.options[current.index].statement)}</p>
      </blockquote>
    </div>
  );
}

/** Who speaks and who is next; else, how to come in late. */
function Below({ view, alone }: { view: ProjectorView; alone: boolean }) {
  if (view.asks.length > 0 || (view.speaker && !alone)) return <SpeechBar view={view} alone={alone} />;
  return view.door_open ? (
    <footer class="notes">
      <p>{t('wall.enter-late', { code: view.door_code })}</p>
    </footer>
  ) : null;
}
