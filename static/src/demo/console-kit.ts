// SPDX-License-Identifier: EUPL-1.2
// How a scene of a console is put together: what the seat of a role is sent, and what it may do.
import { STAGES } from '../core/council';
import type { AgendaItem, ChairView, Entry, Me, Motion, Office, OfficerView } from '../core/protocol';
import { BICYCLE, LILA, NO_COUNCIL, PUPILS, motionWith } from './class';
import { NOW } from './pupil-kit';
import type { Scene } from './scenes';

export const at = (stage: ChairView['stages'][number]) => ({
  stages: STAGES,
  stage: STAGES.indexOf(stage),
});

/** A class that knows each other: three are away, some have spoken, most have voted. */
export const MEMBERS: ChairView['members'] = PUPILS.map((pupil, place) => ({
  ...pupil,
  present: place % 9 !== 8,
  screen: place % 9 === 8 ? 'none' : 'here',
  signed: place % 3 !== 2 && place % 9 !== 8,
  on_paper: place === 4 || place === 10,
  asked: place === 5,
  turns: [0, 2, 1, 0, 4, 0, 1][place % 7],
  roles: [],
  offered: [],
}));

export const line = (id: number, motion: Motion, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  state: 'planned',
  locked: false,
  kind: 'proposal',
  hidden: false,
  minutes: 0,
  has_author: false,
  author: 0,
  author_name: '',
  wishes: 0,
  trial_entry: 0,
  post: 'none',
  reply: 'none',
  from: '',
  reason: '',
  projected: false,
  names_somebody: false,
  gate: 0,
  gate_asked: false,
  spent_ms: 0,
  outcome: 'none',
  decisions: [],
  motion,
  ...more,
});

const told = (title: string, picture = '') => motionWith(title, picture, {});

export const AGENDA: AgendaItem[] = [
  line(10, told('Bravo à Inès pour son exposé sur les volcans'), {
    kind: 'praise',
    state: 'done',
    has_author: true,
    author: 3,
    author_name: 'Noé',
  }),
  line(11, told('Merci à Malo qui m’a aidé en géométrie'), {
    kind: 'thanks',
    has_author: true,
    author: 6,
    author_name: 'Rose',
  }),
  line(12, told('On me pousse dans le rang du matin'), {
    kind: 'concern',
    has_author: true,
    author: 8,
    author_name: 'Aya',
  }),
  line(3, BICYCLE, { minutes: 8, wishes: 6, has_author: true, author: 4, author_name: 'Zoé' }),
  line(4, told('La musique à la cantine', 'musical-notes'), { minutes: 5, wishes: 2 }),
  line(13, told('Manger dehors le vendredi', 'sandwich'), { state: 'postponed' }),
  line(14, told('Le jardin : où en est-on ?', 'seedling'), { kind: 'report' }),
];

export const entry = (number: number, text: string, more: Partial<Entry> = {}): Entry => ({
  number,
  earlier: true,
  item: 0,
  state: 'todo',
  trial: 0,
  commission: false,
  reviewed: false,
  due_day: 0,
  decided_at_ms: NOW - 86_400_000,
  text,
  who: [],
  seats: [],
  who_else: '',
  word: '',
  ...more,
});

export const ENTRIES: Entry[] = [
  entry(1, 'Fabriquer des étagères pour le coin lecture', {
    who: ['Adam', 'Inès'],
    seats: [1, 2],
    due_day: 20_765,
  }),
  entry(2, 'Ranger les vélos après la récréation', { who_else: 'toute la classe', trial: 2 }),
  entry(3, 'Demander un panier de basket à la mairie', { earlier: false, item: 3, who: ['Zoé'], seats: [4] }),
  entry(4, 'Inviter les CP au prochain conseil', { earlier: false }),
];

export const asks = (count: number): ChairView['asks'] =>
  PUPILS.slice(5, 5 + count).map((pupil, place) => ({
    ...pupil,
    tag: (['none', 'question', 'for', 'idea', 'against'] as const)[place % 5],
    turns: Math.floor(place / 2),
  }));

export const zoe: NonNullable<ChairView['speaker']> = {
  ...PUPILS[4],
  tag: 'none',
  since_ms: NOW - 25_000,
  until_ms: NOW + 35_000,
};

export const chairView = (phase: ChairView['phase'], changes: Partial<ChairView> = {}): ChairView => ({
  screen: 'chair',
  now_ms: NOW,
  sitting: 1,
  phase,
  mode: 'reading',
  title: 'Conseil du vendredi',
  class_name: 'CM1-CM2 B',
  number: 0,
  present_count: 24,
  class_size: 26,
  items: AGENDA,
  floor: null,
  vote: null,
  result: null,
  past: [],
  ...NO_COUNCIL,
  earlier_minutes: [],
  stages: STAGES,
  stage: 0,
  entries: ENTRIES,
  notes: [],
  lines: [],
  members: MEMBERS,
  ...changes,
});

export const officerView = (
  phase: OfficerView['phase'],
  changes: Partial<OfficerView> = {},
): OfficerView => ({
  ...chairView(phase),
  ...changes,
  screen: 'officer',
});

/** Goes to the screen of the role first. */
export function holding(
  roles: Office[],
  view: ChairView | OfficerView,
  may: string[],
  touch: string[] = [],
  more: Partial<Me> = {},
): Scene {
  return {
    page: '/',
    hash: '#door=K7QF2M',
    messages: [{ note: { me: { ...LILA, roles, may, ...more } } }, { view }],
    touch: ['.role-tab >> nth=1', ...touch],
  };
}
