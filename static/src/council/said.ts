// SPDX-License-Identifier: EUPL-1.2
// How acts, items and lines of the book are called on a console.
import { maybe, t } from '../core/i18n';
import { dayName } from '../core/days';
import type { AgendaItem, Entry, Item } from '../core/protocol';
import type { Act } from './acts';

/** A part of the council is called by its name. */
function valuesOf({ values = {} }: Act): Record<string, string | number> {
  const { stage } = values;
  return stage ? { ...values, stage: maybe(`stage.${stage}`) ?? '' } : values;
}

export const actWords = (act: Act): string => maybe(`act.${act.label}`, valuesOf(act)) ?? '';

export const askWords = (act: Act): string => maybe(`ask.${act.label}`, valuesOf(act)) ?? actWords(act);

/** The mood has no words of its own; a concern may keep its words from this screen. */
export function titleOf(item: Pick<Item | AgendaItem, 'kind' | 'hidden' | 'motion'>): string {
  if (item.kind === 'mood') return t('mood.title');
  return item.hidden ? t('item.hidden') : item.motion.title;
}

/** Who, until when, on trial: a line for each that is said. */
export function entryWords(entry: Entry): string[] {
  const who = [...entry.who, entry.who_else].filter((name) => name !== '').join(', ');
  return [
    who && t('book.who', { who }),
    entry.due_day > 0 ? t('book.due', { day: dayName(entry.due_day) }) : '',
    entry.trial > 0 ? t('book.trial', { n: entry.trial }) : '',
  ].filter((words) => words !== '');
}
