// SPDX-License-Identifier: EUPL-1.2
// What stands on a ballot.
import { choicesOf } from '@/core/choices';

const option = (text: string) => ({ text, picture: 'fox' });

test('a motion has for, against and abstain, in the order of the protocol', () => {
  const choices = choicesOf({ ballot: 'motion', options: [] });
  expect(choices.map((each) => each.word)).toEqual(['choice.for', 'choice.against', 'choice.abstain']);
  expect(choices.map((each) => each.index)).toEqual([0, 1, 2]);
  expect(choices.map((each) => each.mark.shape)).toEqual(['disc', 'lozenge', 'ring']);
  expect(choices.map((each) => each.neutral)).toEqual([false, false, true]);
});

test('the blank ballot is the last choice and its number is the count of options', () => {
  const choices = choicesOf({
    ballot: 'choice',
    options: ['a', 'b', 'c'].map(option),
  });
  expect(choices[3]).toMatchObject({
    index: 3,
    word: 'choice.blank',
    neutral: true,
  });
});

test('eight options differ by hue, by shape and by letter', () => {
  const marks = choicesOf({
    ballot: 'choice',
    options: 'abcdefgh'.split('').map(option),
  }).map((each) => each.mark);
  for (const aspect of ['hue', 'shape', 'glyph'] as const) {
    expect(new Set(marks.map((mark) => mark[aspect])).size, aspect).toBe(9);
  }
});
