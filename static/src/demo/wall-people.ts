// SPDX-License-Identifier: EUPL-1.2
// A council for the wall to show: its agenda, who holds what, the book, and figures at the end.
import { COMMON_ROLES } from '../core/council';
import type { Entry, ItemKind, LookBack, Officer, Office, Point } from '../core/protocol';
import { BICYCLE, PUPILS, USUAL_POINT } from './class';
import { NOW } from './wall-kit';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

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

export const PRAISE = [
  point('praise', 'Je félicite Rose, qui a aidé les CP à traverser la cour.', 4),
  point('thanks', 'Merci à tous ceux qui ont rangé les vélos sans qu’on le demande.', 1),
  point('praise', 'Je félicite la chorale.', 7),
];
export const CONCERNS = [
  point('concern', '', -1, { hidden: true, has_author: false }),
  point('concern', '', -1, { hidden: true, has_author: false }),
];
export const PROPOSALS = [
  point('proposal', BICYCLE.title, 2, { picture: 'bicycle' }),
  point('proposal', 'Où va-t-on en sortie au mois de juin ?', -1, { picture: 'rocket' }),
  point('request', 'Peut-on avoir une deuxième table de ping-pong ?', 9, { picture: 'ping-pong' }),
  point('election', '', -1),
  point('proposal', 'Manger dehors le vendredi quand il fait beau', 12, { picture: 'sandwich' }),
];
const REPORTS = [point('report', 'La trésorerie', -1, { picture: 'euro-banknote' })];
export const AGENDA = [...PRAISE, ...CONCERNS, ...PROPOSALS, ...REPORTS];
export const told = (points: Point[], count: number): Point[] =>
  points.map((each, place) => (place < count ? { ...each, ...done } : each));
export const treated = (...groups: Point[][]): Point[] =>
  AGENDA.map((each) => (groups.flat().includes(each) ? { ...each, ...done } : each));

const holder = (role: Office, seat: number): Officer => ({ ...PUPILS[seat], role, accepted: true });
export const OFFICERS = [
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
export const ROLES: Office[] = [...COMMON_ROLES, 'own-1'];

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

export const BOOK: Entry[] = [
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
export const TODAY: Entry[] = [
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

export const FIGURES: LookBack = {
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
