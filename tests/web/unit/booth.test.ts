// SPDX-License-Identifier: EUPL-1.2
// A shared tablet: one pupil after another, and nothing left of the one before.
import { Refusal } from '@/core/answers';
import { Outbox, type Ballot } from '@/core/outbox';
import { Cycle, DONE_MS, IDLE_MS, REFUSED_MS } from '@/booth/cycle';
import { PUPILS } from '@/demo/class';

const [lila, adam] = PUPILS;
let sent: Ballot[];
let cycle: Cycle;

const at = () => cycle.step.value.at;
function filling(voter = lila): void {
  cycle.choose(voter);
  cycle.begin();
}

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  localStorage.clear();
  sent = [];
  cycle = new Cycle((ballot) => sent.push(ballot));
  cycle.openVote(4);
});
afterEach(() => vi.useRealTimers());

test('the ballot says who votes, in which vote, and has a key of its own', () => {
  filling(adam);
  cycle.cast({ choice: 2 });
  filling();
  cycle.answered(null);
  filling();
  cycle.cast({ marks: [1, 0] });
  expect(sent).toEqual([
    {
      vote: 4,
      choice: 2,
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      voter: adam.seat,
    },
    {
      vote: 4,
      marks: [1, 0],
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      voter: lila.seat,
    },
  ]);
  expect(sent[0].key).not.toBe(sent[1].key);
});

test('the cover hides the screen, then the tablet is for all', () => {
  filling();
  cycle.cast({ choice: 0 });
  expect(at()).toBe('sending');
  cycle.answered(null);
  expect(cycle.step.value).toEqual({ at: 'done' });
  vi.advanceTimersByTime(DONE_MS);
  expect(at()).toBe('all');
});

test('after the vote nothing tells what was chosen, nor by whom', () => {
  const seen = [0, 1, 2].map((choice) => {
    filling(PUPILS[choice]);
    cycle.cast({ choice });
    cycle.answered(null);
    return JSON.stringify(cycle.step.value);
  });
  expect(new Set(seen).size).toBe(1);
});

test.each(['turn', 'ballot'] as const)('without a touch the %s goes, and nothing is cast', (step) => {
  cycle.choose(lila);
  if (step === 'ballot') cycle.begin();
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(at()).toBe(step);
  cycle.touched();
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(at()).toBe(step);
  vi.advanceTimersByTime(1);
  expect(at()).toBe('all');
  expect(sent).toEqual([]);
});

test('a ballot on its way waits for its answer however long that takes', () => {
  filling();
  cycle.cast({ choice: 1 });
  vi.advanceTimersByTime(10 * IDLE_MS);
  cycle.openVote(0);
  expect(at()).toBe('sending');
});

test('one tap more does not vote twice', () => {
  filling();
  cycle.cast({ choice: 1 });
  cycle.cast({ choice: 0 });
  expect(sent).toHaveLength(1);
});

test('another vote finds nobody in front of the tablet', () => {
  filling();
  cycle.openVote(4);
  expect(at()).toBe('ballot');
  cycle.openVote(5);
  expect(at()).toBe('all');
});

test.each([
  ['already-voted', 'already'],
  ['on-paper', 'already'],
  ['not-eligible', 'not-eligible'],
  ['vote-closed', 'vote-closed'],
  ['bad-choice', 'other'],
])('%s is said as %s, and then the tablet is for all', (code, why) => {
  filling();
  cycle.cast({ choice: 1 });
  cycle.answered(new Refusal(code));
  expect(cycle.step.value).toEqual({ at: 'refused', why });
  vi.advanceTimersByTime(REFUSED_MS);
  expect(at()).toBe('all');
});

test('its ballots are in no storage; those of a seat are', () => {
  const ballot: Ballot = { vote: 4, choice: 1, key: 'k', voter: 3 };
  const shared = new Outbox(false);
  shared.add(ballot);
  expect(sessionStorage.length + localStorage.length).toBe(0);
  expect(shared.ballots.value).toEqual([ballot]);
  new Outbox().add(ballot);
  expect(sessionStorage.length).toBe(1);
  expect(new Outbox(false).ballots.value).toEqual([]);
  new Outbox().clear();
});
