// SPDX-License-Identifier: EUPL-1.2
// The figures of sittings, put together by council, month or school year: pure arithmetic.
import type { FiguresLine, FiguresMonth } from '../../core/protocol';

/** More than these would be hairs: the next coarser period is drawn instead. */
export const COLUMNS_MAX = 24;
const FIRST_MONTH = 7; // August begins a school year

export type Grain = 'council' | 'month' | 'year';

export interface Period {
  /** "12" (council), "2026-11" (month) or "2026" (the year in which a school year begins) */
  key: string;
  sittings: FiguresLine[];
}

const monthOf = (ms: number): string => new Date(ms).toISOString().slice(0, 7);

/** "2026-11" → "2026", "2027-03" → "2026" */
export const schoolYearOf = (month: string): string =>
  String(Number(month.slice(0, 4)) - (Number(month.slice(5, 7)) - 1 < FIRST_MONTH ? 1 : 0));

export function together<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const GRAINS: [Grain, (line: FiguresLine) => string][] = [
  ['council', (line) => String(line.number)],
  ['month', (line) => monthOf(line.at_ms)],
  ['year', (line) => schoolYearOf(monthOf(line.at_ms))],
];

/** The finest periods that can still be told apart; councils of several classes never are. */
export function periodsOf(sittings: FiguresLine[]): { grain: Grain; periods: Period[] } {
  const several = new Set(sittings.map(({ class_id }) => class_id)).size > 1;
  for (const [grain, keyOf] of several ? GRAINS.slice(1) : GRAINS) {
    const groups = together(sittings, keyOf);
    if (groups.size <= COLUMNS_MAX || grain === 'year')
      return { grain, periods: [...groups].map(([key, own]) => ({ key, sittings: own })) };
  }
  return { grain: 'year', periods: [] };
}

/** Lines of the book by month, or by school year when there are too many months. */
export function monthsOf(months: FiguresMonth[]): { grain: Grain; rows: FiguresMonth[] } {
  if (months.length <= COLUMNS_MAX) return { grain: 'month', rows: months };
  const years = together(months, ({ month }) => schoolYearOf(month));
  return {
    grain: 'year',
    rows: [...years].map(([month, own]) => ({ month, lines: sumLists(own.map(({ lines }) => lines)) })),
  };
}

export function sumLists(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => sum(lists.map((list) => list[at] ?? 0)));
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export const total = (lines: readonly FiguresLine[], of: (line: FiguresLine) => number): number =>
  sum(lines.map(of));

/** Of a hundred, rounded; null of nothing. */
export const percent = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((100 * part) / whole) : null;

/** Round steps for an axis that reaches `most`: 0 … at least `most`, in four steps or fewer. */
export function ticksTo(most: number): number[] {
  const raw = Math.max(1, most) / 4;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * magnitude).find((n) => n >= raw) ?? raw);
  const count = Math.ceil(Math.max(1, most) / step);
  return Array.from({ length: count + 1 }, (_, n) => n * step);
}
