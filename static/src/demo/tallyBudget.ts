// SPDX-License-Identifier: EUPL-1.2
// Pretended counts of a budget: by equal shares, or by votes.
import type { Motion, Tally, TallyRound } from '../core/protocol';
import { sum, range, filled, best, blank, weighed, roundOf, type Row } from './tallyTools';

export function spend(motion: Motion, rows: Row[], tally: Tally, n: number): Tally {
  const counted = rows.filter((row) => !blank(row));
  const votes = weighed(counted, n, (mark) => (mark > 0 ? 1 : 0));
  const cost = motion.options.map((option) => option.cost);
  const winners: number[] = [];
  const rounds: TallyRound[] = [];
  if (tally.method === 'equal_shares') {
    const people = counted.flatMap((row) => range(row.count).map(() => row.marks));
    const purses = people.map(() => motion.budget / people.length);
    for (;;) {
      const offers = range(n)
        .filter((option) => !winners.includes(option))
        .map((option) => ({ option, price: priceOf(option, cost[option], people, purses) }))
        .filter((offer) => offer.price !== null)
        .sort((one, two) => cost[two.option] / (two.price ?? 1) - cost[one.option] / (one.price ?? 1));
      if (offers.length === 0) break;
      const { option, price } = offers[0];
      people.forEach((marks, who) => {
        if (marks[option] > 0) purses[who] -= Math.min(purses[who], price ?? 0);
      });
      winners.push(option);
      rounds.push(roundOf({ action: 'bought', candidate: option, tallies: filled(n), exhausted: -1 }));
    }
  }
  const shares = winners.length;
  let left = motion.budget - sum(winners.map((option) => cost[option]));
  for (const option of best(votes, n)) {
    if (winners.includes(option) || cost[option] > left) continue;
    winners.push(option);
    left -= cost[option];
  }
  return { ...tally, tallies: votes, winners, shares, rounds, spent: motion.budget - left };
}

/** The least that each supporter pays at most so that together they pay the cost; null: they cannot. */
function priceOf(option: number, cost: number, people: number[][], purses: number[]): number | null {
  const has = purses.filter((_, who) => people[who][option] > 0).sort((one, two) => one - two);
  if (sum(has) < cost) return null;
  let due = cost;
  for (let poor = 0; poor < has.length; poor++) {
    const each = due / (has.length - poor);
    if (each <= has[poor]) return each;
    due -= has[poor];
  }
  return null;
}
