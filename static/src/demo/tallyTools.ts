// SPDX-License-Identifier: EUPL-1.2
// What the pretended counts share: sums, places, an empty count.
import type { Method, Tally, TallyRound } from '../core/protocol';

export interface Row {
  count: number;
  marks: number[];
}

export const UNITS = 100_000;

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
export const range = (n: number): number[] => Array.from({ length: n }, (_, at) => at);
export const filled = (n: number): number[] => range(n).map(() => 0);

export function placesOf(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((other) => other > value).length);
}

export const best = (values: readonly number[], seats: number): number[] =>
  range(values.length)
    .filter((option) => values[option] > 0)
    .sort((one, two) => values[two] - values[one])
    .slice(0, seats);

export const blank = (row: Row): boolean => row.marks.every((mark) => mark === 0);

export function emptyTally(method: Method, n: number): Tally {
  return {
    method,
    status: 'decided',
    winners: [],
    tied: [],
    scale: 1,
    tallies: [],
    places: filled(n),
    pairwise: [],
    condorcet: null,
    gauges: [],
    needed: -1,
    quota: -1,
    spent: -1,
    shares: 0,
    rounds: [],
  };
}

export function weighed(rows: Row[], n: number, worth: (mark: number) => number): number[] {
  return range(n).map((option) => sum(rows.map((row) => row.count * worth(row.marks[option]))));
}

export const roundOf = (changes: Partial<TallyRound>): TallyRound => ({
  action: 'counted',
  candidate: null,
  tallies: [],
  exhausted: 0,
  eliminated: [],
  elected: [],
  ...changes,
});
