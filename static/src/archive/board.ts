// SPDX-License-Identifier: EUPL-1.2
// The lines of a board in its three parts: late, open, over.
import type { BoardLine, BoardOk } from '../core/protocol';
import { isLate, isOpen } from './book';

export interface BoardPart {
  key: 'late' | 'open' | 'over';
  lines: BoardLine[];
}

/** As the server puts them: what is open the oldest first, what is over the newest first. */
export const boardOf = ({ lines, today }: BoardOk): [BoardPart, BoardPart, BoardPart] => [
  { key: 'late', lines: lines.filter((line) => isLate(line, today)) },
  { key: 'open', lines: lines.filter((line) => isOpen(line) && !isLate(line, today)) },
  { key: 'over', lines: lines.filter((line) => !isOpen(line)) },
];
