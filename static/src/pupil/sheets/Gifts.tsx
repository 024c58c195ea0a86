// SPDX-License-Identifier: EUPL-1.2
// What one option may be given, as real radio buttons under large drawings.
import type { ComponentChildren } from 'preact';
import type { MarkLook } from '../../core/choices';

/** A mark that may be given: how it looks and how it is called. */
export interface Gift {
  mark: number;
  label: string;
  look?: MarkLook;
}

interface GiftsProps {
  /** Unique on the screen: one group for each option. */
  group: string;
  label: string;
  gifts: Gift[];
  value: number;
  /** Class of the group. */
  look: string;
  draw(gift: Gift): ComponentChildren;
  onGive(mark: number): void;
}

export function Gifts({ group, label, gifts, value, look, draw, onGive }: GiftsProps) {
  return (
    <div class={`gifts ${look}`} role="radiogroup" aria-label={label}>
      {gifts.map((gift) => (
        <label key={gift.mark} class={gift.mark === value ? 'card gift card-picked' : 'card gift'}>
          <input
            type="radio"
            name={group}
            aria-label={gift.label}
            checked={gift.mark === value}
            onChange={() => onGive(gift.mark)}
          />
          <span class="card-ring" />
          {draw(gift)}
        </label>
      ))}
    </div>
  );
}
