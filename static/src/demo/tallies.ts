// SPDX-License-Identifier: EUPL-1.2
// Counts pretended ballots as the server would, for pictures and tests. Small numbers, no ties
// settled: the server's count is elsewhere, and no page imports this.
import type { Method, Motion, Tally, TallyRound } from '../core/protocol';
import { spend } from './tallyBudget';
import {
  UNITS,
  sum,
  range,
  filled,
  placesOf,
  best,
  blank,
  emptyTally,
  weighed,
  roundOf,
  type Row,
} from './tallyTools';

export type { Row };

function simple(motion: Motion, rows: Row[], tally: Tally, n: number): Tally {
  const points = motion.ballot === 'points';
  const tallies = weighed(rows, n, (mark) => (points ? Math.max(0, mark - 1) : mark > 0 ? 1 : 0));
  return { ...tally, tallies, places: placesOf(tallies), winners: best(tallies, motion.seats) };
}

function twoRound(motion: Motion, rows: Row[], tally: Tally, n: number): Tally {
  const counted = simple(motion, rows, tally, n);
  const needed = Math.floor(sum(rows.map((row) => row.count)) / 2) + 1;
  const winners = counted.winners.filter((option) => counted.tallies[option] >= needed);
  const status = winners.length < motion.seats ? 'second_round' : 'decided';
  return { ...counted, needed, winners, status };
}

function borda(motion: Motion, rows: Row[], tally: Tally, n: number): Tally {
  const tallies = filled(n);
  for (const { count, marks } of rows) {
    const ranked = marks.filter((mark) => mark > 0).length;
    marks.forEach(
      (mark, option) => (tallies[option] += count * (mark > 0 ? 2 * (n - mark) : n - ranked - 1)),
    );
  }
  return { ...tally, scale: 2, tallies, places: placesOf(tallies), winners: best(tallies, motion.seats) };
}

/** The first of its choices that still stands; null when the ballot has no more. */
function nextOf(marks: number[], standing: Set<number>): number | null {
  const order = range(marks.length)
    .filter((option) => marks[option] > 0 && standing.has(option))
    .sort((one, two) => marks[one] - marks[two]);
  return order[0] ?? null;
}

function runoff(rows: Row[], tally: Tally, n: number): Tally {
  const standing = new Set(range(n));
  const rounds: TallyRound[] = [];
  for (;;) {
    const votes = filled(n).map((_, option) => (standing.has(option) ? 0 : -1));
    let exhausted = 0;
    for (const { count, marks } of rows) {
      const next = nextOf(marks, standing);
      if (next === null) exhausted += count;
      else votes[next] += count;
    }
    const inPlay = sum(votes.filter((each) => each > 0));
    const winner = votes.findIndex((each) => each > inPlay / 2);
    const fewest = Math.min(...votes.filter((each) => each >= 0));
    const last = range(n).filter((option) => votes[option] === fewest);
    const eliminated = winner >= 0 ? [] : fewest === 0 ? last : last.slice(-1);
    rounds.push(roundOf({ tallies: votes, exhausted, eliminated }));
    if (winner >= 0) return { ...tally, rounds, winners: [winner] };
    eliminated.forEach((option) => standing.delete(option));
  }
}

/** Papers with their values, moved one step at a time. */
function transferable(motion: Motion, rows: Row[], tally: Tally, n: number): Tally {
  const papers = rows.filter((row) => !blank(row)).map((row) => ({ ...row, value: UNITS, at: -1 }));
  const quota = Math.floor(sum(papers.map((paper) => paper.count)) / (motion.seats + 1)) + 1;
  const continuing = new Set(range(n));
  const votes = filled(n);
  const winners: number[] = [];
  const surplus: number[] = [];
  const rounds: TallyRound[] = [];
  let lost = 0;
  const place = (paper: (typeof papers)[number]) => {
    const next = nextOf(paper.marks, continuing);
    paper.at = next ?? -1;
    if (next === null) lost += paper.count * paper.value;
    else votes[next] += paper.count * paper.value;
  };
  const note = (changes: Partial<TallyRound>) => {
    const elected = range(n)
      .filter((option) => continuing.has(option) && votes[option] >= quota * UNITS)
      .sort((one, two) => votes[two] - votes[one]);
    elected.forEach((option) => {
      continuing.delete(option);
      winners.push(option);
      if (votes[option] > quota * UNITS) surplus.push(option);
    });
    rounds.push(roundOf({ tallies: [...votes], exhausted: lost, elected, ...changes }));
  };
  papers.forEach(place);
  note({});
  while (winners.length < motion.seats && continuing.size > motion.seats - winners.length) {
    const from = surplus.shift();
    const giver = from ?? [...continuing].sort((one, two) => votes[one] - votes[two] || two - one)[0];
    const moving = papers.filter((paper) => paper.at === giver);
    const extra = votes[giver] - quota * UNITS;
    continuing.delete(giver);
    moving.forEach((paper) => {
      if (from !== undefined) paper.value = Math.floor((paper.value * extra) / votes[giver]);
    });
    votes[giver] = from === undefined ? 0 : quota * UNITS;
    moving.forEach(place);
    note({ action: from === undefined ? 'excluded' : 'surplus', candidate: giver });
  }
  if (winners.length < motion.seats) winners.push(...continuing);
  return { ...tally, scale: UNITS, quota, rounds, winners };
}

function paired(method: Method, rows: Row[], tally: Tally, n: number): Tally {
  const pairwise = filled(n * n);
  const rank = (mark: number) => (mark === 0 ? Infinity : mark);
  for (const { count, marks } of rows)
    for (const a of range(n))
      for (const b of range(n)) if (rank(marks[a]) < rank(marks[b])) pairwise[a * n + b] += count;
  const wins = (a: number, b: number) => pairwise[a * n + b] > pairwise[b * n + a];
  const all = range(n);
  const condorcet = all.find((a) => all.every((b) => a === b || wins(a, b))) ?? null;
  const base = { ...tally, pairwise, condorcet };
  const halves = all.map((a) => sum(all.map((b) => (a === b ? 0 : wins(a, b) ? 2 : wins(b, a) ? 0 : 1))));
  const worst = all.map((a) => Math.max(0, ...all.filter((b) => wins(b, a)).map((b) => pairwise[b * n + a])));
  if (method === 'copeland')
    return { ...base, scale: 2, tallies: halves, places: placesOf(halves), winners: best(halves, 1) };
  const minimax = worst.map((defeat) => 1000 - defeat);
  if (method === 'minimax')
    return { ...base, tallies: worst, places: placesOf(minimax), winners: best(minimax, 1) };
  const path = all.map((a) => all.map((b) => (wins(a, b) ? pairwise[a * n + b] : 0)));
  for (const via of all)
    for (const a of all)
      for (const b of all) path[a][b] = Math.max(path[a][b], Math.min(path[a][via], path[via][b]));
  const winner = all.find((a) => all.every((b) => a === b || path[a][b] >= path[b][a])) ?? 0;
  return { ...base, winners: [winner] };
}

function judged(motion: Motion, rows: Row[], tally: Tally, n: number): Tally {
  const counted = rows.filter((row) => !blank(row));
  const ballots = sum(counted.map((row) => row.count));
  const gauges = range(n).map((option) => {
    const counts = filled(motion.grade_count);
    counted.forEach((row) => (counts[row.marks[option] - 1] += row.count));
    let median = 0;
    while (sum(counts.slice(0, median + 1)) <= ballots / 2) median++;
    return { median, above: sum(counts.slice(0, median)), below: sum(counts.slice(median + 1)), counts };
  });
  const value = gauges.map(({ median, above, below }) => -median * 1000 + (above > below ? above : -below));
  const [winner] = range(n).sort((one, two) => value[two] - value[one]);
  return { ...tally, gauges, places: placesOf(value), winners: [winner] };
}

export function countOf(motion: Motion, rows: Row[], method: Method = motion.method): Tally {
  const n = motion.options.length;
  const tally = emptyTally(method, n);
  switch (method) {
    case 'two_round':
      return twoRound(motion, rows, tally, n);
    case 'borda':
      return borda(motion, rows, tally, n);
    case 'irv':
      return runoff(rows, tally, n);
    case 'stv':
      return transferable(motion, rows, tally, n);
    case 'copeland':
    case 'schulze':
    case 'ranked_pairs':
    case 'minimax':
      return paired(method, rows, tally, n);
    case 'majority_judgment':
      return judged(motion, rows, tally, n);
    case 'budget_greedy':
    case 'equal_shares':
      return spend(motion, rows, tally, n);
    default:
      return simple(motion, rows, tally, n);
  }
}
