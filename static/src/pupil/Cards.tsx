// SPDX-License-Identifier: EUPL-1.2
// The choices as cards: real radio buttons under large drawings, all of one size.
import check from 'lucide:check';
import type { Choice } from '../core/choices';
import { t } from '../core/i18n';
import { labelOf } from '../core/label';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';

interface CardsProps {
  choices: Choice[];
  picked: number | null;
  /** Large drawings that stand: they say more than their words. */
  standing: boolean;
  onPick(index: number): void;
}

export function Cards({ choices, picked, standing, onPick }: CardsProps) {
  return (
    <fieldset class="ballot">
      <legend class="sr-only">{t('vote.pick')}</legend>
      <div class={standing ? `cards stands stands-${choices.length}` : `cards cards-${choices.length}`}>
        {choices.map((choice) => (
          <Card key={choice.index} choice={choice} picked={picked === choice.index} onPick={onPick} />
        ))}
      </div>
    </fieldset>
  );
}

interface CardProps {
  choice: Choice;
  picked: boolean;
  onPick(index: number): void;
}

function Card({ choice, picked, onPick }: CardProps) {
  return (
    <label class={picked ? 'card card-picked' : 'card'}>
      <input
        type="radio"
        name="choice"
        value={choice.index}
        checked={picked}
        onChange={() => onPick(choice.index)}
      />
      <span class="card-ring" />
      <span class="card-mark">
        <Mark look={choice.mark} size="100%" />
      </span>
      {choice.picture && (
        <span class="card-picture">
          <Picto id={choice.picture} size="100%" />
        </span>
      )}
      <span class="card-label">{labelOf(choice)}</span>
      <span class="card-tick">
        <Icon of={check} size={30} stroke={3.5} />
      </span>
    </label>
  );
}
