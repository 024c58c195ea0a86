// SPDX-License-Identifier: EUPL-1.2
// What all tables of a count are made of: the frame that scrolls, and a row's name.
import type { ComponentChildren } from 'preact';
import type { Choice } from '../core/choices';
import type { Motion } from '../core/protocol';
import { labelOf } from '../core/result';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { Mark } from '../design/Mark';

export function Table({ caption, children }: { caption: string; children: ComponentChildren }) {
  return (
    // A frame that can scroll must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="table-frame" role="group" aria-label={caption} tabIndex={0}>
      <table class="vote-table">
        <caption class="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function Name({ choice, motion }: { choice: Choice; motion?: Motion }) {
  const substitute = motion?.options[choice.index]?.substitute_name;
  return (
    <th scope="row">
      <span class="choice-cell">
        <Mark look={choice.mark} size={24} />
        <span>
          {typo(labelOf(choice))}
          {substitute && <small> {t('minutes.substitute', { name: substitute })}</small>}
        </span>
      </span>
    </th>
  );
}
