// SPDX-License-Identifier: EUPL-1.2
// What the plots show, as columns and bars with their words: nothing is drawn here.
import { language, t as shared } from '../../core/i18n';
import type { Ballot, EntryState, FiguresOk, ItemKind } from '../../core/protocol';
import { monthAndYear, t } from '../../core/words';
import { monthsOf, percent, periodsOf, sumLists, total, type Grain } from './periods';

/** How a part is filled, so that it is known without colour. */
export type Fill = 'solid' | 'hatch' | 'dots' | 'cross' | 'open';

export interface Series {
  label: string;
  fill: Fill;
}

export interface Column {
  /** below the column; short */
  label: string;
  /** in the table */
  name: string;
  /** one for each series */
  values: number[];
}

export interface ColumnPlot {
  series: Series[];
  columns: Column[];
  /** "%", or "" for plain numbers */
  unit: '' | '%';
}

export interface Bar {
  label: string;
  value: number;
}

/** "4 000": as numbers are written in the language of the page. */
export const numberWords = (n: number): string => n.toLocaleString(language());

/** What stands beside a line of the axis. */
export const tickWords = (tick: number, unit: ColumnPlot['unit']): string =>
  unit === '%' ? t('figures.percent', { n: tick }) : numberWords(tick);

const SIGN = 9; // the widest sign of a tick, in the drawing
const AXIS_MIN = 48;

/** How much room the longest of them needs. */
export const axisRoom = (ticks: readonly string[]): number =>
  Math.max(AXIS_MIN, ...ticks.map((words) => words.length * SIGN + 16));

const STATES: [EntryState, Fill][] = [
  ['todo', 'open'],
  ['in-progress', 'dots'],
  ['done', 'solid'],
  ['not-done', 'hatch'],
  ['abandoned', 'cross'],
];
const NOON_OF_THE_FIRST = '-01T12:00:00Z';

const monthMs = (month: string): number => Date.parse(month + NOON_OF_THE_FIRST);
export const schoolYear = (year: string | number): string => `${year}-${Number(year) + 1}`;

function periodName(key: string, grain: Grain): string {
  if (grain === 'council') return t('figures.council', { n: Number(key) });
  return grain === 'month' ? monthAndYear(monthMs(key)) : schoolYear(key);
}

function periodLabel(key: string, grain: Grain): string {
  if (grain === 'council') return key;
  if (grain === 'year') return key;
  return t(`figures.month.${Number(key.slice(5, 7))}`);
}

/** Decisions by the month in which they were made, and by their state now. */
export function decisionsPlot({ months }: FiguresOk): ColumnPlot {
  const { grain, rows } = monthsOf(months);
  return {
    unit: '',
    series: STATES.map(([state, fill]) => ({ label: shared(`entry.${state}`), fill })),
    columns: rows.map(({ month, lines }) => ({
      label: periodLabel(month, grain),
      name: periodName(month, grain),
      values: lines,
    })),
  };
}

/** Of those present at each vote, how many of a hundred put a ballot in. */
export function turnoutPlot({ sittings }: FiguresOk): ColumnPlot {
  const { grain, periods } = periodsOf(sittings.filter(({ called }) => called > 0));
  return {
    unit: '%',
    series: [{ label: t('figures.turnout.series'), fill: 'solid' }],
    columns: periods.map(({ key, sittings: own }) => ({
      label: periodLabel(key, grain),
      name: periodName(key, grain),
      values: [
        percent(
          total(own, (line) => line.cast),
          total(own, (line) => line.called),
        ) ?? 0,
      ],
    })),
  };
}

const SPOKE: [string, Fill][] = [
  ['never', 'open'],
  ['once', 'dots'],
  ['few', 'hatch'],
  ['often', 'solid'],
];

/** How many pupils had the floor never, once, two or three times, more often. */
export function speechPlot({ sittings }: FiguresOk): ColumnPlot {
  const { grain, periods } = periodsOf(sittings.filter(({ turns }) => turns > 0));
  return {
    unit: '',
    series: SPOKE.map(([often, fill]) => ({ label: t(`figures.spoke.${often}`), fill })),
    columns: periods.map(({ key, sittings: own }) => ({
      label: periodLabel(key, grain),
      name: periodName(key, grain),
      values: sumLists(own.map(({ spoke }) => spoke)),
    })),
  };
}

const BALLOTS: Ballot[] = [
  'motion',
  'choice',
  'consent',
  'fist',
  'lots',
  'several',
  'ranked',
  'grades',
  'points',
  'budget',
];
const KINDS: ItemKind[] = [
  'proposal',
  'concern',
  'praise',
  'thanks',
  'request',
  'report',
  'election',
  'mood',
];
const MINUTE_MS = 60_000;

const used = (bars: Bar[]): Bar[] =>
  bars.filter(({ value }) => value > 0).sort((one, other) => other.value - one.value);

/** Votes by the kind of their ballot. */
export const ballotBars = ({ sittings }: FiguresOk): Bar[] => {
  const counts = sumLists(sittings.map(({ ballots }) => ballots));
  return used(
    BALLOTS.map((ballot, at) => ({ label: t(`figures.ballot.${ballot}`), value: counts[at] ?? 0 })),
  );
};

/** Minutes on the floor by kind of item. */
export const timeBars = ({ sittings }: FiguresOk): Bar[] => {
  const spent = sumLists(sittings.map(({ spent_ms }) => spent_ms));
  return used(
    KINDS.map((kind, at) => ({
      label: shared(`kind.${kind}`),
      value: Math.round((spent[at] ?? 0) / MINUTE_MS),
    })),
  );
};
