// SPDX-License-Identifier: EUPL-1.2
// Every state of the wall, as the message that leads there: each ballot while it is open, each method
// when it is told, with few options and with as many as there can be.
import type { Motion, ProjectorView, Result, Vote } from '../core/protocol';
import { BICYCLE, DECIDED, PUPILS, itemWith, outing, resultWith, voteWith } from './class';
import type { Scene } from './scenes';
import { NOW, wall } from './wall-kit';
import { COUNCIL_SCENES } from './wall-council';
import {
  marked,
  budget,
  election,
  counted,
  workshop,
  RANKED,
  GRADED,
  CONSENT,
  FIST,
  LOTS,
  STOPPED,
  FIRST_ROUND,
  drawnResult,
} from './wall-votes';

type Changes = Partial<ProjectorView>;

const wallVote = (motion: Motion, vote: Partial<Vote> = {}, changes: Changes = {}): Scene =>
  wall('voting', {
    floor: itemWith(motion),
    vote: voteWith({ ballot: motion.ballot, seats: motion.seats, ...vote }),
    ...changes,
  });
const wallResult = (motion: Motion, result: Result, changes: Changes = {}, vote: Partial<Vote> = {}): Scene =>
  wall('shown', {
    floor: itemWith(motion),
    vote: voteWith({ state: 'shown', ballot: motion.ballot, seats: motion.seats, voters: 25, ...vote }),
    result,
    ...changes,
  });

const ADOPTED = resultWith([14, 8, 3], { outcome: 'adopted', reason: 'reached' });
const REJECTED = resultWith([9, 13, 3], { outcome: 'rejected', reason: 'not-reached' });
const CHOSEN = resultWith([9, 5, 8, 4, 0], { outcome: 'chosen', needed: 0 });
const CHOSEN_8 = resultWith([6, 3, 4, 2, 5, 1, 3, 0, 2], { outcome: 'chosen', needed: 0 });

const publicMembers = PUPILS.map((each, place) => ({
  ...each,
  present: place !== 9,
  choice: place === 9 ? null : place % 7 < 4 ? 0 : place % 7 < 6 ? 1 : 2,
}));
const countVotes = (choice: number): number => publicMembers.filter((each) => each.choice === choice).length;

const BEFORE: Record<string, Scene> = {
  'wall-door': wall('welcome', {
    door_open: true,
    door_code: 'K7QF2M',
    present_count: 18,
    members: PUPILS.map((each, place) => ({ ...each, present: place < 18, choice: null })),
  }),
  'wall-agenda': wall('welcome'),
  'wall-presented': wall('presented', { floor: itemWith(BICYCLE), door_open: true, door_code: 'K7QF2M' }),
  'wall-debate': wall('debate', { floor: itemWith(outing(4)) }),
  'wall-debate-8': wall('debate', { floor: itemWith(outing(8)) }),
  'wall-debate-16': wall('debate', { floor: itemWith(marked('ranked', 'irv', 16)) }),
  'wall-debate-election': wall('debate', { floor: itemWith(election(5)) }),
  'wall-debate-election-12': wall('debate', { floor: itemWith(election(12)) }),
  'wall-debate-budget': wall('debate', { floor: itemWith(budget(5)) }),
  'wall-debate-amended': wall('debate', { floor: itemWith(CONSENT), past: [STOPPED] }),
};

const OPEN: Record<string, Scene> = {
  'wall-vote': wallVote(BICYCLE, { closes_at_ms: NOW + 72_000 }),
  'wall-vote-threshold': wallVote({ ...BICYCLE, threshold: 'two-thirds', base: 'present' }, { needed: 17 }),
  'wall-vote-4': wallVote(outing(4)),
  'wall-vote-8': wallVote(outing(8, { secrecy: 'roll-call' })),
  'wall-vote-consent': wallVote(CONSENT),
  'wall-vote-consent-2': wallVote(CONSENT, { round: 2 }, { past: [STOPPED] }),
  'wall-vote-fist': wallVote(FIST),
  'wall-vote-lots': wallVote(LOTS),
  'wall-vote-several': wallVote(marked('several', 'approval', 5), { on_paper: 3 }),
  'wall-vote-election': wallVote(election(6)),
  'wall-vote-election-2': wallVote(
    election(6),
    { round: 2, seats: 1, standing: [1, 2, 3] },
    { past: [FIRST_ROUND] },
  ),
  'wall-vote-ranked-2': wallVote(marked('ranked', 'irv', 2)),
  'wall-vote-ranked-8': wallVote(marked('ranked', 'schulze', 8)),
  'wall-vote-ranked-16': wallVote(marked('ranked', 'stv', 16, { seats: 3 })),
  'wall-vote-grades': wallVote(marked('grades', 'majority_judgment', 5)),
  'wall-vote-points': wallVote(marked('points', 'score', 4)),
  'wall-vote-budget': wallVote(budget(5)),
  'wall-vote-budget-16': wallVote(budget(16), { closes_at_ms: NOW + 72_000 }),
  'wall-closed': wall('closed', {
    floor: itemWith(BICYCLE),
    vote: voteWith({ state: 'closed', voters: 25 }),
  }),
};

const SHOWN: Record<string, Scene> = {
  'wall-result': wallResult(BICYCLE, ADOPTED),
  'wall-result-rejected': wallResult(BICYCLE, REJECTED),
  'wall-result-unanimous': wallResult(BICYCLE, resultWith([25, 0, 0], { unanimous: true })),
  'wall-result-4': wallResult(outing(4), CHOSEN),
  'wall-result-8': wallResult(outing(8), CHOSEN_8),
  'wall-result-public': wallResult(
    { ...BICYCLE, secrecy: 'roll-call' },
    resultWith([countVotes(0), countVotes(1), countVotes(2)], {}),
    { members: publicMembers },
  ),
  'wall-result-large': wallResult(BICYCLE, resultWith([64, 40, 10], {})),
  'wall-result-consent': wallResult(
    CONSENT,
    resultWith([18, 4, 2, 1, 0], { outcome: 'blocked', reason: 'objection', winner: null }),
  ),
  'wall-result-consent-adopted': wallResult(
    CONSENT,
    resultWith([19, 4, 2, 0, 0], { outcome: 'adopted', reason: 'method', winner: null }),
    { past: [STOPPED] },
    { round: 2 },
  ),
  'wall-result-fallback': wallResult(CONSENT, ADOPTED, {}, { fallback: true, ballot: 'motion', round: 2 }),
  'wall-result-fist': wallResult(
    FIST,
    resultWith([0, 1, 2, 5, 8, 9, 0], { outcome: 'adopted', reason: 'method', winner: null }),
  ),
  'wall-result-lots': wallResult(LOTS, drawnResult),
};

/** Methods with few options, with eight, and with all sixteen; told to the end, and from the beginning. */
const TOLD: [name: string, motion: Motion][] = [
  ['approval-5', marked('several', 'approval', 5)],
  ['irv-2', marked('ranked', 'irv', 2)],
  ['irv-5', marked('ranked', 'irv', 5)],
  ['irv-16', marked('ranked', 'irv', 16)],
  ['stv-8', marked('ranked', 'stv', 8, { seats: 3 })],
  ['borda-8', marked('ranked', 'borda', 8)],
  ['schulze-5', marked('ranked', 'schulze', 5)],
  ['schulze-8', marked('ranked', 'schulze', 8)],
  ['pairs-8', marked('ranked', 'ranked_pairs', 8)],
  ['minimax-16', marked('ranked', 'minimax', 16)],
  ['grades-2', marked('grades', 'majority_judgment', 2, { grade_count: 3 })],
  ['grades-5', marked('grades', 'majority_judgment', 5)],
  ['grades-8', marked('grades', 'majority_judgment', 8, { grade_count: 7 })],
  ['grades-16', marked('grades', 'majority_judgment', 16)],
  ['points-5', marked('points', 'score', 5)],
  ['budget-5', budget(5)],
  ['budget-16', budget(16, { method: 'budget_greedy' })],
  ['election-6', election(6)],
];

const START = Array.from({ length: 40 }, () => 'ArrowLeft');

const told: Record<string, Scene> = {};
for (const [name, motion] of TOLD) {
  const scene = wallResult(motion, counted(motion));
  told[`wall-told-${name}`] = scene;
  told[`wall-told-${name}-begin`] = { ...scene, keys: START };
}

const REST: Record<string, Scene> = {
  'wall-told-election-2': wallResult(
    election(6),
    {
      ...counted(election(6, { method: 'plurality', seats: 1 })),
      waiting: [3],
    },
    { past: [FIRST_ROUND] },
    { round: 2, standing: [1, 2, 3, 4] },
  ),
  'wall-told-tie': wallResult(
    marked('several', 'approval', 3),
    counted(marked('several', 'approval', 3), {
      outcome: 'second-vote',
      reason: 'tie',
      winners: [],
      winner: null,
      tied: [0, 2],
    }),
  ),
  'wall-workshop': wallResult(marked('ranked', 'irv', 5), workshop(marked('ranked', 'irv', 5), RANKED, 3)),
  'wall-workshop-grades': wallResult(
    marked('grades', 'majority_judgment', 5),
    workshop(marked('grades', 'majority_judgment', 5), GRADED, 7),
  ),
  'wall-end': wall('sealed', { agenda: DECIDED }),
  'wall-no-link': {
    page: '/projector.html',
    hash: `#t=${'ab'.repeat(32)}`,
    messages: [],
    refuse: 'unknown-token',
  },
};

export const WALL_SCENES: Record<string, Scene> = {
  ...BEFORE,
  ...COUNCIL_SCENES,
  ...OPEN,
  ...SHOWN,
  ...told,
  ...REST,
};
