// SPDX-License-Identifier: EUPL-1.2
// What one may choose later, with what is told of each.
import type { Choice } from '../../core/choices';
import { t } from '../../core/i18n';
import type { Motion } from '../../core/protocol';
import { labelOf } from '../../core/label';
import { typo } from '../../core/typo';
import { Mark } from '../../design/Mark';
import { Picto } from '../../design/Picto';
import { underOf } from '../labels';

interface OptionsProps {
  motion: Motion;
  options: Choice[];
  reading: boolean;
}

export function Options({ motion, options, reading }: OptionsProps) {
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
