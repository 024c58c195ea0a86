// SPDX-License-Identifier: EUPL-1.2
// Small parts that several consoles are made of.
import minus from 'lucide:minus';
import plus from 'lucide:plus';
import type { ComponentChildren } from 'preact';
import { t } from '../core/i18n';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import type { Member } from './room';

interface TabsProps {
  label: string;
  tabs: { name: string; picture: string }[];
  chosen: number;
  onChoose(place: number): void;
}

export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ name, picture }, place) => (
        <button
          type="button"
          class="tab"
          key={name}
          aria-pressed={place === chosen}
          onClick={() => onChoose(place)}
        >
          <Picto id={picture} size={36} />
          <span>{name}</span>
        </button>
      ))}
    </nav>
  );
}

interface PupilsProps {
  label: string;
  pupils: readonly Member[];
  pressed?(pupil: Member): boolean;
  disabled?(pupil: Member): boolean;
  /** Read instead of the name. */
  says?(pupil: Member): string;
  /** Small, under the name. */
  below?(pupil: Member): ComponentChildren;
  onTouch(pupil: Member): void;
}

/** The class as pictures to touch. */
export function Pupils({ label, pupils, pressed, disabled, says, below, onTouch }: PupilsProps) {
  return (
    <ul class="pupils" aria-label={label}>
      {pupils.map((pupil) => (
        <li key={pupil.seat}>
          <button
            type="button"
            class="pupil"
            aria-pressed={pressed?.(pupil)}
            aria-label={says?.(pupil)}
            disabled={disabled?.(pupil)}
            onClick={() => onTouch(pupil)}
          >
            <Picto id={pupil.picture} size={48} />
            <span class="pupil-name">{pupil.name}</span>
            {below && <span class="pupil-below">{below(pupil)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface StepperProps {
  name: string;
  value: number;
  min?: number;
  max: number;
  shown?: string;
  by?: number;
  onChange(value: number): void;
}

/** A number between two buttons. */
export function Stepper({ name, value, min = 0, max, shown, by = 1, onChange }: StepperProps) {
  const set = (wanted: number) => onChange(Math.max(min, Math.min(max, wanted)));
  return (
    <span class="stepper" role="group" aria-label={name}>
      <button
        type="button"
        class="step"
        aria-label={t('teller.less', { name })}
        disabled={value <= min}
        onClick={() => set(value - by)}
      >
        <Icon of={minus} />
      </button>
      <output>{shown ?? value}</output>
      <button
        type="button"
        class="step"
        aria-label={t('teller.more', { name })}
        disabled={value >= max}
        onClick={() => set(value + by)}
      >
        <Icon of={plus} />
      </button>
    </span>
  );
}
