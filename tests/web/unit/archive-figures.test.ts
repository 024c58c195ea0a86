// SPDX-License-Identifier: EUPL-1.2
// The board and the plots: what is late, how councils are put together, that parts add up.
import archive from '@i18n/fr/archive.json';
import council from '@i18n/fr/council.json';
import figures from '@i18n/fr/figures.json';
import { boardOf } from '@/archive/board';
import { monthsOf, percent, periodsOf, schoolYearOf, sum, ticksTo } from '@/archive/plots/periods';
import {
  axisRoom,
  ballotBars,
  decisionsPlot,
  speechPlot,
  tickWords,
  timeBars,
  turnoutPlot,
} from '@/archive/plots/series';
import { useWords } from '@/core/i18n';
import { BOARD, FIGURES, TEN_YEARS } from '@/demo/archive-figures';

beforeAll(() => useWords({ ...council, ...archive, ...figures }, 'fr'));

describe('the board', () => {
  it('has each line in exactly one part', () => {
    const parts = boardOf(BOARD);
    expect(parts.map(({ key }) => key)).toEqual(['late', 'open', 'over']);
    expect(sum(parts.map(({ lines }) => lines.length))).toBe(BOARD.lines.length);
  });
});

describe('the periods', () => {
  it('begin a school year in August', () => {
    expect(schoolYearOf('2026-08')).toBe('2026');
    expect(schoolYearOf('2027-07')).toBe('2026');
  });

  it('are councils while they can be told apart, then months, then school years', () => {
    expect(periodsOf(FIGURES.sittings).grain).toBe('council');
    expect(periodsOf(TEN_YEARS.sittings.slice(0, 40)).grain).toBe('month');
    const { grain, periods } = periodsOf(TEN_YEARS.sittings);
    expect(grain).toBe('year');
    expect(sum(periods.map(({ sittings }) => sittings.length))).toBe(400);
  });

  it('lose no line of the book when months become years', () => {
    const { rows } = monthsOf(TEN_YEARS.months);
    const all = (lines: number[][]): number => sum(lines.map(sum));
    expect(all(rows.map(({ lines }) => lines))).toBe(all(TEN_YEARS.months.map(({ lines }) => lines)));
  });
});

describe('the plots', () => {
  it('show every present pupil once a council in the balance of speech', () => {
    const { columns } = speechPlot(FIGURES);
    columns.forEach(({ values }, at) => expect(sum(values)).toBe(FIGURES.sittings[at]?.present));
  });

  it('leave room on the left for the longest number, written as numbers are', () => {
    expect(tickWords(1500, '')).toMatch(/^1\s500$/);
    expect(tickWords(100, '%')).toMatch(/^100\s%$/);
    expect(axisRoom(['0', tickWords(100, '%')])).toBeGreaterThan(axisRoom(['0', '25']));
  });

  it('never say more than a hundred of a hundred', () => {
    turnoutPlot(TEN_YEARS).columns.forEach(({ values }) => expect(values[0]).toBeLessThanOrEqual(100));
    expect(percent(1, 0)).toBeNull();
  });

  it('leave out what never was, and put the most first', () => {
    const bars = ballotBars(FIGURES);
    expect(bars.every(({ value }) => value > 0)).toBe(true);
    expect(bars.map(({ value }) => value)).toEqual([...bars.map(({ value }) => value)].sort((a, b) => b - a));
    expect(timeBars(FIGURES)[0]?.label).toBe('Proposition');
  });

  it('say the month and the state of each part', () => {
    const { series, columns } = decisionsPlot(FIGURES);
    expect(series.map(({ label }) => label)).toContain('Fait');
    expect(columns[0]).toMatchObject({ label: 'sept.', name: 'Septembre 2026' });
    expect(new Set(series.map(({ fill }) => fill)).size).toBe(series.length);
  });

  it('reach the top of what they show in few round steps', () => {
    for (const most of [0, 1, 3, 7, 26, 130, 999]) {
      const ticks = ticksTo(most);
      expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }
  });
});
