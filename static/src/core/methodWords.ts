// SPDX-License-Identifier: EUPL-1.2
// Why a method chose as it did, in one sentence that a child can repeat. The count is the
// server's; what is worked out here is only how to say it.
import { gradeKey } from './choices';
import { decimal, money } from './money';
import { isElection, spokenList, type Words } from './names';
import type { Method, Motion, Tally, Verdict } from './protocol';

/** What a method's sentence is made of. */
export interface Counted {
  verdict: Verdict;
  motion: Motion;
  tally: Tally;
  /** Options on this ballot; empty: all of them. */
  standing: readonly number[];
}

export const PAIRWISE: readonly Method[] = ['copeland', 'schulze', 'ranked_pairs', 'minimax'];

const lastRound = (tally: Tally) => tally.rounds[tally.rounds.length - 1];

/** Ballots that still count for somebody in the last round of an instant run-off. */
const inPlay = (tallies: readonly number[]): number =>
  tallies.reduce((sum, votes) => sum + Math.max(0, votes), 0);

/** How many duels an option won, of how many. */
export function duelsOf(tally: Tally, option: number, among: readonly number[]): { won: number; of: number } {
  const n = tally.places.length;
  const others = among.filter((other) => other !== option);
  const won = others.filter(
    (other) => tally.pairwise[option * n + other] > tally.pairwise[other * n + option],
  );
  return { won: won.length, of: others.length };
}

/** Options that the method has compared: those on the ballot. */
export const compared = (tally: Tally, standing: readonly number[]): number[] =>
  standing.length > 0 ? [...standing] : tally.places.map((_, option) => option);

/** Who did not win has as many as who won: of a settled tie, "the most" would be untrue. */
export function levelAtTheEnd({ verdict, tally, standing }: Counted): boolean {
  const last = verdict.winners[verdict.winners.length - 1];
  return compared(tally, standing).some(
    (option) =>
      !verdict.winners.includes(option) &&
      option < tally.tallies.length &&
      tally.tallies[option] === tally.tallies[last ?? 0],
  );
}

function pairwiseSentence({ motion, tally, verdict, standing }: Counted, words: Words): string {
  const winner = verdict.winners[0] ?? 0;
  const values = {
    names: spokenList(motion, verdict.winners, words),
    person: isElection(motion) ? 'yes' : 'no',
  };
  if (tally.condorcet === winner) return words('verdict.by.condorcet', values);
  const { won, of } = duelsOf(tally, winner, compared(tally, standing));
  return words(`verdict.by.${tally.method}`, { ...values, won, duels: of });
}

function runoffSentence({ motion, tally, verdict }: Counted, words: Words): string {
  const last = lastRound(tally);
  return words('verdict.by.irv', {
    names: spokenList(motion, verdict.winners, words),
    round: tally.rounds.length,
    out: Math.max(0, last?.exhausted ?? 0),
    value: last?.tallies[verdict.winners[0] ?? 0] ?? 0,
    total: inPlay(last?.tallies ?? []),
  });
}

function judgmentSentence({ motion, tally, verdict, standing }: Counted, words: Words): string {
  const winner = verdict.winners[0] ?? 0;
  const median = tally.gauges[winner]?.median ?? 0;
  const same =
    compared(tally, standing).filter((option) => tally.gauges[option]?.median === median).length > 1;
  const grades = motion.grade_count || (tally.gauges[0]?.counts.length ?? 0);
  const sentence = words('verdict.by.majority_judgment', {
    names: spokenList(motion, verdict.winners, words),
    grade: words(gradeKey(grades, median)),
  });
  return same ? `${sentence} ${words('verdict.by.majority_judgment.same')}` : sentence;
}

/** The sentence for a decision by a method; also for one workshop method among others. */
export function methodSentence(counted: Counted, words: Words): string {
  const { verdict, motion, tally } = counted;
  const { method } = tally;
  if (PAIRWISE.includes(method)) return pairwiseSentence(counted, words);
  if (method === 'irv') return runoffSentence(counted, words);
  if (method === 'majority_judgment') return judgmentSentence(counted, words);
  if (method === 'equal_shares' || method === 'budget_greedy') return words(`verdict.by.${method}`);
  if (method === 'stv') return words('verdict.by.stv', { quota: tally.quota, total: verdict.expressed });
  // The second round of two has no majority to reach: the most votes win.
  const by = method === 'two_round' && tally.needed < 0 ? 'plurality' : method;
  return words(`verdict.by.${by}`, {
    names: spokenList(motion, verdict.winners, words),
    n: verdict.winners.length,
    value: decimal(tally.tallies[verdict.winners[0] ?? 0] ?? 0, tally.scale, words),
    total: verdict.expressed,
  });
}

/** Places are left for another round, or nobody could be chosen at all. */
export function shortSentence(counted: Counted, words: Words): string {
  const { verdict, motion, tally } = counted;
  if (motion.ballot === 'budget') return words('verdict.by.nobody.budget');
  if (verdict.outcome !== 'second-round')
    return words('verdict.by.nobody', { person: isElection(motion) ? 'yes' : 'no' });
  return verdict.winners.length > 0
    ? methodSentence(counted, words)
    : words('verdict.by.two_round.none', { total: verdict.expressed, needed: tally.needed });
}

/** "Avec 250 €, on achète « les plantes » et « le ballon » ; il reste 70 €." */
export function boughtSentence({ verdict, motion, tally }: Counted, words: Words): string {
  if (verdict.winners.length === 0) return words('verdict.outcome.nothing-bought');
  const left = motion.budget - Math.max(0, tally.spent);
  return words(left > 0 ? 'verdict.outcome.bought' : 'verdict.outcome.bought.all', {
    budget: money(motion.budget, words),
    names: spokenList(motion, verdict.winners, words),
    left: money(left, words),
  });
}
