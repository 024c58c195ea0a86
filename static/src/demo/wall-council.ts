// SPDX-License-Identifier: EUPL-1.2
// What stands around the votes, on the wall: stages, roles, speech, praise, concerns, the book,
// amendments, the mood, wishes, the end.
import type {
  Amendment,
  Ask,
  Entry,
  ItemKind,
  LookBack,
  Officer,
  Office,
  Point,
  ProjectorView,
  Ritual,
  Speaker,
  Stage,
} from '../core/protocol';
import {
  BICYCLE,
  itemWith,
  motionWith,
  option,
  outing,
  PUPILS,
  resultWith,
  USUAL_POINT,
  voteWith,
} from './class';
import type { Scene } from './scenes';
import { NOW, wallOf, wallView } from './wall-kit';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const STAGES: Stage[] = [
  'opening',
  'news',
  'earlier',
  'praise',
  'concerns',
  'proposals',
  'reports',
  'closing',
];

let nextId = 0;
const point = (kind: ItemKind, title: string, author: number, changes: Partial<Point> = {}): Point => ({
  ...USUAL_POINT,
  id: ++nextId,
  state: 'planned',
  title,
  picture: '',
  kind,
  has_author: author >= 0,
  author: Math.max(0, author),
  author_name: author >= 0 ? PUPILS[author].name : '',
  ...changes,
});
const done = { state: 'done' } as const;

const PRAISE = [
  point('praise', 'Je félicite Rose, qui a aidé les CP à traverser la cour.', 4),
  point('thanks', 'Merci à tous ceux qui ont rangé les vélos sans qu’on le demande.', 1),
  point('praise', 'Je félicite la chorale.', 7),
];
const CONCERNS = [
  point('concern', '', -1, { hidden: true, has_author: false }),
  point('concern', '', -1, { hidden: true, has_author: false }),
];
const PROPOSALS = [
  point('proposal', BICYCLE.title, 2, { picture: 'bicycle' }),
  point('proposal', 'Où va-t-on en sortie au mois de juin ?', -1, { picture: 'rocket' }),
  point('request', 'Peut-on avoir une deuxième table de ping-pong ?', 9, { picture: 'ping-pong' }),
  point('election', '', -1),
  point('proposal', 'Manger dehors le vendredi quand il fait beau', 12, { picture: 'sandwich' }),
];
const REPORTS = [point('report', 'La trésorerie', -1, { picture: 'euro-banknote' })];
const AGENDA = [...PRAISE, ...CONCERNS, ...PROPOSALS, ...REPORTS];
const told = (points: Point[], count: number): Point[] =>
  points.map((each, place) => (place < count ? { ...each, ...done } : each));
const treated = (...groups: Point[][]): Point[] =>
  AGENDA.map((each) => (groups.flat().includes(each) ? { ...each, ...done } : each));

const holder = (role: Office, seat: number): Officer => ({ ...PUPILS[seat], role, accepted: true });
const OFFICERS = [
  holder('chair', 4),
  holder('secretary', 8),
  holder('timekeeper', 12),
  holder('floor-keeper', 3),
  holder('decision-keeper', 15),
  holder('teller', 20),
  holder('teller', 21),
  { ...holder('observer', 22), accepted: false },
  holder('own-1', 6),
];
const ROLES: Office[] = [
  'chair',
  'secretary',
  'timekeeper',
  'floor-keeper',
  'decision-keeper',
  'teller',
  'observer',
  'own-1',
];

const entry = (number: number, text: string, changes: Partial<Entry> = {}): Entry => ({
  number,
  earlier: true,
  item: 0,
  state: 'todo',
  trial: 0,
  commission: false,
  reviewed: false,
  due_day: 0,
  decided_at_ms: NOW - 14 * DAY,
  text,
  who: [],
  seats: [],
  who_else: '',
  word: '',
  ...changes,
});
const by = (...seats: number[]): Partial<Entry> => ({ seats, who: seats.map((seat) => PUPILS[seat].name) });
const DUE = Math.floor(NOW / DAY) + 21;

const BOOK: Entry[] = [
  entry(1, 'Ranger le coin lecture chaque vendredi', { ...by(4, 9), state: 'done', reviewed: true }),
  entry(2, 'Demander un devis pour un vélo partagé', {
    ...by(4, 12),
    state: 'in-progress',
    due_day: DUE,
    reviewed: true,
    word: 'Le magasin répond lundi.',
  }),
  entry(3, 'Écrire à la mairie pour la fontaine de la cour', {
    ...by(2),
    state: 'not-done',
    due_day: DUE - 30,
  }),
  entry(4, 'Le foot le mardi et le jeudi seulement', { who_else: 'la classe', trial: 2 }),
  entry(5, 'Une affiche contre les cris dans le couloir', by(7, 8, 9)),
  entry(6, 'Inviter les correspondants', { who_else: 'la maîtresse' }),
];
const TODAY: Entry[] = [
  entry(7, BICYCLE.title.replace('Veut-on un', 'On achète un').replace(' ?', ''), {
    earlier: false,
    item: 6,
    ...by(2, 4),
    who_else: 'la maîtresse',
    due_day: DUE,
  }),
  entry(8, 'La sortie de juin se fait à l’observatoire', { earlier: false, item: 7, who_else: 'la classe' }),
  entry(9, 'Chercher qui prête une table de ping-pong', {
    earlier: false,
    item: 8,
    commission: true,
    ...by(9, 10, 11),
    due_day: DUE,
  }),
];

const FIGURES: LookBack = {
  present: 25,
  items_done: 9,
  items_left: 2,
  votes: 3,
  ballots: 74,
  decided: 3,
  reviewed: 6,
  done: 2,
  turns: 31,
  speakers: 19,
  spoken_ms: 21 * MINUTE,
  open_ms: 52 * MINUTE,
};

const council = (phase: ProjectorView['phase'], stage: Stage, changes: Partial<ProjectorView> = {}) =>
  wallView(phase, {
    stages: STAGES,
    stage: STAGES.indexOf(stage),
    agenda: AGENDA,
    roles: ROLES,
    own_roles: [{ name: 'Gardienne du calme', picture: 'dove', powers: null }],
    officers: OFFICERS,
    entries: BOOK,
    ...changes,
  });
const scene = (...given: Parameters<typeof council>): Scene => wallOf(council(...given));

const speaker = (seat: number, leftMs: number, changes: Partial<Speaker> = {}): Speaker => ({
  ...PUPILS[seat],
  tag: 'none',
  since_ms: NOW - MINUTE,
  until_ms: NOW + leftMs,
  ...changes,
});
const asks = (...seats: number[]): Ask[] =>
  seats.map((seat, place) => ({ ...PUPILS[seat], tag: place === 0 ? 'question' : 'none', turns: 0 }));
const speech = (seat: number, leftMs: number): Partial<ProjectorView> => ({
  speaker: speaker(seat, leftMs),
  asks: asks(1, 2, 13, 17),
});

const debate = (changes: Partial<ProjectorView> = {}, motion = BICYCLE): Scene =>
  scene('debate', 'proposals', { floor: itemWith(motion), ...changes });

const amendment = (changes: Partial<Amendment> = {}): Amendment => ({
  number: 1,
  state: 'proposed',
  has_author: true,
  author: 4,
  author_name: PUPILS[4].name,
  text: 'Veut-on deux vélos partagés pour la récréation du matin ?',
  before: '',
  ...changes,
});
const LONG = motionWith(
  'Chaque vendredi après la récréation du matin, toute la classe range ses affaires, balaie sous les tables et arrose les plantes avant de commencer le conseil.',
  'bucket',
  {},
);

const MOOD = motionWith('', '', {
  ballot: 'choice',
  method: 'plurality',
  advisory: true,
  options: ['1', '2', '3', '4', '5'].map((face) => option('', `face-${face}`)),
});
const mood = (phase: ProjectorView['phase'], changes: Partial<ProjectorView> = {}): Scene =>
  scene(phase, 'closing', {
    floor: itemWith(MOOD, { kind: 'mood' }),
    vote: voteWith({ ballot: 'choice' }),
    ...changes,
  });

const praising = (index: number): Scene =>
  scene('presented', 'praise', {
    agenda: [...told(PRAISE, index), ...CONCERNS, ...PROPOSALS],
    floor: itemWith(motionWith(PRAISE[index].title, '', {}), {
      id: PRAISE[index].id,
      kind: PRAISE[index].kind,
      has_author: true,
      author: PRAISE[index].author,
      author_name: PRAISE[index].author_name,
    }),
  });

const ritual = (word: Ritual): Scene =>
  debate({ ...speech(4, 40 * SECOND), ritual: { word, at_ms: NOW - SECOND } });

const excluded = PROPOSALS[2];
const OUT: Partial<ProjectorView> = {
  agenda: AGENDA.map((each) =>
    each === excluded
      ? {
          ...each,
          state: 'out-of-frame',
          reason: 'C’est la mairie qui achète le matériel de la cour. On peut lui écrire.',
        }
      : each,
  ),
};
const adoptedOnTrial = { ...BICYCLE, trial: 3 };

export const COUNCIL_SCENES: Record<string, Scene> = {
  'wall-roles': scene('welcome', 'opening'),
  'wall-roles-few': scene('welcome', 'opening', { officers: OFFICERS.slice(0, 3), door_open: false }),
  'wall-opening': scene('welcome', 'opening', { officers: [] }),
  'wall-earlier': scene('welcome', 'earlier', { door_open: true, door_code: 'K7QF2M' }),
  'wall-entry': scene('welcome', 'earlier', { entry_shown: 3 }),
  'wall-entry-word': scene('welcome', 'earlier', { entry_shown: 2 }),
  'wall-entry-done': scene('welcome', 'earlier', { entry_shown: 1 }),
  'wall-entry-trial': scene('welcome', 'earlier', { entry_shown: 4 }),
  'wall-praise-first': scene('welcome', 'praise'),
  'wall-praise': praising(0),
  'wall-praise-kept': praising(2),
  'wall-praise-board': scene('welcome', 'praise', { agenda: [...told(PRAISE, 2), ...CONCERNS] }),
  'wall-stage-concerns': scene('welcome', 'concerns', { agenda: treated(PRAISE) }),
  'wall-concern': scene('presented', 'concerns', {
    floor: itemWith(motionWith('', '', {}), { kind: 'concern', hidden: true }),
    ...speech(7, 50 * SECOND),
  }),
  'wall-concern-silent': scene('presented', 'concerns', {
    floor: itemWith(motionWith('', '', {}), { kind: 'concern', hidden: true }),
  }),
  'wall-stage-proposals': scene('welcome', 'proposals', {
    agenda: treated(PRAISE, CONCERNS, PROPOSALS.slice(0, 1)),
  }),
  'wall-speech': debate({
    ...speech(4, 42 * SECOND),
    item_since_ms: NOW - 5 * MINUTE,
    item_until_ms: NOW + 5 * MINUTE,
  }),
  'wall-speech-over': debate({
    speaker: speaker(4, -12 * SECOND, { tag: 'for' }),
    item_since_ms: NOW - 5 * MINUTE,
    item_until_ms: NOW + 44 * SECOND,
  }),
  'wall-speech-options': debate(
    { ...speech(16, 42 * SECOND), item_since_ms: NOW - 10 * MINUTE, item_until_ms: NOW - 65 * SECOND },
    outing(4),
  ),
  'wall-speech-no-clock': debate({ speaker: { ...speaker(11, 0), until_ms: 0 }, asks: asks(5) }),
  'wall-ritual': ritual('listen'),
  'wall-ritual-time': ritual('time-short'),
  'wall-amendment': debate({ ...speech(4, 42 * SECOND), amendments: [amendment()] }),
  'wall-amendment-long': debate(
    {
      amendments: [
        amendment({
          has_author: false,
          text: LONG.title.replace('vendredi', 'soir').replace(' et arrose les plantes', ''),
        }),
      ],
    },
    LONG,
  ),
  'wall-amendment-vote': scene('voting', 'proposals', {
    floor: itemWith(BICYCLE),
    vote: voteWith({ amendment: 1, title: amendment().text }),
    amendments: [amendment()],
  }),
  'wall-amendment-result': scene('shown', 'proposals', {
    floor: itemWith(BICYCLE),
    vote: voteWith({ amendment: 1, title: amendment().text, state: 'shown' }),
    amendments: [amendment()],
    result: resultWith([14, 8, 3], {}),
  }),
  'wall-trial-vote': scene('voting', 'proposals', { floor: itemWith(adoptedOnTrial), vote: voteWith() }),
  'wall-trial-result': scene('shown', 'proposals', {
    floor: itemWith(adoptedOnTrial),
    vote: voteWith({ state: 'shown' }),
    result: resultWith([14, 8, 3], {}),
  }),
  'wall-advisory-vote': scene('voting', 'proposals', {
    floor: itemWith(outing(3, { advisory: true })),
    vote: voteWith({ ballot: 'choice' }),
  }),
  'wall-advisory-result': scene('shown', 'proposals', {
    floor: itemWith({ ...BICYCLE, advisory: true }),
    vote: voteWith({ state: 'shown' }),
    result: resultWith([14, 8, 3], {}),
  }),
  'wall-decided': wallOf(
    council('shown', 'proposals', { floor: itemWith(BICYCLE) }),
    council('welcome', 'proposals', { entries: [...BOOK, TODAY[0]] }),
  ),
  'wall-referred': wallOf(
    council('debate', 'proposals', { floor: itemWith(BICYCLE) }),
    council('welcome', 'proposals', { entries: [...BOOK, TODAY[2]] }),
  ),
  'wall-out-of-frame': wallOf(
    council('debate', 'proposals', { floor: itemWith(BICYCLE) }),
    council('welcome', 'proposals', OUT),
  ),
  'wall-wishes': scene('welcome', 'proposals', {
    wishing: true,
    agenda: PROPOSALS.map((each, place) => ({ ...each, wishes: [12, 5, 3, 0, 1][place] })),
  }),
  'wall-mood-vote': mood('voting'),
  'wall-mood': mood('shown', {
    vote: voteWith({ ballot: 'choice', state: 'shown' }),
    result: resultWith([9, 7, 5, 3, 1, 0], { outcome: 'chosen' }),
  }),
  'wall-closing-entry': scene('welcome', 'closing', { entries: [...BOOK, ...TODAY], entry_shown: 7 }),
  'wall-look-back': scene('welcome', 'closing', { agenda: treated(AGENDA), look_back: FIGURES }),
  'wall-paused': scene('welcome', 'proposals', { paused: true }),
  'wall-goodbye': scene('sealed', 'closing', {
    agenda: treated(AGENDA),
    entries: [...BOOK, ...TODAY],
    look_back: FIGURES,
  }),
};
