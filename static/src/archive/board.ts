// SPDX-License-Identifier: EUPL-1.2
// The lines of a board in its three parts: late, open, over.
import type { BoardLine, BoardOk } from '../core/protocol';

export interface BoardPart {
  key: 'late' | 'open' | 'over';
  lines: BoardLine[];
}

const isOver = ({ state }: BoardLine): boolean => state === 'done' || state === 'abandoned';

/** Its day is over and it is not: days go by the server's, so that all screens agree. */
export const isLateOn = (line: BoardLine, today: number): boolean =>
  !isOver(line) && line.due_day > 0 && line.due_day < today;

/** As the server puts them: what is open the oldest first, what is over the newest first. */
export const boardOf = ({ lines, today }: BoardOk): [BoardPart, BoardPart, BoardPart] => [
  { key: 'late', lines: lines.filter((line) => isLateOn(line, today)) },
  { key: 'open', lines: lines.filter((line) => !isOver(line) && !isLateOn(line, today)) },
  { key: 'over', lines: lines.filter(isOver) },
];
