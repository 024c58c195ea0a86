// SPDX-License-Identifier: EUPL-1.2
// What the form of a vote of the whole school offers, and how its result is told.
import school from '@i18n/fr/school.json';
import { useWords } from '@/core/i18n';
import { t } from '@/core/words';
import { motionOf } from '@/teacher/draft';
import { PURPOSES } from '@/teacher/purposes';
import { POLL_GROUPS, pollDraft, pollTies, resultOf } from '@/teacher/school/poll';
import { emptyOption } from '@/teacher/motion';
import { resultRows } from '@/core/result';
import { stepsOf, toldByResult } from '@/core/steps';
import { countOf } from '@/demo/tallies';
import { CLOSED_POLL } from '@/demo/teacher-school';

const named = (text: string) => ({ ...emptyOption(), text });
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
    const draft = pollDraft('rank', null);
    const motion = { ...motionOf(draft), options: ['Foot', 'Corde', 'Dames'].map(named) };
    const papers = [
      { count: 20, marks: [1, 2, 3] },
      { count: 19, marks: [2, 1, 3] },
      { count: 8, marks: [3, 2, 1] },
    ];
    const verdict = { ...CLOSED_POLL.result!.verdict, outcome: 'chosen', reason: 'method' } as const;
    const result = resultOf({
      votes: [],
      hand_votes: [],
      papers,
      verdict: { ...verdict, tied: [], winner: 1, winners: [1] },
      tally: countOf(motion, papers),
    });
    expect(resultRows(motion, result).map(({ votes, won }) => [votes, won])).toEqual([
      [20, false],
      [27, true],
      [8, false],
    ]);
    expect(stepsOf(toldByResult(motion, result, null), (key) => key)).toHaveLength(3);
  });
});

test('one class that has voted is one', () => {
  useWords(school, 'fr');
  expect(t('poll.state.running', { voted: 1, parts: 2 })).toBe('1 classe sur 2 a voté');
  expect(t('poll.state.running', { voted: 2, parts: 3 })).toBe('2 classes sur 3 ont voté');
});
