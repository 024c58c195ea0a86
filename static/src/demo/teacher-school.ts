// SPDX-License-Identifier: EUPL-1.2
// An invented school: three classes and their council of delegates.
import type { ElectedOk, PollOk, PollPart, SchoolClass, SchoolOk, Sent } from '../core/protocol';
import { USUAL } from '../teacher/purposes';
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

const part = (id: number, name: string, state: PollPart['state'], voters: number): PollPart => ({
  class: id,
  name,
  own: id === 1,
  state,
  voters,
  present: voters,
  eligible: voters > 0 ? voters + 1 : 0,
  minutes: 0,
});

export const RUNNING_POLL: PollOk = {
  id: 2,
  school: 1,
  school_name: SCHOOL.name,
  asked_by: 'Mme Rey',
  admin: true,
  state: 'running',
  made_at_ms: NOW - DAY,
  closed_at_ms: 0,
  parts: [part(2, 'CE2', 'waiting', 0), part(1, 'CM1-CM2 B', 'settled', 25), part(3, 'CP A', 'aside', 0)],
  voters: 25,
  eligible: 26,
  motion: { ...USUAL, title: 'Un jardin pour toute l’école', picture: 'tulip', options: [] },
  result: null,
};

export const CLOSED_POLL: PollOk = {
  ...RUNNING_POLL,
  id: 1,
  state: 'closed',
  closed_at_ms: NOW,
  parts: [part(2, 'CE2', 'settled', 22), part(1, 'CM1-CM2 B', 'settled', 25), part(3, 'CP A', 'missed', 0)],
  voters: 47,
  eligible: 49,
  result: {
    votes: [28, 15, 4],
    hand_votes: [0, 0, 0],
    papers: [],
    tally: null,
    verdict: {
      outcome: 'adopted',
      reason: 'reached',
      winner: 0,
      unanimous: false,
      tied: [],
      needed: 22,
      base: 43,
      cast: 47,
      expressed: 43,
      present: 47,
      eligible: 49,
      quorum_needed: 0,
      spoiled: 0,
      seats_left: 0,
      winners: [],
    },
  },
};
