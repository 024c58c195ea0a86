// SPDX-License-Identifier: EUPL-1.2
// The story of a count, for every ballot and method. It tells what the server has counted and
// decides nothing. Keys: step.* of the catalogue steps.
import { votedMotion } from '../choices';
import type { Words } from '../names';
import type { Method, MinutesVote, Motion, Result, Vote } from '../protocol';
import { choiceSteps, talliedSteps } from './bars';
import { budgetSteps } from './budget';
import { duelSteps } from './duels';
import { judgmentSteps } from './judgment';
import { lotSteps } from './lots';
import { roundSteps } from './rounds';
import type { Step, Teller, Told } from './types';

export * from './types';

const TELLERS: Record<Method, Teller> = {
  motion: choiceSteps,
  consent: choiceSteps,
  fist_to_five: choiceSteps,
  plurality: talliedSteps,
  two_round: talliedSteps,
  approval: talliedSteps,
  score: talliedSteps,
  borda: talliedSteps,
  irv: roundSteps,
  stv: roundSteps,
  copeland: duelSteps,
  schulze: duelSteps,
  ranked_pairs: duelSteps,
  minimax: duelSteps,
  majority_judgment: judgmentSteps,
  budget_greedy: budgetSteps,
  equal_shares: budgetSteps,
  sortition: lotSteps,
};

/** Nothing was counted: there is nothing to tell beside the verdict. */
const UNTOLD = ['no-quorum', 'nothing-expressed'];

export function stepsOf(told: Told, words: Words): Step[] {
  const { motion, tally, verdict } = told;
  if (motion.ballot === 'choice') return choiceSteps(told, words);
  if (tally && UNTOLD.includes(verdict.reason)) return [];
  return TELLERS[tally?.method ?? motion.method](told, words);
}

/** What the wall and the console are told. */
export const toldByResult = (
  motion: Motion,
  result: Result,
  vote: Pick<Vote, 'fallback' | 'standing' | 'round' | 'seats'> | null,
): Told => ({
  motion: votedMotion(motion, vote),
  verdict: result.verdict,
  votes: result.votes,
  tally: result.tally,
  seed: result.seed,
  drawn: result.drawn,
  standing: vote?.standing ?? [],
  round: vote?.round ?? 1,
  seats: vote?.seats ?? motion.seats,
});

/** What the minutes hold. */
export const toldByMinutes = (
  motion: Motion,
  vote: MinutesVote,
  members: readonly { seat: number; name: string; picture: string }[],
): Told => ({
  motion: votedMotion(motion, vote),
  verdict: vote.verdict,
  votes: vote.votes,
  tally: vote.tally,
  seed: vote.seed,
  drawn:
    vote.verdict.outcome === 'drawn'
      ? vote.verdict.winners.flatMap((seat) => members.filter((member) => member.seat === seat))
      : [],
  standing: vote.standing,
  round: vote.round,
  seats: vote.seats,
});
