// SPDX-License-Identifier: EUPL-1.2
// A result made ready to be drawn: its rows, its scale, and where the threshold stands.
import type { Choice } from './choices';
import { choicesOf } from './choices';
import { t, words } from './i18n';
import type { Motion, Result } from './protocol';
import { outcomeSentence, verdictSentence } from './verdict';

export interface ResultRow {
  choice: Choice;
  votes: number;
  /** Parts of the longest bar, 0 to 1. */
  length: number;
  /** Where the threshold stands on this bar; null when it does not apply or is not fixed. */
  line: number | null;
  won: boolean;
}

export const labelOf = (choice: Choice): string => (choice.word ? t(choice.word) : choice.text);

/** In a motion only the votes for must reach the threshold; in a choice, any option. */
const mustReach = (motion: Motion, choice: Choice): boolean =>
  motion.ballot === 'motion' ? choice.index === 0 : !choice.neutral;

function won(motion: Motion, result: Result, choice: Choice): boolean {
  const { outcome, winner } = result.verdict;
  if (motion.ballot === 'motion') return choice.index === 0 && outcome === 'adopted';
  return outcome === 'chosen' && winner === choice.index;
}

export function resultRows(motion: Motion, result: Result): ResultRow[] {
  const needed = result.verdict.needed;
  const scale = Math.max(1, needed, ...result.votes);
  return choicesOf(motion).map((choice) => {
    const votes = result.votes[choice.index] ?? 0;
    return {
      choice,
      votes,
      length: votes / scale,
      line: needed > 0 && mustReach(motion, choice) ? needed / scale : null,
      won: won(motion, result, choice),
    };
  });
}

/** The decision in one sentence: "C’est adopté." */
export const decisionOf = (motion: Motion, result: Result): string =>
  outcomeSentence(result.verdict, motion, words);

/** Why: "14 pour sur 25 exprimés. Il en fallait 13." (the decision itself is said apart). */
export function reasonOf(motion: Motion, result: Result): string {
  const whole = verdictSentence(result.verdict, motion, result.votes, words);
  const end = decisionOf(motion, result);
  return whole.endsWith(end) ? whole.slice(0, -end.length).trim() : whole;
}
