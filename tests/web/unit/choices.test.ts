// SPDX-License-Identifier: EUPL-1.2
// What stands on a ballot.
import english from '@i18n/en/common.json';
import french from '@i18n/fr/common.json';
import { choicesOf, gradeKey, gradeLooks, votedMotion } from '@/core/choices';
import { motionWith } from '@/demo/class';

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

test('sixteen options differ by their letters, and no two have both shape and hue in common', () => {
  const options = 'abcdefghijklmnop'.split('').map(option);
  const marks = choicesOf({ ballot: 'ranked', options }).map((each) => each.mark);
  expect(marks.map((mark) => mark.glyph).join('')).toBe('ABCDEFGHIJKLMNOP');
  expect(new Set(marks.map((mark) => `${mark.shape} ${mark.hue}`)).size).toBe(16);
});

test('a marked ballot offers its options and nothing else: to leave all out is blank', () => {
  for (const ballot of ['several', 'ranked', 'grades', 'points', 'budget'] as const) {
    expect(choicesOf({ ballot, options: ['a', 'b'].map(option) }).map((each) => each.text)).toEqual([
      'a',
      'b',
    ]);
  }
});

test('consent has four signs that differ by shape and by face, and a blank', () => {
  const choices = choicesOf({ ballot: 'consent', options: [] });
  expect(choices.map((each) => each.word)).toEqual([
    'choice.consent',
    'choice.reservation',
    'choice.aside',
    'choice.objection',
    'choice.blank',
  ]);
  expect(new Set(choices.map((each) => each.mark.shape)).size).toBe(5);
  expect(new Set(choices.map((each) => each.mark.glyph)).size).toBe(5);
});

test('a hand shows as many fingers as its choice number, and a die one pip more', () => {
  const hands = choicesOf({ ballot: 'fist', options: [] });
  expect(hands.map((each) => each.mark.glyph)).toEqual(['0', '1', '2', '3', '4', '5', 'dash']);
  const dice = choicesOf({ ballot: 'lots', options: [] });
  expect(dice.map((each) => each.mark.glyph)).toEqual(['1', '2', '3', '4', '5', '6', 'dash']);
});

test('grades of 3, 5 and 7 have as many faces, from a smile to the opposite, each with a word', () => {
  for (const count of [3, 5, 7]) {
    const glyphs = gradeLooks(count).map((look) => look.glyph);
    expect(glyphs).toHaveLength(count);
    expect(glyphs).toEqual([...new Set(glyphs)].sort());
    expect([glyphs[0], glyphs[count - 1]]).toEqual(['mouth-1', 'mouth-7']);
    for (const words of [french, english] as Record<string, unknown>[])
      for (let grade = 0; grade < count; grade++) expect(words[gradeKey(count, grade)]).toBeTruthy();
  }
});

test('what the class says of an amendment binds its text, also when the vote on the text will not', () => {
  const motion = motionWith('Un chat ?', 'cat', { advisory: true, trial: 3 });
  expect(votedMotion(motion, { fallback: false, amendment: 1, title: 'Deux chats ?' })).toMatchObject({
    title: 'Deux chats ?',
    advisory: false,
    trial: 0,
  });
});

test('after consent failed the same text is voted for or against', () => {
  const motion = motionWith('Un chat ?', 'cat', {
    ballot: 'consent',
    method: 'consent',
    threshold: 'absolute',
  });
  expect(votedMotion(motion, { fallback: false })).toBe(motion);
  expect(votedMotion(motion, { fallback: true })).toMatchObject({
    title: 'Un chat ?',
    ballot: 'motion',
    method: 'motion',
    threshold: 'simple',
  });
});
