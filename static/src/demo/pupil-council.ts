// SPDX-License-Identifier: EUPL-1.2
// The council around the votes, on the pupil's page: stages, the floor, roles, wishes, amendments,
// the book, the mood, the look back.
import type { ChairView, Entry, Item, LookBack, Me, Motion, Point, PupilView } from '../core/protocol';
import {
  AGENDA,
  BICYCLE,
  DECIDED,
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

export const STAGES: PupilView['stages'] = [
  'opening',
  'news',
  'earlier',
  'praise',
  'concerns',
  'proposals',
  'reports',
  'closing',
];
const at = (stage: PupilView['stages'][number]): Partial<PupilView> => ({
  stages: STAGES,
  stage: STAGES.indexOf(stage),
});

const point = (id: number, title: string, picture: string, more: Partial<Point>): Point => ({
  id,
  state: 'planned',
  title,
  picture,
  ...USUAL_POINT,
  ...more,
});

/** One of each kind; the concern's words are not for pupils. */
const FULL: Point[] = [
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

const ASKING: Partial<Me> = { may: ['floor.ask'] };
const zoe = { ...PUPILS[4], tag: 'none' as const, since_ms: NOW - 25_000, until_ms: NOW + 35_000 };
const lila = { ...PUPILS[0], tag: 'idea' as const, since_ms: NOW - 45_000, until_ms: NOW + 15_000 };

const debate = (
  mode: Mode,
  me: Partial<Me>,
  changes: Partial<PupilView> = {},
  more: Partial<Scene> = {},
): Scene =>
  pupilScene(pupil('debate', mode, { ...at('proposals'), floor: itemWith(BICYCLE), ...changes }), {
    me,
    ...more,
  });
const welcome = (
  mode: Mode,
  changes: Partial<PupilView>,
  me: Partial<Me> = ASKING,
  more: Partial<Scene> = {},
): Scene => pupilScene(pupil('welcome', mode, changes), { me, ...more });
const offered = (role: Me['offered'][number], mode: Mode = 'images'): Scene =>
  welcome(
    mode,
    { ...at('opening'), own_roles: [{ name: 'Responsable du jardin', picture: 'tulip', powers: null }] },
    { offered: [role], may: ['role.answer'] },
  );

const own: Partial<Item> = { has_author: true, author: 0, author_name: 'Lila' };
const theirs: Partial<Item> = { has_author: true, author: 4, author_name: 'Zoé' };
const AMENDMENTS: PupilView['amendments'] = [
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
const AMENDING: Partial<Me> = { may: ['floor.ask', 'amendment.propose', 'amendment.settle'] };
const amending = (mode: Mode, item: Partial<Item>, more: Partial<Scene> = {}): Scene =>
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
const entry = (mode: Mode, changes: Partial<Entry>): Scene =>
  welcome(mode, { ...at('earlier'), entries: [{ ...ENTRY, ...changes }], entry_shown: 2 });

const LOOK_BACK: LookBack = {
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
const SPOKE: Partial<Me> = { turns: 3, spoken_ms: 125_000 };

const FACES = [
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
const moodItem: Partial<Item> = { kind: 'mood' };
const mood = (mode: Mode, touch: string[] = []): Scene =>
  pupilScene(
    { ...voting(mode, MOOD, { ballot: 'choice' }), ...at('closing'), floor: itemWith(MOOD, moodItem) },
    { touch },
  );
const moodShown = (mode: Mode): Scene =>
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
    stages: STAGES,
    stage: 0,
    notes: [],
    lines: [],
    members: [],
    ...changes,
  };
}
const presiding = (view: ChairView, me: Partial<Me>, more: Partial<Scene> = {}): Scene => {
  const scene = pupilScene(pupil('welcome', 'reading'), { me: { roles: ['chair'], ...me }, ...more });
  return { ...scene, messages: [scene.messages[0], { view }] };
};

const AMENDED = voteWith({ voters: 0, amendment: 2, title: AMENDMENTS[1].text });

export const PUPIL_COUNCIL_SCENES: Record<string, Scene> = {
  'stage-opening': welcome('images', at('opening')),
  'stage-news': welcome('images', { ...at('news'), speaker: zoe }),
  'stage-praise-reading': welcome('reading', { ...at('praise'), agenda: FULL }),
  'stage-concerns': welcome('images', at('concerns')),
  'floor-concern': debate('images', ASKING, {
    ...at('concerns'),
    floor: itemWith(motionWith('', '', {}), { kind: 'concern', hidden: true }),
  }),
  'floor-praise': debate('reading', ASKING, {
    ...at('praise'),
    floor: itemWith(motionWith(FULL[0].title, '', {}), { kind: 'praise', ...theirs }),
  }),
  'floor-trial': debate('reading', ASKING, {
    floor: itemWith({ ...BICYCLE, trial: 3, advisory: true }, theirs),
  }),
  'speak-ask': debate('images', ASKING, { speaker: zoe }),
  'speak-ask-reading': debate('reading', ASKING, { speaker: { ...zoe, tag: 'question' } }),
  'speak-tags': debate('images', ASKING, { tags: true, speaker: zoe }, { touch: ['.button-primary'] }),
  'speak-tags-reading': debate('reading', ASKING, { tags: true }, { touch: ['.button-primary'] }),
  'speak-asked': debate('images', { ...ASKING, asked: true, place: 4 }, { speaker: zoe }),
  'speak-asked-reading': debate(
    'reading',
    { ...ASKING, asked: true, place: 12, tag: 'against' },
    { speaker: zoe },
  ),
  'speak-soon': debate('images', { ...ASKING, asked: true, place: 1, tag: 'idea' }, { speaker: zoe }),
  'speak-mine': debate('images', { speaking: true, may: ['floor.end'] }, { speaker: lila }),
  'speak-mine-over': debate(
    'reading',
    { speaking: true, may: ['floor.end'] },
    { speaker: { ...lila, until_ms: NOW - 1000 } },
  ),
  'speak-mine-untimed': debate(
    'reading',
    { speaking: true, may: ['floor.end'] },
    { speaker: { ...lila, until_ms: 0 } },
  ),
  ...Object.fromEntries(
    Object.entries({
      stage: welcome('reading', { ...at('praise'), agenda: FULL }),
      'speak-tags': debate('images', ASKING, { tags: true }, { touch: ['.button-primary'] }),
      'speak-asked': debate('reading', { ...ASKING, asked: true, place: 4 }, { speaker: zoe }),
    }).map(([name, scene]) => [`${name}-spaced`, { ...scene, spaced: true }]),
  ),
  'offer-chair': offered('chair'),
  'offer-floor-reading': offered('floor-keeper', 'reading'),
  'offer-own': offered('own-1'),
  'role-own-screen': presiding(chair('welcome'), ASKING),
  'role-vote': presiding(
    chair('voting', { floor: itemWith(BICYCLE), vote: voteWith({ voters: 0 }) }),
    { roles: ['chair', 'floor-keeper'] },
    { touch: ['.role-tab >> nth=1'] },
  ),
  wishes: welcome('images', { ...at('opening'), wishing: true, agenda: FULL }, { may: ['wish.make'] }),
  'wishes-reading': welcome(
    'reading',
    { ...at('opening'), wishing: true, agenda: FULL },
    { may: ['wish.make'], wishes: [11, 3] },
    { touch: ['.wish >> nth=1'] },
  ),
  amendments: amending('images', own),
  'amendments-author': amending('reading', own),
  'amendments-reading': amending('reading', theirs),
  'amend-form': amending('reading', theirs, { touch: ['.amendments > .button'] }),
  'amend-vote': pupilScene(pupil('voting', 'reading', { floor: itemWith(BICYCLE), vote: AMENDED })),
  'entry-reading': entry('reading', {}),
  'entry-done': entry('images', { state: 'done', word: '' }),
  'entry-trial': entry('images', { state: 'todo', trial: 3, due_day: 0, who: [], who_else: '', word: '' }),
  'entry-not-done': entry('reading', { state: 'not-done' }),
  'entry-abandoned': entry('images', { state: 'abandoned', word: '' }),
  mood: mood('images'),
  'mood-picked-reading': mood('reading', ['.card >> nth=1']),
  'mood-shown': moodShown('images'),
  'mood-shown-reading': moodShown('reading'),
  ritual: debate('images', ASKING, { ritual: { word: 'silence', at_ms: NOW } }),
  'ritual-vote': pupilScene({ ...voting('reading', BICYCLE), ritual: { word: 'time-short', at_ms: NOW } }),
  paused: pupilScene(pupil('debate', 'images', { floor: itemWith(BICYCLE), paused: true })),
  'look-back': welcome('images', { ...at('closing'), look_back: LOOK_BACK }, { ...ASKING, ...SPOKE }),
  'end-council': pupilScene(
    pupil('sealed', 'reading', { ...at('closing'), agenda: [...DECIDED, ...FULL], look_back: LOOK_BACK }),
    { me: SPOKE },
  ),
};
