// SPDX-License-Identifier: EUPL-1.2
// The official record tells the numbers of each round and who is elected, with their substitutes.
import { describe, expect, it } from 'vitest';
import type { MinutesOk, MinutesVote, Tally, Verdict } from '@/core/protocol';
import { emptyTally } from '@/demo/tallyTools';
import { minutes, motion, option } from '@/demo/teacher-people';
import { readRoute, routeHash } from '@/teacher/routes';
import { recordOf } from '@/teacher/record';

const election = motion('Élection', {
  ballot: 'several',
  method: 'two_round',
  seats: 2,
  picks: 1,
  official: true,
  options: ['Aya', 'Noé', 'Zoé'].map((text, seat) =>
    option(text, { candidate: seat, substitute: seat + 5, substitute_name: `S${seat}` }),
  ),
});

const tally = (tallies: number[], needed: number): Tally => ({ ...emptyTally('two_round', 0), tallies, needed });

const [sample] = minutes.votes;
const round = (number: number, part: Partial<MinutesVote>, verdict: Partial<Verdict>): MinutesVote => ({
  ...sample,
  number,
  item: 7,
  state: 'shown',
  round: number,
  seats: 2,
  standing: [0, 1, 2],
  ...part,
  verdict: { ...sample.verdict, eligible: 26, cast: 24, expressed: 20, spoiled: 1, ...verdict },
});

const told = (votes: MinutesVote[]): MinutesOk => ({
  ...minutes,
  items: [{ id: 7, state: 'done', locked: true, motion: election }],
  votes,
});

const first = round(
  1,
  { tally: tally([11, 5, 4], 11), on_paper: ['Aya', 'Noé'] },
  { outcome: 'second-round', winners: [0] },
);
const second = round(
  2,
  { tally: tally([0, 10, 10], -1), seats: 1, standing: [1, 2] },
  { outcome: 'chosen', reason: 'tie-settled', winners: [2] },
);

describe('the record of an election', () => {
  it('tells voters, blank, spoiled and expressed so that they add up', () => {
    const [one] = recordOf(told([first]), 7)?.rounds ?? [];
    expect(one).toMatchObject({
      eligible: 26,
      voters: 24,
      blank: 3,
      spoiled: 1,
      expressed: 20,
      needed: 11,
      onPaper: 2,
    });
    expect(one.blank + one.spoiled + one.expressed).toBe(one.voters);
  });

  it('asks no majority of the second round, and names only who stands', () => {
    const [, two] = recordOf(told([first, second]), 7)?.rounds ?? [];
    expect(two.needed).toBe(0);
    expect(two.lines.map((line) => line.name)).toEqual(['Noé', 'Zoé']);
    expect(two.settled).toBe(true);
  });

  it('proclaims the elected of all rounds with their substitutes, each once', () => {
    const again = { ...second, verdict: { ...second.verdict, winners: [0, 2] } };
    for (const votes of [
      [first, second],
      [first, again],
    ])
      expect(recordOf(told(votes), 7)?.elected).toEqual([
        { name: 'Aya', substitute: 'S0' },
        { name: 'Zoé', substitute: 'S2' },
      ]);
  });

  it('leaves out annulled votes and those of other items', () => {
    const annulled = { ...first, state: 'annulled' as const };
    expect(recordOf(told([annulled, { ...first, item: 8 }]), 7)?.rounds).toEqual([]);
    expect(recordOf(told([first]), 9)).toBeNull();
  });
});

it('the papers of an election have addresses', () => {
  for (const page of ['roll', 'record'] as const)
    expect(readRoute(routeHash({ page, id: 9, item: 4 }))).toEqual({ page, id: 9, item: 4 });
  expect(readRoute('#/roll/9')).toEqual({ page: 'home' });
});
