// SPDX-License-Identifier: EUPL-1.2
// Rows of a chart, one for each choice: up to three large, up to eight with label and bar side by
// side, up to sixteen in two columns with the bar below the label. Nothing is smaller than the
// class can read, nothing scrolls.
import check from 'lucide:check';
import type { ComponentChildren } from 'preact';
import type { Choice } from '../../core/choices';
import { labelOf } from '../../core/result';
import type { BarState } from '../../core/steps';
import { typo } from '../../core/typo';
import { Icon } from '../../design/Icon';
import { Mark } from '../../design/Mark';

const LARGE_MAX = 3;
const ROOMY_MAX = 5;
export const BESIDE_MAX = 8;

export const rowsClass = (count: number): string => {
  if (count <= LARGE_MAX) return 'rows rows-large';
  if (count <= ROOMY_MAX) return 'rows rows-beside rows-roomy';
  return count <= BESIDE_MAX ? 'rows rows-beside' : 'rows rows-two';
};

interface RowProps {
  choice: Choice;
  state: BarState;
  /** Read aloud in place of the drawing. */
  label: string;
  /** At the end of the row. */
  end: ComponentChildren;
  children: ComponentChildren;
}

export function Row({ choice, state, label, end, children }: RowProps) {
  return (
    <li class={`row row-${state}`} aria-label={label}>
      <Mark look={choice.mark} size="100%" />
      <span class="row-label">
        {typo(labelOf(choice))}
        {state === 'won' && <Icon of={check} size="1em" stroke={3.5} />}
      </span>
      <span class="row-body">{children}</span>
      <span class="row-end" aria-hidden="true">
        {end}
      </span>
    </li>
  );
}

/** Rows filled column after column: the first half of sixteen stands at the left. */
interface RowsProps {
  count: number;
  /** Characters of the longest figure at the end of a row: all bars begin and end at the same place. */
  figures: number;
  children: ComponentChildren;
}

export function Rows({ count, figures, children }: RowsProps) {
  const half = Math.ceil(count / 2);
  return (
    <ul
      class={rowsClass(count)}
      style={{ '--rows': count > BESIDE_MAX ? half : count, '--figures': Math.max(2, figures) }}
    >
      {children}
    </ul>
  );
}
