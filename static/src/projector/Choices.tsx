// SPDX-License-Identifier: EUPL-1.2
// The choices on the wall: up to three in the footer, more in a column at the right.
import type { Choice } from '../core/choices';
import { t } from '../core/i18n';
import { labelOf, type ResultRow } from '../core/result';
import { fillOf, Mark } from '../design/Mark';
import { Picto } from '../design/Picto';

/** From this many on, a footer would overflow. */
export const COLUMN_FROM = 4;
const COLUMN_CROWDED_FROM = 6;
/** From this many on, bars take the whole wall. */
export const BARS_ONLY_FROM = 7;

const percent = (part: number): string => `${(100 * part).toFixed(2)}%`;
const columnClass = (count: number): string =>
  count >= COLUMN_CROWDED_FROM ? 'column column-crowded' : 'column';

const wideClass = (count: number): string =>
  count < COLUMN_CROWDED_FROM ? 'column column-wide column-few' : 'column column-wide';

export function ChoiceFooter({ choices, rows }: { choices: Choice[]; rows?: ResultRow[] }) {
  return (
    <ul class="legend">
      {choices.map((choice) => (
        <li key={choice.index}>
          <Mark look={choice.mark} size="8.5rem" />
          <Picto id={choice.picture} size="8.5rem" />
          <span>{labelOf(choice)}</span>
          {rows && <strong>{rows[choice.index].votes}</strong>}
        </li>
      ))}
    </ul>
  );
}

export function ChoiceColumn({ choices }: { choices: Choice[] }) {
  return (
    <ul class={columnClass(choices.length)}>
      {choices.map((choice) => (
        <li key={choice.index}>
          <Mark look={choice.mark} size="100%" />
          <span class="column-label">
            <Picto id={choice.picture} size="6rem" />
            {labelOf(choice)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function BarColumn({ rows, needed, wide }: { rows: ResultRow[]; needed: number; wide: boolean }) {
  return (
    <ul class={wide ? wideClass(rows.length) : columnClass(rows.length)}>
      {rows.map((row) => (
        <BarLine key={row.choice.index} row={row} needed={needed} />
      ))}
    </ul>
  );
}

function BarLine({ row, needed }: { row: ResultRow; needed: number }) {
  const { choice, votes, length, line, won } = row;
  return (
    <li class={won ? 'won' : undefined} aria-label={t('wall.votes', { label: labelOf(choice), n: votes })}>
      <Mark look={choice.mark} size="100%" />
      <div class="bar">
        <span class="column-label">{labelOf(choice)}</span>
        <div class="track">
          <span
            class={votes > 0 ? 'fill' : 'fill fill-none'}
            style={{ width: percent(length), background: fillOf(choice.mark) }}
          />
          {line !== null && (
            <span class="line" style={{ left: percent(line) }} title={t('wall.line', { n: needed })} />
          )}
        </div>
      </div>
      <strong>{votes}</strong>
    </li>
  );
}
