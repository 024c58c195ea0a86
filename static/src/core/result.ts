// SPDX-License-Identifier: EUPL-1.2
// A result made ready to be drawn: its rows, its scale, and where the threshold stands.
// Give the motion as it was voted on (votedMotion): after consent failed it is another ballot.
import { choicesOf, gradeKey, isMarked, type Choice } from './choices';
import { words } from './i18n';
import { compared, duelsOf } from './methodWords';
import { decimal } from './money';
import type { Motion, Result, Tally, Vote } from './protocol';
import { asideSentence, outcomeSentence, reasonSentence, type Beside, type Words } from './verdict';

export interface ResultRow {
  choice: Choice;
  /** Votes; of a marked ballot, points or duels won or ballots with the majority grade or better. */
  votes: number;
  /** What is written at the end of the bar: the same number, or a grade. */
  shown: string;
  /** Parts of the longest bar, 0 to 1. */
  length: number;
  /** Where the threshold stands on this bar; null when it does not apply or is not fixed. */
  line: number | null;
  won: boolean;
}

type Round = Pick<Vote, 'round' | 'standing'> | null;

export { labelOf } from './label';

/** In a motion only the votes for must reach the threshold; in a choice, any option. */
const mustReach = (motion: Motion, choice: Choice): boolean =>
  motion.ballot === 'motion' ? choice.index === 0 : motion.ballot === 'choice' && !choice.neutral;

function won(motion: Motion, result: Result, choice: Choice): boolean {
  const { outcome, winner, winners } = result.verdict;
  if (motion.ballot === 'motion') return choice.index === 0 && outcome === 'adopted';
  if (isMarked(motion.ballot)) return winners.includes(choice.index);
  return outcome === 'chosen' && winner === choice.index;
}

function countedRows(motion: Motion, result: Result): ResultRow[] {
  const needed = motion.ballot === 'motion' || motion.ballot === 'choice' ? result.verdict.needed : 0;
  const scale = Math.max(1, needed, ...result.votes);
  return choicesOf(motion).map((choice) => {
    const votes = result.votes[choice.index] ?? 0;
    return {
      choice,
      votes,
      shown: String(votes),
      length: votes / scale,
      line: needed > 0 && mustReach(motion, choice) ? needed / scale : null,
      won: won(motion, result, choice),
    };
  });
}

/** The one number by which a method may be drawn as bars, and how it is written. */
function figureOf(tally: Tally, option: number, among: readonly number[], say: Words) {
  if (tally.gauges.length > 0) {
    const { median, counts } = tally.gauges[option];
    const value = counts.slice(0, median + 1).reduce((sum, count) => sum + count, 0);
    return { value, shown: say(gradeKey(counts.length, median)) };
  }
  // A duel lost is what minimax counts: a long bar would look like a success.
  if (tally.pairwise.length > 0) {
    const { won } = duelsOf(tally, option, among);
    return { value: won, shown: String(won) };
  }
  const value = tallyOf(tally, option);
  return { value: value / tally.scale, shown: decimal(value, tally.scale, say) };
}

/** Rounds end with what everybody has; who went out has what was there before that. */
function tallyOf(tally: Tally, option: number): number {
  if (tally.tallies.length > 0) return tally.tallies[option] ?? 0;
  for (let round = tally.rounds.length - 1; round >= 0; round--) {
    const votes = tally.rounds[round].tallies[option] ?? 0;
    if (votes >= 0) return votes;
  }
  return 0;
}

function markedRows(motion: Motion, result: Result, tally: Tally, standing: readonly number[]): ResultRow[] {
  const among = compared(tally, standing);
  const figures = among.map((option) => figureOf(tally, option, among, words));
  const line = tally.needed >= 0 ? tally.needed : tally.quota >= 0 ? tally.quota : 0;
  const scale = Math.max(1, line, ...figures.map((figure) => figure.value));
  const choices = choicesOf(motion);
  return among
    .filter((option) => choices[option])
    .map((option, place) => ({
      choice: choices[option],
      votes: figures[place].value,
      shown: figures[place].shown,
      length: figures[place].value / scale,
      line: line > 0 ? line / scale : null,
      won: won(motion, result, choices[option]),
    }));
}

export function resultRows(motion: Motion, result: Result, vote: Round = null): ResultRow[] {
  if (!isMarked(motion.ballot)) return countedRows(motion, result);
  return result.tally ? markedRows(motion, result, result.tally, vote?.standing ?? []) : [];
}

/** What sentences may tell beside the verdict. */
export const besideOf = (result: Result, vote: Round): Beside => ({
  tally: result.tally,
  seed: result.seed,
  drawn: result.drawn,
  round: vote?.round,
  standing: vote?.standing,
});

/** The decision in one sentence: "C’est adopté." */
export const decisionOf = (motion: Motion, result: Result, vote: Round = null): string =>
  outcomeSentence(result.verdict, motion, words, besideOf(result, vote));

/** Why: "14 pour sur 25 exprimés. Il en fallait 13." (the decision itself is said apart). */
export const reasonOf = (motion: Motion, result: Result, vote: Round = null): string =>
  [
    reasonSentence(result.verdict, motion, result.votes, words, besideOf(result, vote)),
    asideSentence(result.verdict, words),
  ]
    .filter((each) => each !== '')
    .join(' ');
