// SPDX-License-Identifier: EUPL-1.2
// Words shared by the pages of grown-ups: refusals, dates and times.
import type { Refusal } from './answers';
import { language, maybe, words } from './i18n';

export const t = words;

/** Why the server said no, in words that say what to do. */
export const refusalText = (refusal: Refusal): string => maybe(`no.${refusal.code}`) ?? words('no.malformed');

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(name) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(name, known);
  return known;
}

/** "vendredi 20 novembre 2026" */
export const longDate = (ms: number): string =>
  format('long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(ms);

/** "vendredi 20 novembre" */
export const dayAndMonth = (ms: number): string =>
  format('day', { weekday: 'long', day: 'numeric', month: 'long' }).format(ms);

/** "20 novembre 2026" */
export const shortDate = (ms: number): string =>
  format('short', { day: 'numeric', month: 'long', year: 'numeric' }).format(ms);

export const monthAndYear = (ms: number): string => {
  const text = format('month', { month: 'long', year: 'numeric' }).format(ms);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const monthName = (ms: number): string => format('name', { month: 'long' }).format(ms);

/** "14:05" */
export const timeOfDay = (ms: number): string =>
  format('time', { hour: '2-digit', minute: '2-digit', hour12: false }).format(ms);
