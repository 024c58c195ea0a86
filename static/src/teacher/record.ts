// SPDX-License-Identifier: EUPL-1.2
// The numbers of an election's official record, round by round, from what the minutes hold.
import type { MinutesItem, MinutesOk, MinutesVote } from '../core/protocol';

export interface RecordLine {
  option: number;
  name: string;
  substitute: string;
  votes: number;
  elected: boolean;
}

export interface RecordRound {
  round: number;
  eligible: number;
  voters: number;
  blank: number;
  spoiled: number;
  expressed: number;
  /** Votes that the absolute majority asks; 0 where the most votes win. */
  needed: number;
  onPaper: number;
  /** Places to fill in this round. */
  seats: number;
  lines: RecordLine[];
  /** A tie was settled: the youngest. */
  settled: boolean;
  /** Names of those who were elected and said no. */
  refused: string[];
}

export interface ElectionRecord {
  rounds: RecordRound[];
  elected: { name: string; substitute: string }[];
}

const counted = (vote: MinutesVote): boolean => vote.state === 'counted' || vote.state === 'shown';

function roundOf(vote: MinutesVote, item: MinutesItem): RecordRound {
  const { verdict, tally } = vote;
  const { options } = item.motion;
  const standing = vote.standing.length > 0 ? vote.standing : options.map((_, option) => option);
  const votesOf = (option: number): number => (tally ? (tally.tallies[option] ?? 0) / tally.scale : 0);
  return {
    round: vote.round,
    eligible: verdict.eligible,
    voters: verdict.cast,
    blank: verdict.cast - verdict.expressed - verdict.spoiled,
    spoiled: verdict.spoiled,
    expressed: verdict.expressed,
    needed: Math.max(0, tally?.needed ?? 0),
    onPaper: vote.on_paper.length,
    seats: vote.seats,
    lines: standing.map((option) => ({
      option,
      name: options[option].text,
      substitute: options[option].substitute_name,
      votes: votesOf(option),
      elected: verdict.winners.includes(option),
    })),
    settled: verdict.reason === 'tie-settled',
    refused: vote.refused.map((option) => options[option]?.text ?? ''),
  };
}

/** Annulled votes are told in the minutes, not here. */
export function recordOf(minutes: MinutesOk, itemId: number): ElectionRecord | null {
  const item = minutes.items.find((one) => one.id === itemId);
  if (!item) return null;
  const rounds = minutes.votes
    .filter((vote) => vote.item === itemId && counted(vote))
    .sort((one, other) => one.number - other.number)
    .map((vote) => roundOf(vote, item));
  const seen = new Set<number>();
  const elected = rounds
    .flatMap((round) => round.lines)
    .filter((line) => line.elected && !seen.has(line.option) && seen.add(line.option))
    .map(({ name, substitute }) => ({ name, substitute }));
  return { rounds, elected };
}
