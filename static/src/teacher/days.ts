// SPDX-License-Identifier: EUPL-1.2
// Days without an hour, between the calendar of the teacher, a date field and the book.
const DAY_MS = 86400000;

/** The day of the calendar where the teacher is. */
export function today(now = new Date()): number {
  return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MS);
}

/** "2026-11-27", as a date field has it; "" for no day. */
export const dayField = (day: number): string =>
  day > 0 ? new Date(day * DAY_MS).toISOString().slice(0, 10) : '';

/** The day of a date field; 0 when it is empty or no date. */
export function fieldDay(text: string): number {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) ? 0 : Math.max(0, Math.round(ms / DAY_MS));
}
