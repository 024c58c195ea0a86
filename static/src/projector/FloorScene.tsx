// SPDX-License-Identifier: EUPL-1.2
// A point is presented, then debated. What candidates and projects say of themselves is shown one
// after the other, in the order of the ballot; arrows and the space bar go on and stop.
import { isNamed, type Choice } from '../core/choices';
import { t, words } from '../core/i18n';
import { money } from '../core/money';
import type { Motion, ProjectorView } from '../core/protocol';
import { labelOf } from '../core/result';
import { typo } from '../core/typo';
import { Picto } from '../design/Picto';
import { Head } from './Head';
import { ONE_COLUMN_MAX, OptionList, standingOptions } from './Options';
import { PastRounds, PastTexts } from './Past';
import { useTurns } from './turns';

export function FloorScene({ view }: { view: ProjectorView }) {
  if (!view.floor) return null;
  const { motion } = view.floor;
  return (
    <main class="scene">
      <Head text={motion.title}>
        <span class="pill pill-sun">{t(view.phase === 'debate' ? 'wall.debate' : 'wall.presented')}</span>
      </Head>
      <div class="rule">
        {motion.ballot === 'budget' && (
          <p class="how">{t('wall.budget', { budget: money(motion.budget, words) })}</p>
        )}
        <PastRounds view={view} />
        <PastTexts view={view} />
      </div>
      {isNamed(motion.ballot) ? <Offers motion={motion} /> : <Alone picture={motion.picture} />}
      <Notes view={view} />
    </main>
  );
}

const Alone = ({ picture }: { picture: string }) => (
  <div class="stage">
    <Picto id={picture} size="44rem" />
  </div>
);

function Offers({ motion }: { motion: Motion }) {
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
      <Picto id={motion.picture} size={choices.length > 4 ? '34rem' : '44rem'} />
      <OptionList motion={motion} choices={choices} />
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

function Notes({ view }: { view: ProjectorView }) {
  const annulled = view.vote?.state === 'annulled';
  if (!annulled && !view.door_open) return null;
  return (
    <footer class="notes">
      {annulled && <p>{t('wall.annulled')}</p>}
      {view.door_open && <p>{t('wall.enter-late', { code: view.door_code })}</p>}
    </footer>
  );
}
