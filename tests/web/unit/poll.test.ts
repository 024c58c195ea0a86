// SPDX-License-Identifier: EUPL-1.2
// What the form of a vote of the whole school offers, and how its result is told.
import { motionOf } from '@/teacher/draft';
import { PURPOSES } from '@/teacher/purposes';
import { POLL_GROUPS, pollDraft, pollTies, resultOf } from '@/teacher/school/poll';
import { resultRows } from '@/core/result';
import { stepsOf, toldByResult } from '@/core/steps';
import { CLOSED_POLL } from '@/demo/teacher-school';

const offered = POLL_GROUPS.flatMap(([, purposes]) => purposes);

describe('a vote of the whole school', () => {
  test('is offered for all that one tally settles, and nothing else', () => {
    expect(PURPOSES.filter((purpose) => !offered.includes(purpose))).toEqual([
      'consent',
      'delegates',
      'elect',
      'lots',
    ]);
  });

  test('never asks anybody about a tie, whatever was chosen before', () => {
    for (const purpose of offered) {
      let draft = pollDraft(purpose, null);
      expect(motionOf(draft).tie_rule).toBe('rejected');
      expect(pollTies(draft)).toEqual(['fist', 'budget'].includes(purpose) ? [] : ['rejected', 'postponed']);
      for (const next of offered) {
        draft = pollDraft(next, { ...draft, settings: { ...draft.settings, tie_rule: 'postponed' } });
        expect(['rejected', 'postponed']).toContain(motionOf(draft).tie_rule);
      }
    }
  });

  test('is told with the steps of its count', () => {
    const motion = {
      ...CLOSED_POLL.motion,
      ...motionOf(pollDraft('rank', null)),
      options: ['Foot', 'Corde'].map((text) => ({ ...pollDraft('rank', null).options[0], text })),
    };
    const verdict = {
      ...CLOSED_POLL.result!.verdict,
      outcome: 'chosen',
      reason: 'method',
      winner: 1,
    } as const;
    const tally = {
      method: 'irv',
      status: 'decided',
      winners: [1],
      tied: [],
      scale: 1,
      tallies: [],
      places: [0, 0],
      pairwise: [],
      condorcet: null,
      gauges: [],
      needed: -1,
      quota: -1,
      spent: -1,
      shares: 0,
      rounds: [
        { action: 'counted', candidate: null, tallies: [20, 27], exhausted: 0, eliminated: [], elected: [] },
      ],
    } as const;
    const result = resultOf({
      votes: [],
      hand_votes: [],
      papers: [],
      verdict: { ...verdict, tied: [], winners: [1] },
      tally: structuredClone(tally) as never,
    });
    expect(resultRows(motion, result).map(({ votes, won }) => [votes, won])).toEqual([
      [20, false],
      [27, true],
    ]);
    expect(stepsOf(toldByResult(motion, result, null), (key) => key).length).toBeGreaterThan(0);
  });
});
