// SPDX-License-Identifier: EUPL-1.2
// What leaves the tablet, what may be changed, and what is on the ballot of a round.
import { Refusal } from '@/core/answers';
import type { Me, Motion, Vote } from '@/core/protocol';
import { Outbox } from '@/core/outbox';
import { votedMotion } from '@/core/choices';
import { LILA, motionWith, option, voteWith } from '@/demo/class';
import { linesOf } from '@/pupil/OwnBallot';
import { ballotAnswered, changing, forgetBallots, newBallot, standing } from '@/pupil/ownBallot';
import { blankBallot, choicesIn, startOf } from '@/pupil/paper';

const OPTIONS = ['a', 'b', 'c', 'd'].map((text) => option(text));
const marked = (changes: Partial<Motion> = {}): Motion =>
  motionWith('?', '', { ballot: 'ranked', method: 'schulze', options: OPTIONS, ...changes });
const consent = motionWith('?', '', { ballot: 'consent', method: 'consent', fallback: 'majority' });
const vote = (changes: Partial<Vote> = {}): Vote => voteWith(changes);
const me = (changes: Partial<Me> = {}): Me => ({ ...LILA, ...changes });

beforeEach(() => forgetBallots());

test('a ballot carries the choice or the marks, never both, and a key of its own', () => {
  const one = newBallot(vote(), { choice: 2 });
  const two = newBallot(vote(), { marks: [1, 0, 2, 0] });
  expect(one).toEqual({ vote: 1, choice: 2, key: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(two).toEqual({ vote: 1, marks: [1, 0, 2, 0], key: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(one.key).not.toBe(two.key);
});

test('every kind of ballot has its own blank', () => {
  expect(blankBallot(marked())).toEqual({ marks: [0, 0, 0, 0] });
  expect(blankBallot(consent)).toEqual({ choice: 4 });
  expect(blankBallot({ ...consent, ballot: 'fist' })).toEqual({ choice: 6 });
});

test('the blank is a card of a motion and of a choice, and stands apart elsewhere', () => {
  expect(choicesIn(motionWith('?', '', {}), vote()).map((each) => each.neutral)).toEqual([false, false, true]);
  expect(choicesIn(consent, vote()).some((each) => each.neutral)).toBe(false);
  expect(choicesIn({ ...consent, ballot: 'fist' }, vote())).toHaveLength(6);
});

test('only the options that stand are on the ballot of a later round', () => {
  expect(choicesIn(marked(), vote({ standing: [1, 3] })).map((each) => each.index)).toEqual([1, 3]);
  expect(choicesIn(marked(), vote()).map((each) => each.index)).toEqual([0, 1, 2, 3]);
});

test('a fallback is a vote for or against', () => {
  const asked = votedMotion(consent, vote({ fallback: true }));
  expect(choicesIn(asked, vote({ fallback: true })).map((each) => each.word)).toEqual([
    'choice.for',
    'choice.against',
    'choice.abstain',
  ]);
});

describe('changing one’s vote', () => {
  const open = marked({ secrecy: 'roll-call', changeable: true });

  test('starts from the own marks', () => {
    changing.value = 1;
    expect(startOf(open, vote(), me({ voted: 1, marks: [2, 1, 0, 0] })).marks).toEqual([2, 1, 0, 0]);
  });

  test('starts empty in a secret vote, whatever the tablet hears', () => {
    changing.value = 1;
    expect(startOf(marked(), vote(), me({ marks: [2, 1, 0, 0] })).marks).toEqual([0, 0, 0, 0]);
  });

  test('starts empty after a blank vote that stands apart', () => {
    changing.value = 1;
    const asked: Motion = { ...consent, secrecy: 'roll-call', changeable: true };
    expect(startOf(asked, vote(), me({ choice: 4 })).choice).toBeNull();
    expect(startOf(asked, vote(), me({ choice: 1 })).choice).toBe(1);
  });
});

describe('who votes on paper', () => {
  test('has no ballot on the tablet, in that vote', () => {
    const outbox = new Outbox();
    expect(standing(vote(), me({ voted: 1, on_paper: true }), outbox).onPaper).toBe(true);
    expect(standing(vote({ number: 2 }), me({ voted: 1, on_paper: true }), outbox).onPaper).toBe(false);
  });

  test('gets the ballot back when the teacher takes the signature back', () => {
    const ballot = newBallot(vote(), { choice: 0 });
    ballotAnswered(ballot, new Refusal('on-paper'), 0);
    const now = standing(vote(), me(), new Outbox());
    expect(now).toEqual({ onItsWay: false, inTheUrn: false, onPaper: false, trouble: null });
  });
});

test('the own ballot is told from the best to the last', () => {
  const names = (motion: Motion, marks: number[]) => linesOf(motion, marks).map((line) => line.choice.text);
  expect(names(marked(), [3, 0, 1, 2])).toEqual(['c', 'd', 'a']);
  expect(names(marked({ ballot: 'several' }), [0, 1, 0, 1])).toEqual(['b', 'd']);
});
