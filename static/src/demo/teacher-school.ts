// SPDX-License-Identifier: EUPL-1.2
// An invented school: three classes and their council of delegates.
import type { ElectedOk, SchoolClass, SchoolOk, Sent } from '../core/protocol';
import { NOW } from './teacher-people';

const DAY = 86400000;

const line = (id: number, name: string, teachers: string, part: Partial<SchoolClass> = {}): SchoolClass => ({
  id,
  name,
  teachers,
  mode: 'reading',
  delegates: false,
  own: false,
  pupils: 24,
  last_at_ms: NOW - id * DAY,
  next_at_ms: NOW - DAY,
  entries_open: 3,
  entries_late: 0,
  ...part,
});

const sent = (id: number, title: string, part: Partial<Sent>): Sent => ({
  id,
  from: 1,
  from_name: 'CM1-CM2 B',
  from_own: true,
  to: 4,
  to_name: 'Conseil des délégués',
  to_own: true,
  sitting: 8,
  item: id,
  entry: 0,
  title,
  at_ms: NOW - id * DAY,
  state: 'waiting',
  reason: '',
  reply: 'none',
  minutes: 0,
  answered_at_ms: 0,
  answer: '',
  votes: [],
  ...part,
});

export const SCHOOL: SchoolOk = {
  id: 1,
  name: 'École Jean Moulin',
  public_page: true,
  has_code: true,
  admin: true,
  admins: [{ id: 1, name: 'Camille' }],
  classes: [
    line(2, 'CE2', 'Amina', { entries_open: 5, entries_late: 2 }),
    line(1, 'CM1-CM2 B', 'Camille, Jean', { own: true, pupils: 26 }),
    line(4, 'Conseil des délégués', 'Camille', { delegates: true, own: true, pupils: 6 }),
    line(3, 'CP A', 'Louis', { mode: 'images', last_at_ms: 0, next_at_ms: 0, entries_open: 0 }),
  ],
  polls: [
    {
      id: 2,
      title: 'Un jardin pour toute l’école',
      state: 'running',
      made_at_ms: NOW - DAY,
      closed_at_ms: 0,
      parts: 3,
      voted: 1,
    },
    {
      id: 1,
      title: 'Manger dehors le vendredi',
      state: 'closed',
      made_at_ms: NOW - 9 * DAY,
      closed_at_ms: NOW - DAY,
      parts: 3,
      voted: 3,
    },
  ],
  sent: [
    sent(1, 'Un préau pour les jours de pluie', {}),
    sent(2, 'Un vélo partagé pour la récréation', {
      state: 'answered',
      reply: 'adopted',
      minutes: 3,
      answered_at_ms: NOW,
      answer: 'Un vélo partagé pour la récréation',
      votes: [5, 1, 0],
    }),
    sent(3, 'Manger dehors le vendredi', { state: 'aside', reason: 'La cantine en décide.' }),
  ],
};

export const ELECTED: ElectedOk = {
  elected: [
    { class: 2, class_name: 'CE2', name: 'Inès' },
    { class: 1, class_name: 'CM1-CM2 B', name: 'Ana' },
  ],
};
