// SPDX-License-Identifier: EUPL-1.2
// What the tellers type becomes one ballot for each paper voter, or the form says how many are missing.
import { describe, expect, it } from 'vitest';
import type { Motion, Vote } from '@/core/protocol';
import { motion, option } from '@/demo/teacher-people';
import { vote } from '@/demo/teacher-views';
import { isWhole, leftOf, noMarks, tickFits, withMark, withRank, withTick } from '@/teacher/marks';
import { countFields, entryOf, linesOf, noTellers, remainder, withPaper } from '@/core/tellers';

const options = ['a', 'b', 'c', 'd'].map((text) => option(text, { cost: 100 }));
const ranked = motion('?', { ballot: 'ranked', method: 'irv', options });
const names = motion('?', { ballot: 'several', method: 'two_round', picks: 1, options });
const ticks = motion('?', { ballot: 'several', method: 'approval', picks: 2, options });
const lots = motion('?', { ballot: 'lots', method: 'sortition' });
const on = (count: number, standing: number[] = []): Vote => vote({ on_paper: count, standing });
const typed = (part: object) => ({ ...noTellers('9:3'), ...part });

describe('how paper ballots are entered', () => {
  it.each([
    [motion('?'), 'figures'],
    [motion('?', { ballot: 'choice', options }), 'figures'],
    [motion('?', { ballot: 'fist' }), 'figures'],
    [names, 'names'],
    [ticks, 'papers'],
    [ranked, 'papers'],
    [lots, 'throws'],
  ] as [Motion, string][])('%#: %s', (asked, entry) => {
    expect(entryOf(asked)).toBe(entry);
  });

  it('lists every choice with the neutral one last, and only names that stand in this round', () => {
    expect(linesOf(motion('?'), on(5)).map((line) => line.word)).toEqual([
      'choice.for',
      'choice.against',
      'choice.abstain',
    ]);
    expect(linesOf(names, on(5, [1, 3])).map((line) => line.text || line.word)).toEqual([
      'b',
      'd',
      'choice.blank',
    ]);
  });
});

describe('the check', () => {
  it('tells how many are missing, or too many', () => {
    expect(remainder('figures', typed({ figures: [4, 2, 1] }), 10)).toBe(3);
    expect(remainder('figures', typed({ figures: [4, 2, 1], spoiled: 4 }), 10)).toBe(-1);
    expect(remainder('papers', typed({ papers: [{ count: 7, marks: [1] }], spoiled: 1 }), 8)).toBe(0);
  });

  it('asks nothing of dice', () => {
    expect(remainder('throws', typed({}), 10)).toBe(0);
  });
});

describe('what is sent', () => {
  it('is nothing without paper voters', () => {
    expect(countFields(motion('?'), on(0), typed({ figures: [1, 2, 3], spoiled: 2 }))).toEqual({});
  });

  it('is a figure for each choice, also where nobody chose it', () => {
    expect(countFields(motion('?'), on(6), typed({ figures: [6] }))).toEqual({ hand_votes: [6, 0, 0] });
    expect(countFields(motion('?'), on(7), typed({ figures: [6], spoiled: 1 }))).toEqual({
      hand_votes: [6, 0, 0],
      spoiled: 1,
    });
  });

  it('turns the votes of a name into ballots with that name, and blanks into empty ones', () => {
    expect(countFields(names, on(6, [1, 3]), typed({ figures: [3, 0, 2], spoiled: 1 }))).toEqual({
      hand_papers: [
        { count: 3, marks: [0, 1, 0, 0] },
        { count: 2, marks: [0, 0, 0, 0] },
      ],
      spoiled: 1,
    });
  });

  it('is the seed of the dice, in the order they were thrown', () => {
    expect(countFields(lots, on(0), typed({ throws: [4, 1, 6] }))).toEqual({ seed: '4-1-6' });
    expect(countFields(lots, on(0), typed({}))).toEqual({});
  });
});

it('equal ballots are one line with a number, and the last one taken away takes the line', () => {
  let papers = withPaper([], [1, 0], 2);
  papers = withPaper(papers, [0, 1], 1);
  papers = withPaper(papers, [1, 0], 1);
  expect(papers).toEqual([
    { count: 3, marks: [1, 0] },
    { count: 1, marks: [0, 1] },
  ]);
  expect(withPaper(papers, [0, 1], -1)).toEqual([{ count: 3, marks: [1, 0] }]);
});

describe('a ballot read aloud', () => {
  it('ranks without gap or double, also after a place is taken back', () => {
    let marks = [3, 1, 2].reduce(withRank, noMarks(ranked));
    expect(marks).toEqual([0, 2, 3, 1]);
    marks = withRank(marks, 1);
    expect(marks).toEqual([0, 0, 2, 1]);
    expect(withRank(marks, 0)).toEqual([3, 0, 2, 1]);
  });

  it('takes no tick too many', () => {
    const two = [0, 2].reduce((marks, at) => withTick(ticks, marks, at), noMarks(ticks));
    expect(tickFits(ticks, two, 1)).toBe(false);
    expect(withTick(ticks, two, 1)).toEqual(two);
    expect(withTick(ticks, two, 0)).toEqual([0, 0, 1, 0]);
  });

  it('spends no more than the budget', () => {
    const purse = motion('?', { ballot: 'budget', method: 'equal_shares', budget: 250, options });
    const two = [0, 1].reduce((marks, at) => withTick(purse, marks, at), noMarks(purse));
    expect(leftOf(purse, two)).toBe(50);
    expect(tickFits(purse, two, 2)).toBe(false);
  });

  it('grades all that stand, or nothing', () => {
    const graded = motion('?', { ballot: 'grades', method: 'majority_judgment', grade_count: 3, options });
    const one = withMark(noMarks(graded), 1, 2);
    expect(isWhole(graded, noMarks(graded), [1, 3])).toBe(true);
    expect(isWhole(graded, one, [1, 3])).toBe(false);
    expect(isWhole(graded, withMark(one, 3, 1), [1, 3])).toBe(true);
    expect(withMark(one, 1, 2)).toEqual(noMarks(graded));
  });
});
