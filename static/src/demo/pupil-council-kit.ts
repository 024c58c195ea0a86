// SPDX-License-Identifier: EUPL-1.2
// What the scenes of a council on the pupil's page are put together from.
import { STAGES } from '../core/council';
import type { ChairView, Entry, Item, LookBack, Me, Motion, Point, PupilView } from '../core/protocol';
import {
  AGENDA,
  BICYCLE,
  NO_COUNCIL,
  PUPILS,
  USUAL_POINT,
  itemWith,
  motionWith,
  option,
  resultWith,
  voteWith,
} from './class';
import { NOW, pupil, pupilScene, shown, voting, type Mode } from './pupil-kit';
import type { Scene } from './scenes';

export const at = (stage: PupilView['stages'][number]): Partial<PupilView> => ({
  stages: STAGES,
  stage: STAGES.indexOf(stage),
});

export const point = (id: number, title: string, picture: string, more: Partial<Point>): Point => ({
  id,
  state: 'planned',
  title,
  picture,
  ...USUAL_POINT,
  ...more,
});

/** One of each kind; the concern's words are not for pupils. */
export const FULL: Point[] = [
  point(10, 'Bravo à Inès pour son exposé sur les volcans', '', {
    kind: 'praise',
    state: 'done',
    has_author: true,
    author: 3,
    author_name: 'Noé',
  }),
  point(11, 'Merci à Malo qui m’a aidé en géométrie', '', { kind: 'thanks' }),
  point(12, '', '', { kind: 'concern', hidden: true }),
  AGENDA[2],
  AGENDA[3],
  point(13, 'Apporter son chien en classe', 'dog-face', {
    state: 'out-of-frame',
    reason: 'Le règlement de l’école l’interdit.',
  }),
  point(14, 'Le jardin : où en est-on ?', 'seedling', { kind: 'report', state: 'referred' }),
  point(15, 'Qui sont nos délégués ?', 'school', { kind: 'election', state: 'postponed' }),
];

export const ASKING: Partial<Me> = { may: ['floor.ask'] };
export const zoe = { ...PUPILS[4], tag: 'none' as const, since_ms: NOW - 25_000, until_ms: NOW + 35_000 };
export const lila = { ...PUPILS[0], tag: 'idea' as const, since_ms: NOW - 45_000, until_ms: NOW + 15_000 };

export const debate = (
  mode: Mode,
  me: Partial<Me>,
  changes: Partial<PupilView> = {},
  more: Partial<Scene> = {},
): Scene =>
  pupilScene(pupil('debate', mode, { ...at('proposals'), floor: itemWith(BICYCLE), ...changes }), {
    me,
    ...more,
  });
export const welcome = (
  mode: Mode,
  changes: Partial<PupilView>,
  me: Partial<Me> = ASKING,
  more: Partial<Scene> = {},
): Scene => pupilScene(pupil('welcome', mode, changes), { me, ...more });
export const offered = (role: Me['offered'][number], mode: Mode = 'images'): Scene =>
  welcome(
    mode,
    { ...at('opening'), own_roles: [{ name: 'Responsable du jardin', picture: 'tulip', powers: null }] },
    { offered: [role], may: ['role.answer'] },
  );

export const own: Partial<Item> = { has_author: true, author: 0, author_name: 'Lila' };
export const theirs: Partial<Item> = { has_author: true, author: 4, author_name: 'Zoé' };
export const AMENDMENTS: PupilView['amendments'] = [
  {
    number: 1,
    state: 'proposed',
    has_author: true,
    author: 9,
    author_name: 'Tom',
    text: 'Veut-on deux vélos partagés pour la récréation ?',
    before: '',
  },
  {
    number: 2,
    state: 'proposed',
    has_author: true,
    author: 0,
    author_name: 'Lila',
    text: 'Veut-on un vélo partagé pour le vendredi ?',
    before: '',
  },
  {
    number: 3,
    state: 'rejected',
    has_author: true,
    author: 7,
    author_name: 'Malo',
    text: 'Veut-on une trottinette ?',
    before: '',
  },
];
export const AMENDING: Partial<Me> = { may: ['floor.ask', 'amendment.propose', 'amendment.settle'] };
export const amending = (mode: Mode, item: Partial<Item>, more: Partial<Scene> = {}): Scene =>
  debate(mode, AMENDING, { floor: itemWith(BICYCLE, item), amendments: AMENDMENTS }, more);

export const ENTRY: Entry = {
  number: 2,
  earlier: true,
  item: 0,
  state: 'in-progress',
  trial: 0,
  commission: false,
  reviewed: true,
  due_day: 20_765,
  decided_at_ms: NOW - 86_400_000,
  text: 'Fabriquer des étagères pour le coin lecture',
  who: ['Adam', 'Inès'],
  seats: [1, 2],
  who_else: 'les CM1',
  word: 'Il manque encore les vis.',
};
export const entry = (mode: Mode, changes: Partial<Entry>): Scene =>
  welcome(mode, { ...at('earlier'), entries: [{ ...ENTRY, ...changes }], entry_shown: 2 });

export const LOOK_BACK: LookBack = {
  present: 25,
  items_done: 6,
  items_left: 2,
  votes: 3,
  ballots: 71,
  decided: 4,
  reviewed: 5,
  done: 2,
  turns: 31,
  speakers: 19,
  spoken_ms: 1_310_000,
  open_ms: 2_900_000,
};
export const SPOKE: Partial<Me> = { turns: 3, spoken_ms: 125_000 };

export const FACES = [
  'beaming-face-with-smiling-eyes',
  'slightly-smiling-face',
  'neutral-face',
  'slightly-frowning-face',
  'crying-face',
];
export const MOOD: Motion = motionWith('', '', {
  ballot: 'choice',
  method: 'plurality',
  advisory: true,
  options: FACES.map((face) => option('', face)),
});
export const moodItem: Partial<Item> = { kind: 'mood' };
export const mood = (mode: Mode, touch: string[] = []): Scene =>
  pupilScene(
    { ...voting(mode, MOOD, { ballot: 'choice' }), ...at('closing'), floor: itemWith(MOOD, moodItem) },
    { touch },
  );
export const moodShown = (mode: Mode): Scene =>
  pupilScene({
    ...shown(mode, MOOD, resultWith([9, 8, 4, 2, 1, 1], { outcome: 'chosen', needed: 0 })),
    floor: itemWith(MOOD, moodItem),
  });

/** What the seat of a chair is sent. */
export function chair(phase: ChairView['phase'], changes: Partial<ChairView> = {}): ChairView {
  return {
    screen: 'chair',
    now_ms: NOW,
    sitting: 1,
    phase,
    mode: 'reading',
    title: 'Conseil du vendredi',
    class_name: 'CM1-CM2 B',
    number: 0,
    present_count: 25,
    class_size: 26,
    items: FULL.map(({ title, picture, ...line }) => ({
      ...line,
      locked: false,
      projected: false,
      names_somebody: false,
      gate: 0,
      gate_asked: false,
      spent_ms: 0,
      motion: motionWith(title, picture, {}),
    })),
    floor: null,
    vote: null,
    result: null,
    past: [],
    ...NO_COUNCIL,
    earlier_minutes: [],
    stages: STAGES,
    stage: 0,
    notes: [],
    lines: [],
    members: [],
    ...changes,
  };
}
export const presiding = (view: ChairView, me: Partial<Me>, more: Partial<Scene> = {}): Scene => {
  const scene = pupilScene(pupil('welcome', 'reading'), { me: { roles: ['chair'], ...me }, ...more });
  return { ...scene, messages: [scene.messages[0], { view }] };
};

export const AMENDED = voteWith({ voters: 0, amendment: 2, title: AMENDMENTS[1].text });
