// SPDX-License-Identifier: EUPL-1.2
// What an invented council is made of: its parts and roles, its agenda, its book, who speaks.
import type { AgendaItem, Entry, ItemKind, Office, Officer, Phase, TeacherView } from '../core/protocol';
import { untold } from './teacher-item';
import { members, motion, NOW, pupils } from './teacher-people';

const DAY = 86400000;
export const ROLES: Office[] = [
  'chair',
  'secretary',
  'timekeeper',
  'floor-keeper',
  'decision-keeper',
  'teller',
  'own-1',
];

/** What is heard while nothing is voted on, beside what the phase allows. */
const TALK = [
  'floor.put',
  'floor.give',
  'floor.next',
  'floor.extend',
  'floor.end',
  'ritual.say',
  'note.write',
  'entry.add',
  'entry.assign',
  'entry.review',
  'role.offer',
  'role.give',
  'role.end',
  'item.describe',
  'item.project',
  'item.exclude',
  'sitting.pause',
];
const BETWEEN = [
  'stage.enter',
  'entry.show',
  'mood.ask',
  'agenda.gather',
  'wish.open',
  'wish.apply',
  'concern.check',
  'item.start',
  'sitting.end',
];
const ON_FLOOR = ['item.extend', 'item.close', 'item.refer'];
const DEBATED = ['amendment.propose', 'amendment.settle'];
export const MAY: Partial<Record<Phase, string[]>> = {
  preparing: [
    'sitting.open',
    'agenda.gather',
    'wish.open',
    'wish.apply',
    'concern.check',
    'role.offer',
    'role.give',
    'item.exclude',
  ],
  welcome: [...TALK, ...BETWEEN],
  presented: [...TALK, ...ON_FLOOR, ...DEBATED, 'debate.open', 'vote.open', 'item.leave', 'item.postpone'],
  debate: [...TALK, ...ON_FLOOR, ...DEBATED, 'vote.open', 'item.leave', 'item.postpone'],
  shown: [...TALK, 'item.extend', 'item.refer', 'item.record', 'item.postpone', 'vote.annul'],
};
export const ALWAYS = [
  'item.add',
  'item.edit',
  'item.remove',
  'item.move',
  'member.present',
  'members.all-present',
];

const by = (seat: number): Partial<AgendaItem> => ({
  has_author: true,
  author: seat,
  author_name: pupils[seat].name,
});

const point = (id: number, kind: ItemKind, title: string, part: Partial<AgendaItem> = {}): AgendaItem => ({
  ...untold,
  id,
  kind,
  state: 'planned',
  locked: false,
  motion: motion(title, kind === 'proposal' || kind === 'request' ? {} : { secrecy: 'roll-call' }),
  ...part,
});

const BIKE = 'Veut-on un vélo partagé pour la récréation ?';
export const agenda: AgendaItem[] = [
  point(1, 'praise', 'Bravo à Adam pour son exposé sur les loups', { ...by(7), state: 'done' }),
  point(2, 'thanks', 'Merci à Inès qui a rangé les ballons', { ...by(12), state: 'done' }),
  point(3, 'concern', 'On me bouscule dans le couloir', { ...by(16), names_somebody: true }),
  point(4, 'proposal', BIKE, {
    ...by(4),
    minutes: 10,
    wishes: 9,
    motion: motion(BIKE, { picture: 'bicycle' }),
  }),
  point(5, 'request', 'De la musique à la cantine le vendredi', { ...by(7), wishes: 4 }),
  point(6, 'proposal', 'Dormir à l’école une nuit', {
    ...by(10),
    state: 'out-of-frame',
    reason: 'C’est une question de sécurité.',
  }),
  point(8, 'election', ''),
  point(7, 'report', 'Les comptes de la coopérative', { minutes: 5 }),
];

const entry = (number: number, text: string, part: Partial<Entry> = {}): Entry => ({
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
  ...part,
});

export const book: Entry[] = [
  entry(1, 'Ranger le coin lecture tous les vendredis', {
    who: ['Jade', 'Elio'],
    seats: [12, 19],
    due_day: Math.round(NOW / DAY),
    state: 'done',
    reviewed: true,
    word: 'Il ne manque plus aucun livre.',
  }),
  entry(2, 'Écrire au maire pour le banc de la cour', { who_else: 'toute la classe', state: 'in-progress' }),
  entry(3, 'Une semaine sans ballon dans la cour', { trial: 1 }),
  entry(4, 'Préparer la sortie au lac', { who: ['Zoé', 'Malo', 'Inès'], seats: [4, 7, 2], commission: true }),
];

export const holders: [Office, number, boolean][] = [
  ['secretary', 2, true],
  ['timekeeper', 14, true],
  ['floor-keeper', 8, false],
];
export const officer = ([role, seat, accepted]: [Office, number, boolean]): Officer => ({
  role,
  seat,
  accepted,
  name: pupils[seat].name,
  picture: pupils[seat].picture,
});
export const person = (seat: number) => ({ seat, name: pupils[seat].name, picture: pupils[seat].picture });

const ask = (seat: number, turns: number, tag: 'none' | 'for' | 'question' = 'none') => ({
  ...person(seat),
  tag,
  turns,
});

export const room = (officers: [Office, number, boolean][] = holders) =>
  members((index) => ({
    ...(index === 9 ? { present: false, screen: 'none' as const } : {}),
    ...(index === 20 ? { screen: 'none' as const } : {}),
    ...(index === 14 ? { screen: 'lost' as const } : {}),
    turns: [4, 12, 19].includes(index) ? 1 : index === 7 ? 2 : 0,
    spoken_ms: index === 7 ? 95000 : 0,
    roles: officers.filter(([, seat, accepted]) => seat === index && accepted).map(([role]) => role),
  }));

export const speech = (): Partial<TeacherView> => ({
  speaker: { ...person(4), tag: 'for', since_ms: Date.now() - 48000, until_ms: Date.now() + 42000 },
  asks: [ask(12, 0, 'question'), ask(19, 1, 'for'), ask(7, 2)],
});

export const amendments: TeacherView['amendments'] = [
  {
    number: 1,
    state: 'adopted',
    has_author: true,
    author: 12,
    author_name: 'Jade',
    text: BIKE,
    before: 'Veut-on un vélo pour la récréation ?',
  },
  {
    number: 2,
    state: 'proposed',
    has_author: true,
    author: 7,
    author_name: 'Malo',
    text: 'Veut-on deux vélos partagés, un pour les petits et un pour les grands ?',
    before: '',
  },
];

export const today: Entry[] = [
  entry(5, BIKE.replace(' ?', ''), { earlier: false, item: 4, who: ['Zoé'], seats: [4], trial: 3 }),
  entry(6, 'On frappe avant d’entrer dans la bibliothèque', { earlier: false, who_else: 'toute la classe' }),
];
