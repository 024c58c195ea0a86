// SPDX-License-Identifier: EUPL-1.2
// The book of a pretended class, and the minutes of a council in which everything happened.
import type { BookEntry, BookOk, MinutesEntry, MinutesItem, MinutesOk, MinutesVote } from '../core/protocol';
import { BICYCLE, motionWith, PUPILS, resultWith } from './class';
import { minutesItem } from './minutes-kit';
import { uneventful } from './teacher-people';

const DAY = 86_400_000;
const OPENED = Date.UTC(2026, 10, 20, 13, 30);
const DUE = Math.floor(OPENED / DAY) + 21;

const entry = (number: number, text: string, days: number, changes: Partial<BookEntry> = {}): BookEntry => ({
  sitting: 9,
  number,
  minutes: 12,
  decided_at_ms: OPENED - days * DAY,
  text,
  who: '',
  state: 'todo',
  trial: 0,
  commission: false,
  due_day: 0,
  post: 'none',
  reply: 'none',
  from: '',
  life: [],
  ...changes,
});

export const BOOK: BookOk = {
  more: false,
  class_id: 1,
  class_name: 'CM1-CM2 B',
  years: [2026, 2025],
  today: DUE - 7,
  entries: [
    entry(1, 'On achète un vélo partagé pour la récréation', 0, {
      who: 'Inès, Zoé',
      due_day: DUE,
    }),
    entry(2, 'Demander un devis pour un filet de volley', 21, {
      sitting: 6,
      minutes: 9,
      who: 'Zoé, Jade',
      state: 'in-progress',
      due_day: DUE - 14,
      life: [
        {
          sitting: 7,
          number: 10,
          at_ms: OPENED - 14 * DAY,
          state: 'not-done',
          word: 'Le magasin était fermé.',
        },
        { sitting: 8, number: 11, at_ms: OPENED - 7 * DAY, state: 'in-progress', word: '' },
        { sitting: 9, number: 12, at_ms: OPENED, state: 'in-progress', word: 'Le magasin répond lundi.' },
      ],
    }),
    entry(3, 'Ranger le coin lecture chaque vendredi', 14, { who: 'Lila, Tom', state: 'done' }),
    entry(4, 'Chercher qui prête une table de ping-pong', 14, {
      who: 'Noé, Aya, Malo',
      commission: true,
      state: 'not-done',
      due_day: DUE - 28,
    }),
    entry(5, 'Le foot le mardi et le jeudi seulement', 42, { trial: 2, state: 'in-progress' }),
    entry(6, 'Une radio de la classe à la récréation', 42, {
      state: 'abandoned',
      life: [
        {
          sitting: 8,
          number: 11,
          at_ms: OPENED - 7 * DAY,
          state: 'abandoned',
          word: 'Le matériel coûte trop cher.',
        },
      ],
    }),
  ],
};

const item = (id: number, kind: MinutesItem['kind'], text: string, changes: Partial<MinutesItem> = {}) =>
  minutesItem(motionWith(text, '', {}), { id, kind, spent_ms: 360_000, ...changes });

const ITEMS: MinutesItem[] = [
  item(1, 'praise', 'Je félicite Rose, qui a aidé les CP à traverser la cour.', { author: 4 }),
  item(2, 'thanks', 'Merci à tous ceux qui ont rangé les vélos.', { author: 1 }),
  item(3, 'concern', '', { hidden: true }),
  item(4, 'concern', '', { hidden: true, state: 'postponed' }),
  item(5, 'proposal', BICYCLE.title, { author: 2, minutes: 10 }),
  item(6, 'request', 'Peut-on avoir une deuxième table de ping-pong ?', { author: 9, state: 'referred' }),
  item(7, 'request', 'Peut-on changer l’heure de la cantine ?', {
    author: 11,
    state: 'out-of-frame',
    reason: 'C’est la mairie qui fixe l’heure de la cantine.',
  }),
  item(8, 'report', 'La trésorerie', { author: 15 }),
  item(10, 'mood', '', {}),
  item(9, 'proposal', 'Manger dehors le vendredi quand il fait beau', {
    author: 12,
    state: 'planned',
    spent_ms: 0,
  }),
];

const vote = (number: number, of: number, votes: number[], changes: Partial<MinutesVote>): MinutesVote => ({
  ...uneventful,
  number,
  item: of,
  state: 'shown',
  round: 1,
  closed_by: 'all',
  frozen: '5f1c2a9be07744d18c33e1a06b2f4d90'.repeat(2),
  opened_at_ms: OPENED + number * 300_000,
  closed_at_ms: OPENED + number * 300_000 + 120_000,
  votes,
  verdict: { ...resultWith(votes, {}).verdict, eligible: 26 },
  roll: PUPILS.filter((_, place) => place !== 9).map((pupil) => pupil.name),
  tally: null,
  ...changes,
});

const line = (number: number, text: string, changes: Partial<MinutesEntry>): MinutesEntry => ({
  number,
  earlier: false,
  item: 0,
  state: 'todo',
  trial: 0,
  commission: false,
  due_day: 0,
  decided_at_ms: OPENED,
  text,
  who: [],
  who_else: '',
  word: '',
  ...changes,
});
const earlier = { earlier: true, decided_at_ms: OPENED - 14 * DAY } as const;

const HELD: Partial<Record<number, MinutesOk['members'][number]['roles']>> = {
  4: ['chair'],
  8: ['secretary'],
  12: ['timekeeper'],
  3: ['floor-keeper'],
  15: ['decision-keeper'],
  20: ['teller'],
  21: ['teller', 'own-1'],
};

const AMENDED = 'Veut-on deux vélos partagés pour la récréation ?';

export const councilMinutes = (plain: MinutesOk): MinutesOk => ({
  ...plain,
  stages: ['opening', 'earlier', 'praise', 'concerns', 'proposals', 'reports', 'closing'],
  own_roles: [{ name: 'Gardienne du calme', picture: 'dove', powers: null }],
  members: plain.members.map((member) => ({ ...member, roles: HELD[member.seat] ?? [] })),
  items: ITEMS.map((each) =>
    each.id === 5 ? { ...each, motion: { ...each.motion, title: AMENDED, trial: 3 } } : each,
  ),
  votes: [
    vote(1, 5, [17, 5, 3], { amendment: 1, title: AMENDED }),
    vote(2, 5, [15, 7, 3], { title: AMENDED }),
    vote(3, 10, [9, 7, 5, 3, 1, 0], {}),
  ],
  amendments: [
    { number: 1, item: 5, state: 'adopted', author: 4, text: AMENDED, before: BICYCLE.title },
    {
      number: 2,
      item: 5,
      state: 'withdrawn',
      author: null,
      text: 'Veut-on deux vélos partagés pour la récréation du matin ?',
      before: '',
    },
  ],
  entries: [
    line(1, 'Ranger le coin lecture chaque vendredi', { ...earlier, state: 'done', who: ['Lila', 'Tom'] }),
    line(2, 'Demander un devis pour un filet de volley', {
      ...earlier,
      state: 'in-progress',
      who: ['Zoé', 'Jade'],
      due_day: DUE - 14,
      word: 'Le magasin répond lundi.',
    }),
    line(3, 'On achète deux vélos partagés pour la récréation', {
      item: 5,
      trial: 3,
      who: ['Inès', 'Zoé'],
      who_else: 'la maîtresse',
      due_day: DUE,
    }),
    line(4, 'Chercher qui prête une table de ping-pong', {
      item: 6,
      commission: true,
      who: ['Noé', 'Aya', 'Malo'],
      due_day: DUE,
    }),
  ],
  notes: [
    { item: 8, author: 8, role: 1, text: 'Il reste 84 euros. La vente de gâteaux a rapporté 31 euros.' },
    {
      item: 0,
      author: 22,
      role: 6,
      text: 'Les garçons ont parlé deux fois plus que les filles.\nOn s’est écoutés.',
    },
    { item: 0, author: null, role: null, text: 'Bravo pour le calme.' },
  ],
  look_back: {
    present: 25,
    items_done: 6,
    items_left: 2,
    votes: 2,
    ballots: 50,
    decided: 2,
    reviewed: 2,
    done: 1,
    turns: 31,
    speakers: 19,
    spoken_ms: 1_260_000,
    open_ms: 3_120_000,
  },
});
