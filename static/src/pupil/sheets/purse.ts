// SPDX-License-Identifier: EUPL-1.2
// The purse of a budget: what is spent, what is left, and how many coins show it.

/** As many coins as a child takes in at one look. */
const COINS = 10;
const COINS_MIN = 5;
const COINS_MAX = 20;

const greatestShared = (a: number, b: number): number => (b === 0 ? a : greatestShared(b, a % b));

/**
 * How many coins the whole budget is. When all prices are multiples of one coin, and that makes
 * few enough of them, prices and coins agree exactly; otherwise ten coins show the proportion.
 */
export function coinsOf(budget: number, costs: readonly number[]): number {
  const coin = costs.reduce(greatestShared, budget);
  const exact = budget / coin;
  return exact >= COINS_MIN && exact <= COINS_MAX ? exact : COINS;
}

/** Whole coins that are left; something is never drawn as nothing. */
export function coinsLeft(cents: number, budget: number, coins: number): number {
  return cents <= 0 ? 0 : Math.max(1, Math.floor((cents * coins) / budget));
}

/** Coins that a price takes away: a part of a coin is a coin. */
export const coinsFor = (cents: number, budget: number, coins: number): number =>
  Math.ceil((cents * coins) / budget);

export const spent = (marks: readonly number[], costs: readonly number[]): number =>
  marks.reduce((sum, mark, option) => sum + (mark > 0 ? costs[option] : 0), 0);

/** Takes a project or gives it back; the same marks when there is not enough left. */
export function bought(
  marks: readonly number[],
  option: number,
  costs: readonly number[],
  budget: number,
): readonly number[] {
  const on = marks[option] > 0;
  if (!on && spent(marks, costs) + costs[option] > budget) return marks;
  return marks.map((mark, each) => (each === option ? (on ? 0 : 1) : mark));
}
