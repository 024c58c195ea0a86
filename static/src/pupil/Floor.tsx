// SPDX-License-Identifier: EUPL-1.2
// A point is presented, then debated: what it is about, and what one may choose later.
import { choicesOf, isMarked, isNamed, type Choice } from '../core/choices';
import { t, words } from '../core/i18n';
import { money } from '../core/money';
import type { Motion, PupilView } from '../core/protocol';
import { typo } from '../core/typo';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { labelOf } from '../core/result';
import { spokenOf, underOf } from './labels';
import { Struck } from './Struck';
import { Title } from './Title';

const optionsIn = (motion: Motion): Choice[] =>
  isNamed(motion.ballot) ? choicesOf(motion).filter((choice) => !choice.neutral) : [];

/** Larger lists leave the place of the large picture to the options. */
const OPTIONS_LARGE_MAX = 4;

export function Floor({ view }: { view: PupilView }) {
  if (!view.floor) return null;
  const { motion } = view.floor;
  const options = optionsIn(motion);
  const have = motion.ballot === 'budget' ? t('budget.have', { money: money(motion.budget, words) }) : '';
  const spoken = options.map(
    (choice) => `${spokenOf(motion, choice)}. ${motion.options[choice.index].statement}`,
  );
  const large = options.length <= OPTIONS_LARGE_MAX && !isMarked(motion.ballot);
  return (
    <main class="body">
      {large && motion.picture && <Picto id={motion.picture} size={160} />}
      {view.mode === 'reading' && <Struck motion={motion} past={view.past} why />}
      <Title
        text={motion.title}
        picture={large ? undefined : motion.picture}
        spoken={[motion.title, have, ...spoken].filter((each) => each !== '').join('. ')}
      />
      <p>{t(view.phase === 'debate' ? 'floor.debate' : 'floor.presented')}</p>
      {view.vote?.state === 'annulled' && (
        <p class="notice" role="status">
          {t('floor.annulled')}
        </p>
      )}
      {have && <p class="have">{have}</p>}
      {options.length > 0 && <Options motion={motion} options={options} reading={view.mode === 'reading'} />}
    </main>
  );
}

interface OptionsProps {
  motion: Motion;
  options: Choice[];
  reading: boolean;
}

function Options({ motion, options, reading }: OptionsProps) {
  const told = reading && motion.options.some((option) => option.statement !== '');
  const under = motion.options.some((option) => underOf(motion, option).length > 0);
  return (
    <section class={told ? 'options options-told' : under ? 'options options-told options-three' : 'options'}>
      <h2 class="sr-only">{t('floor.choices')}</h2>
      <ul>
        {options.map((choice) => (
          <li key={choice.index}>
            <Mark look={choice.mark} size={40} />
            <Picto id={choice.picture} size={40} />
            <span class="option-words">
              {labelOf(choice)}
              {underOf(motion, motion.options[choice.index]).map((line) => (
                <span key={line} class="option-under">
                  {line}
                </span>
              ))}
              {told && <Statement text={motion.options[choice.index].statement} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Statement = ({ text }: { text: string }) =>
  text ? <span class="option-statement">{typo(text)}</span> : null;
