// SPDX-License-Identifier: EUPL-1.2
// The minutes of an official election in two rounds, for looking at its printed papers without a server.
import type { MinutesOk, MinutesVote, Tally } from '../core/protocol';
import { emptyTally } from './tallyTools';
import { untold } from './teacher-item';
import { minutes } from './teacher-people';
import { ELECTION } from './teacher-votes';

const [sample] = minutes.votes;

const tally = (tallies: number[], needed: number): Tally => ({
  ...emptyTally('two_round', 0),
  tallies,
  needed,
});

const round = (number: number, part: Partial<MinutesVote>): MinutesVote => ({
  ...sample,
  number,
  item: 6,
  state: 'shown',
  round: number,
  on_paper: ['Noé', 'Tom', 'Lila'],
  ...part,
});

export const electionMinutes: MinutesOk = {
  ...minutes,
  phase: 'shown',
  items: [{ ...untold, kind: 'election', id: 6, state: 'on-floor', locked: true, motion: ELECTION }],
  votes: [
    round(1, {
      seats: 2,
      standing: [0, 1, 2, 3, 4],
      tally: tally([12, 5, 2, 3, 1], 12),
      verdict: {
        ...sample.verdict,
        outcome: 'second-round',
        winners: [0],
        cast: 25,
        expressed: 23,
        spoiled: 1,
        seats_left: 1,
      },
    }),
    round(2, {
      seats: 1,
      standing: [1, 2, 3, 4],
      tally: tally([0, 9, 3, 9, 2], -1),
      verdict: {
        ...sample.verdict,
        outcome: 'chosen',
        reason: 'tie-settled',
        winners: [3],
        cast: 25,
        expressed: 23,
        spoiled: 0,
      },
    }),
  ],
};
