// SPDX-License-Identifier: EUPL-1.2
// Every state of the pupil's page and of the wall, as the messages that lead there.
import type { Me, Motion, ProjectorView, PupilView, Result, VisitorView, Vote } from '../core/protocol';
import { AGENDA, BICYCLE, DECIDED, LILA, PUPILS, outing, resultWith, voteWith } from './class';

type Mode = 'images' | 'reading';
/** How the pretended server treats a ballot. */
export type OnBallot = 'ok' | 'silence' | 'drop' | 'vote-closed';

export interface Scene {
  page: '/' | '/projector.html';
  hash: string;
  /** Sent after hello. */
  messages: object[];
  /** Touches these, one after the other. */
  touch?: string[];
  onBallot?: OnBallot;
  /** The child has asked for letters further apart. */
  spaced?: boolean;
  /** The refusal of hello, if any. */
  refuse?: string;
}

const NOW = 1_790_000_000_000;
const motionItem = (motion: Motion) => ({ id: 3, state: 'on-floor' as const, locked: true, motion });

function pupil(phase: PupilView['phase'], mode: Mode, changes: Partial<PupilView> = {}): PupilView {
  return {
    screen: 'pupil',
    now_ms: NOW,
    sitting: 1,
    phase,
    mode,
    title: 'Conseil du vendredi',
    class_name: 'CM1-CM2 B',
    number: 0,
    agenda: AGENDA,
    floor: null,
    vote: null,
    result: null,
    past: [],
    ...changes,
  };
}

const seated = (view: PupilView, me: Partial<Me> = {}): object[] => [
  { note: { me: { ...LILA, ...me } } },
  { view },
];

function pupilScene(view: PupilView, more: Partial<Scene> & { me?: Partial<Me> } = {}): Scene {
  const { me, ...rest } = more;
  return { page: '/', hash: '#door=K7QF2M', messages: seated(view, me), ...rest };
}

const voting = (mode: Mode, motion: Motion, vote: Partial<Vote> = {}): PupilView =>
  pupil('voting', mode, { floor: motionItem(motion), vote: voteWith({ voters: 0, ...vote }) });

const shown = (mode: Mode, motion: Motion, result: Result): PupilView =>
  pupil('shown', mode, { floor: motionItem(motion), vote: voteWith({ state: 'shown' }), result });

const visitor: VisitorView = {
  screen: 'visitor',
  now_ms: NOW,
  title: 'Conseil du vendredi',
  class_name: 'CM1-CM2 B',
  mode: 'images',
  members: PUPILS.map((each, place) => ({
    ...each,
    screen: place % 5 === 1 ? 'here' : place === 7 ? 'waiting' : 'none',
  })),
};

const ROLL_CALL: Motion = { ...BICYCLE, secrecy: 'roll-call', changeable: true };
const ADOPTED = resultWith([14, 8, 3], { outcome: 'adopted', reason: 'reached' });
const REJECTED = resultWith([9, 13, 3], { outcome: 'rejected', reason: 'not-reached' });
const CHOSEN = resultWith([9, 5, 8, 4, 0], { outcome: 'chosen', needed: 0 });
const CHOSEN_8 = resultWith([6, 3, 4, 2, 5, 1, 3, 0, 2], { outcome: 'chosen', needed: 0 });
const PICK_FIRST = '.card >> nth=0';
const CAST = [PICK_FIRST, '.button-primary'];

export const PUPIL_SCENES: Record<string, Scene> = {
  door: { page: '/', hash: '', messages: [] },
  'door-refused': { page: '/', hash: '#door=AAAAAA', messages: [], refuse: 'unknown-code' },
  who: { page: '/', hash: '#door=K7QF2M', messages: [{ view: visitor }] },
  accept: {
    page: '/',
    hash: '#door=K7QF2M',
    messages: [{ view: visitor }, { note: { me: { ...LILA, state: 'waiting' } } }],
  },
  waiting: pupilScene(pupil('welcome', 'images')),
  'waiting-reading': pupilScene(pupil('welcome', 'reading')),
  debate: pupilScene(pupil('debate', 'images', { floor: motionItem(BICYCLE) })),
  'debate-choice': pupilScene(pupil('debate', 'reading', { floor: motionItem(outing(4)) })),
  vote: pupilScene(voting('images', BICYCLE)),
  'vote-picked': pupilScene(voting('images', BICYCLE), { touch: [PICK_FIRST] }),
  'vote-reading': pupilScene(voting('reading', BICYCLE), { touch: [PICK_FIRST] }),
  'vote-clock': pupilScene(voting('images', ROLL_CALL, { closes_at_ms: NOW + 72_000 })),
  'vote-2': pupilScene(voting('images', outing(2))),
  'vote-4': pupilScene(voting('images', outing(4))),
  'vote-4-reading': pupilScene(voting('reading', outing(4)), { touch: [PICK_FIRST] }),
  'vote-8': pupilScene(voting('images', outing(8)), { touch: [PICK_FIRST] }),
  'vote-8-reading': pupilScene(voting('reading', outing(8))),
  sent: pupilScene(voting('images', BICYCLE), { touch: CAST, onBallot: 'silence' }),
  held: pupilScene(voting('images', BICYCLE), { touch: CAST, onBallot: 'drop' }),
  cast: pupilScene(voting('images', BICYCLE), { touch: CAST }),
  'cast-public': pupilScene(voting('images', ROLL_CALL), { me: { voted: 1, choice: 1 } }),
  late: pupilScene(voting('images', BICYCLE), { touch: CAST, onBallot: 'vote-closed' }),
  closed: pupilScene(
    pupil('closed', 'images', { floor: motionItem(BICYCLE), vote: voteWith({ state: 'closed' }) }),
  ),
  result: pupilScene(shown('images', BICYCLE, ADOPTED)),
  'result-rejected': pupilScene(shown('reading', BICYCLE, REJECTED)),
  'result-4': pupilScene(shown('reading', outing(4), CHOSEN)),
  'result-8': pupilScene(shown('reading', outing(8), CHOSEN_8)),
  end: pupilScene(pupil('sealed', 'reading', { agenda: DECIDED })),
  'door-spaced': { page: '/', hash: '', messages: [], spaced: true },
  'waiting-spaced': pupilScene(pupil('welcome', 'reading'), { spaced: true }),
  'vote-spaced': pupilScene(voting('images', BICYCLE), { touch: [PICK_FIRST], spaced: true }),
  'vote-8-spaced': pupilScene(voting('reading', outing(8)), { spaced: true }),
  'result-4-spaced': pupilScene(shown('reading', outing(4), CHOSEN), { spaced: true }),
};

function wall(phase: ProjectorView['phase'], changes: Partial<ProjectorView> = {}): Scene {
  const view: ProjectorView = {
    screen: 'projector',
    now_ms: NOW,
    sitting: 1,
    phase,
    mode: 'images',
    title: 'Conseil du vendredi',
    class_name: 'CM1-CM2 B',
    number: 0,
    door_open: false,
    door_code: '',
    present_count: 25,
    class_size: 26,
    agenda: AGENDA,
    floor: null,
    vote: null,
    result: null,
    past: [],
    members: PUPILS.map((each, place) => ({ ...each, present: place !== 9, choice: null })),
    ...changes,
  };
  return { page: '/projector.html', hash: `#t=${'ab'.repeat(32)}`, messages: [{ view }] };
}

const wallVote = (motion: Motion, vote: Partial<Vote> = {}): Scene =>
  wall('voting', { floor: motionItem(motion), vote: voteWith(vote) });
const wallResult = (motion: Motion, result: Result, changes: Partial<ProjectorView> = {}): Scene =>
  wall('shown', { floor: motionItem(motion), vote: voteWith({ state: 'shown' }), result, ...changes });

const publicMembers = PUPILS.map((each, place) => ({
  ...each,
  present: place !== 9,
  choice: place === 9 ? null : place % 7 < 4 ? 0 : place % 7 < 6 ? 1 : 2,
}));
const countOf = (choice: number): number => publicMembers.filter((each) => each.choice === choice).length;

export const WALL_SCENES: Record<string, Scene> = {
  'wall-door': wall('welcome', {
    door_open: true,
    door_code: 'K7QF2M',
    present_count: 18,
    members: PUPILS.map((each, place) => ({ ...each, present: place < 18, choice: null })),
  }),
  'wall-agenda': wall('welcome'),
  'wall-presented': wall('presented', { floor: motionItem(BICYCLE), door_open: true, door_code: 'K7QF2M' }),
  'wall-debate': wall('debate', { floor: motionItem(outing(4)) }),
  'wall-debate-8': wall('debate', { floor: motionItem(outing(8)) }),
  'wall-vote': wallVote(BICYCLE, { closes_at_ms: NOW + 72_000 }),
  'wall-vote-threshold': wallVote({ ...BICYCLE, threshold: 'two-thirds', base: 'present' }, { needed: 17 }),
  'wall-vote-4': wallVote(outing(4)),
  'wall-vote-8': wallVote(outing(8, { secrecy: 'roll-call' })),
  'wall-closed': wall('closed', {
    floor: motionItem(BICYCLE),
    vote: voteWith({ state: 'closed', voters: 25 }),
  }),
  'wall-result': wallResult(BICYCLE, ADOPTED),
  'wall-result-rejected': wallResult(BICYCLE, REJECTED),
  'wall-result-unanimous': wallResult(BICYCLE, resultWith([25, 0, 0], { unanimous: true })),
  'wall-result-4': wallResult(outing(4), CHOSEN),
  'wall-result-8': wallResult(outing(8), CHOSEN_8),
  'wall-result-public': wallResult(
    { ...BICYCLE, secrecy: 'roll-call' },
    resultWith([countOf(0), countOf(1), countOf(2)], {}),
    { members: publicMembers },
  ),
  'wall-result-large': wallResult(BICYCLE, resultWith([64, 40, 10], {})),
  'wall-end': wall('sealed', { agenda: DECIDED }),
  'wall-no-link': {
    page: '/projector.html',
    hash: `#t=${'ab'.repeat(32)}`,
    messages: [],
    refuse: 'unknown-token',
  },
};

export const SCENES: Record<string, Scene> = { ...PUPIL_SCENES, ...WALL_SCENES };
