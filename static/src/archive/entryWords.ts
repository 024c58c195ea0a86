// SPDX-License-Identifier: EUPL-1.2
// A line of the decision book in words: who, until when, for how long.
import { listOf } from '../core/names';
import { t, shortDate } from '../core/words';

const DAY_MS = 86_400_000;

/** Days are counted in UTC: noon is the same day everywhere from Greenwich to the Pacific of France. */
export const dueDate = (day: number): string => shortDate(day * DAY_MS + DAY_MS / 2);

interface Told {
  who: string | string[];
  who_else?: string;
  due_day: number;
  trial: number;
}

/** "Lila, Noé et la classe, avant le 12 octobre 2026" */
export function whoAndWhen({ who, who_else = '', due_day }: Told): string {
  const names = typeof who === 'string' ? who : listOf([...who, who_else].filter(Boolean), t);
  const due = due_day > 0 ? t('book.due', { date: dueDate(due_day) }) : '';
  return [names, due].filter(Boolean).join(', ');
}

export const trialWords = ({ trial }: Pick<Told, 'trial'>): string =>
  trial > 0 ? t('book.trial', { n: trial }) : '';
