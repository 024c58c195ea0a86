// SPDX-License-Identifier: EUPL-1.2
// A council with parts, roles, speech and a book, at the moments that are its own, for looking at the
// console without a server.
import type { AgendaItem, Entry, ItemKind, Office, Officer, Phase, TeacherView } from '../core/protocol';
import { members, MINUTE, motion, NOW, pupils, untold } from './teacher-people';
import { result, view, vote } from './teacher-views';

const DAY = 86400000;
const STAGES: TeacherView['stages'] = [
  'opening',
  'news',
  'earlier',
  'praise',
  'concerns',
  'proposals',
  'reports',
  'closing',
];
const ROLES: Office[] = [
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
  'wish.open',
  'wish.apply',
  'concern.check',
  'item.start',
  'sitting.end',
];
const ON_FLOOR = ['item.extend', 'item.close', 'item.refer'];
const DEBATED = ['amendment.propose', 'amendment.settle'];
const MAY: Partial<Record<Phase, string[]>> = {
  preparing: ['sitting.open', 'wish.open', 'wish.apply', 'concern.check', 'role.offer', 'role.give', 'item.exclude'],
  welcome: [...TALK, ...BETWEEN],
  presented: [...TALK, ...ON_FLOOR, ...DEBATED, 'debate.open', 'vote.open', 'item.leave', 'item.postpone'],
  debate: [...TALK, ...ON_FLOOR, ...DEBATED, 'vote.open', 'item.leave', 'item.postpone'],
  shown: [...TALK, 'item.extend', 'item.refer', 'item.record', 'item.postpone', 'vote.annul'],
};
const ALWAYS = ['item.add', 'item.edit', 'item.remove', 'item.move', 'member.present', 'members.all-present'];

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
const agenda: AgendaItem[] = [
  point(1, 'praise', 'Bravo à Adam pour son exposé sur les loups', { ...by(7), state: 'done' }),
  point(2, 'thanks', 'Merci à Inès qui a rangé les ballons', { ...by(12), state: 'done' }),
  point(3, 'concern', 'On me bouscule dans le couloir', { ...by(16), names_somebody: true }),
  point(4, 'proposal', BIKE, { ...by(4), minutes: 10, wishes: 9, motion: motion(BIKE, { picture: 'bicycle' }) }),
  point(5, 'request', 'De la musique à la cantine le vendredi', { ...by(7), wishes: 4 }),
  point(6, 'proposal', 'Dormir à l’école une nuit', {
    ...by(10),
    state: 'out-of-frame',
    reason: 'C’est une question de sécurité.',
  }),
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

const book: Entry[] = [
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

const holders: [Office, number, boolean][] = [
  ['secretary', 2, true],
  ['timekeeper', 14, true],
  ['floor-keeper', 8, false],
];
const officer = ([role, seat, accepted]: [Office, number, boolean]): Officer => ({
  role,
  seat,
  accepted,
  name: pupils[seat].name,
  picture: pupils[seat].picture,
});
const person = (seat: number) => ({ seat, name: pupils[seat].name, picture: pupils[seat].picture });

const ask = (seat: number, turns: number, tag: 'none' | 'for' | 'question' = 'none') => ({
  ...person(seat),
  tag,
  turns,
});

const room = (officers: [Office, number, boolean][] = holders) =>
  members((index) => ({
    ...(index === 9 ? { present: false, screen: 'none' as const } : {}),
    ...(index === 20 ? { screen: 'none' as const } : {}),
    ...(index === 14 ? { screen: 'lost' as const } : {}),
    turns: [4, 12, 19].includes(index) ? 1 : index === 7 ? 2 : 0,
    spoken_ms: index === 7 ? 95000 : 0,
    roles: officers.filter(([, seat, accepted]) => seat === index && accepted).map(([role]) => role),
  }));

function council(phase: Phase, stage: number | null, part: Partial<TeacherView> = {}, floor = 0): TeacherView {
  const now = Date.now();
  return view(phase, {
    stages: STAGES,
    stage,
    tags: true,
    roles: ROLES,
    own_roles: [{ name: 'Plantes', picture: 'potted-plant', powers: null }],
    officers: holders.map(officer),
    suggestions: ROLES.map((role, at) => ({ role, who: [person(at + 15), person(at + 1)] })),
    entries: book,
    items: agenda.map((item) => (item.id === floor ? { ...item, state: 'on-floor' } : item)),
    floor: floor > 0 ? { ...agenda[floor - 1], state: 'on-floor' } : null,
    item_since_ms: floor > 0 ? now - 3 * MINUTE : 0,
    item_until_ms: floor === 4 ? now + 7 * MINUTE : 0,
    members: room(),
    may: [...(MAY[phase] ?? []), ...ALWAYS, 'door.open', 'door.close'],
    ...part,
  });
}

const speech = (): Partial<TeacherView> => ({
  speaker: { ...person(4), tag: 'for', since_ms: Date.now() - 48000, until_ms: Date.now() + 42000 },
  asks: [ask(12, 0, 'question'), ask(19, 1, 'for'), ask(7, 2)],
});

const amendments: TeacherView['amendments'] = [
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

const today: Entry[] = [
  entry(5, BIKE.replace(' ?', ''), { earlier: false, item: 4, who: ['Zoé'], seats: [4], trial: 3 }),
  entry(6, 'On frappe avant d’entrer dans la bibliothèque', { earlier: false, who_else: 'toute la classe' }),
];

const before: Partial<TeacherView> = {
  officers: [],
  items: agenda.map((item) => (item.state === 'done' ? { ...item, state: 'planned' as const } : item)),
  members: members(() => ({ present: false, screen: 'none' })),
};

export const councilViews: Record<string, () => TeacherView> = {
  'council-preparing': () => council('preparing', null, { ...before, present_count: 0, door_open: false }),
  'council-wishes': () => council('preparing', null, { ...before, wishing: true }),
  'council-opening': () =>
    council('welcome', 0, {
      lines: [
        { stage: 'opening', text: 'Le conseil est ouvert.' },
        { stage: 'opening', text: 'On s’écoute, on ne se moque pas, on parle à son tour.' },
      ],
    }),
  'council-earlier': () => council('welcome', 2, { entry_shown: 2 }),
  'council-concerns': () => council('welcome', 4),
  'council-proposals': () => council('welcome', 5, speech()),
  'council-praise': () =>
    council('presented', 3, { items: agenda.map((item) => (item.id === 1 ? { ...item, state: 'on-floor' } : item)) }, 1),
  'council-concern': () => council('debate', 4, speech(), 3),
  'council-presented': () => council('presented', 5, speech(), 4),
  'council-debate': () => council('debate', 5, { ...speech(), amendments }, 4),
  'council-chair': () => {
    const led: typeof holders = [['chair', 4, true], ...holders];
    return council('debate', 5, { ...speech(), officers: led.map(officer), members: room(led) }, 4);
  },
  'council-amendment-vote': () =>
    council(
      'shown',
      5,
      {
        amendments,
        vote: vote({ amendment: 2, title: amendments[1].text, voters: 25, state: 'shown' }),
        result: result({ votes: [15, 8, 2] }),
        may: ['debate.open', 'vote.annul'],
      },
      4,
    ),
  'council-shown': () =>
    council(
      'shown',
      5,
      { vote: vote({ voters: 25, state: 'shown' }), result: result({ votes: [15, 8, 2] }) },
      4,
    ),
  'council-closing': () =>
    council('welcome', 7, {
      items: agenda.map((item) => (item.state === 'planned' ? { ...item, state: 'done' as const } : item)),
      entries: [...book, ...today],
      entry_shown: 5,
      notes: [
        { item: 4, author: 2, role: 1, text: 'Zoé a montré un plan du garage à vélos.' },
        { item: 0, author: null, role: null, text: 'Beaucoup d’écoute aujourd’hui.' },
      ],
      look_back: {
        present: 25,
        items_done: 6,
        items_left: 0,
        votes: 2,
        ballots: 50,
        decided: 2,
        reviewed: 4,
        done: 1,
        turns: 17,
        speakers: 11,
        spoken_ms: 14 * MINUTE,
        open_ms: 41 * MINUTE,
      },
    }),
  'council-paused': () =>
    council('debate', 5, { paused: true, officers: [], present_count: 0, may: ['sitting.resume', ...ALWAYS] }, 4),
};
