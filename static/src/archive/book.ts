// SPDX-License-Identifier: EUPL-1.2
// The decision book put in order before it is shown: pure arithmetic over the server's answer.
import type { BookEntry, EntryState } from '../core/protocol';
import { t } from '../core/words';
import { trialWords, whoAndWhen } from './entryWords';

export type BookFilter = 'all' | EntryState;
export const BOOK_FILTERS: BookFilter[] = ['all', 'todo', 'in-progress', 'done', 'not-done', 'abandoned'];

/** Where its address leads. */
export const keyOf = (entry: Pick<BookEntry, 'sitting' | 'number'>): string =>
  `${entry.sitting}-${entry.number}`;

export const isOpen = ({ state }: Pick<BookEntry, 'state'>): boolean =>
  state !== 'done' && state !== 'abandoned';

/** What is not over, and comes to the next council: the oldest first. */
export const openOnes = <T extends Pick<BookEntry, 'state' | 'decided_at_ms' | 'number'>>(
  entries: readonly T[],
): T[] =>
  entries
    .filter(isOpen)
    .sort((one, other) => one.decided_at_ms - other.decided_at_ms || one.number - other.number);

/** Its day is over and it is not: days go by the server's, so that all screens and papers agree. */
export const isLate = (line: Pick<BookEntry, 'state' | 'due_day'>, today: number): boolean =>
  isOpen(line) && line.due_day > 0 && line.due_day < today;

/** One line about how it goes: the last word that was said of it, else who does it and until when. */
export function followUp(entry: BookEntry): string {
  const words = entry.life.map(({ word }) => word).filter((word) => word !== '');
  const last = words[words.length - 1];
  const plain = [whoAndWhen(entry), trialWords(entry)].filter(Boolean).join(' · ');
  return last ? t('book.word', { text: last }) : plain;
}

export interface DiaryLine {
  at_ms: number;
  sitting: number;
  /** Number of the minutes; 0: not sealed yet. */
  minutes: number;
  state: EntryState | null;
  word: string;
}

/** Its life: decided, then what was said at each council, oldest first. */
export const diaryOf = (entry: BookEntry): DiaryLine[] => [
  { at_ms: entry.decided_at_ms, sitting: entry.sitting, minutes: entry.minutes, state: null, word: '' },
  ...entry.life.map(({ at_ms, sitting, number, state, word }) => ({
    at_ms,
    sitting,
    minutes: number,
    state,
    word,
  })),
];
