// SPDX-License-Identifier: EUPL-1.2
// An invented class and agenda for looking at the teacher's screens without a server.
import type { AgendaItem, MinutesOk, MinutesVote, Motion, Option, TeacherView } from '../core/protocol';
import { emptyOption } from '../teacher/motion';
import { USUAL } from '../teacher/purposes';
import { untold } from './teacher-item';
import { minutesItem, ONLY_VOTES } from './minutes-kit';

const NAMES =
  'Lila Adam Inès Noé Zoé Ilyès Rose Malo Aya Tom Léna Sacha Jade Gabin Nina Yanis Alix Hugo Mia Elio Anna Louis Sarah Marius Chloé Maxence'.split(
    ' ',
  );
const PICTURES =
  'fox turtle red-apple crescent-moon rocket honeybee cactus balloon strawberry umbrella koala dolphin owl lion snail panda tulip key sailboat frog carrot bell unicorn penguin kite otter'.split(
    ' ',
  );
export const NOW = Date.UTC(2026, 10, 20, 13, 30);
export const MINUTE = 60000;

export const pupils = NAMES.map((name, index) => ({ id: index + 1, name, picture: PICTURES[index] }));

export const motion = (title: string, part: Partial<Motion> = {}): Motion => ({
  ...USUAL,
  title,
  picture: '',
  options: [],
  ...part,
});

export const option = (text: string, part: Partial<Option> = {}): Option => ({
  ...emptyOption(),
  text,
  ...part,
});

export const trip = ['Le lac', 'La ferme', 'Le musée', 'La forêt'].map((text, index) =>
  option(text, { picture: ['sailboat', 'baby-chick', 'sauropod', 'evergreen-tree'][index] }),
);

export const items: AgendaItem[] = [
  {
    id: 1,
    state: 'done',
    locked: true,
    ...untold,
    motion: motion('Compte rendu de la semaine', { secrecy: 'roll-call' }),
  },
  {
    id: 2,
    state: 'done',
    locked: true,
    ...untold,
    outcome: 'adopted',
    motion: motion('Ranger le coin lecture', { picture: 'books' }),
  },
  {
    id: 3,
    state: 'planned',
    locked: false,
    ...untold,
    motion: motion('Veut-on un vélo partagé pour la récréation ?', { picture: 'bicycle' }),
  },
  {
    id: 4,
    state: 'planned',
    locked: false,
    ...untold,
    motion: motion('Où va-t-on en sortie ?', {
      ballot: 'choice',
      method: 'plurality',
      options: trip,
      tie_rule: 'casting-vote',
    }),
  },
  {
    id: 5,
    state: 'planned',
    locked: false,
    ...untold,
    motion: motion('Félicitations et remerciements', { secrecy: 'roll-call' }),
  },
];

type Member = TeacherView['members'][number];

export function members(state: (index: number) => Partial<Member>): Member[] {
  return pupils.map((pupil, index) => ({
    seat: index,
    name: pupil.name,
    picture: pupil.picture,
    present: true,
    screen: 'here',
    signed: false,
    on_paper: false,
    choice: null,
    asked: false,
    turns: 0,
    roles: [],
    offered: [],
    spoken_ms: 0,
    ...state(index),
  }));
}

const verdict = {
  tied: [],
  base: 23,
  cast: 25,
  expressed: 23,
  present: 25,
  eligible: 26,
  quorum_needed: 0,
  unanimous: false,
  winner: 0,
  spoiled: 0,
  seats_left: 0,
  winners: [],
};
/** A vote in the minutes as far as nothing out of the way happened. */
export const uneventful: Omit<
  MinutesVote,
  | 'number'
  | 'item'
  | 'state'
  | 'round'
  | 'closed_by'
  | 'frozen'
  | 'votes'
  | 'roll'
  | 'verdict'
  | 'opened_at_ms'
  | 'closed_at_ms'
> = {
  reopened: 0,
  casting_choice: null,
  annulled_for: '',
  choices: [],
  fallback: false,
  amendment: 0,
  seats: 1,
  standing: [],
  title: '',
  objection: '',
  on_paper: [],
  hand_votes: [],
  accepted: [],
  refused: [],
  seed: '',
  order: [],
  papers: [],
  seat_marks: [],
  tally: null,
};
const times = { ...uneventful, opened_at_ms: NOW + 12 * MINUTE, closed_at_ms: NOW + 15 * MINUTE };
const frozen = '5f1c2a9be07744d18c33e1a06b2f4d90'.repeat(2);
const roll = [...NAMES].sort((one, other) => one.localeCompare(other)).slice(1);

export const minutes: MinutesOk = {
  ...ONLY_VOTES,
  id: 9,
  class_id: 1,
  number: 12,
  title: 'Conseil du vendredi',
  class_name: 'CM1-CM2 B',
  phase: 'sealed',
  prepared_at_ms: NOW - 20 * MINUTE,
  opened_at_ms: NOW,
  sealed_at_ms: NOW + 50 * MINUTE,
  members: pupils.map((pupil, index) => ({
    seat: index,
    name: pupil.name,
    picture: pupil.picture,
    was_present: index !== 9,
    arrived_at_ms: index === 4 ? NOW + 18 * MINUTE : NOW - 2 * MINUTE,
    left_at_ms: index === 20 ? NOW + 40 * MINUTE : 0,
    present: index !== 9 && index !== 20,
    roles: [],
  })),
  items: items.map(({ id, motion }) => minutesItem(motion, { id, state: id === 5 ? 'postponed' : 'done' })),
  votes: [
    {
      ...times,
      number: 1,
      item: 1,
      state: 'shown',
      round: 1,
      closed_by: 'all',
      frozen,
      votes: [22, 2, 1],
      roll,
      verdict: { ...verdict, outcome: 'adopted', reason: 'reached', needed: 13, base: 24, expressed: 24 },
      choices: pupils
        .filter((_, index) => index !== 9)
        .map((_, index) => ({
          seat: index < 9 ? index : index + 1,
          choice: index < 22 ? 0 : index < 24 ? 1 : 2,
        })),
    },
    {
      ...times,
      number: 2,
      item: 3,
      state: 'annulled',
      round: 1,
      closed_by: 'hand',
      frozen,
      votes: [],
      roll: [],
      verdict: { ...verdict, outcome: 'none', reason: 'none', needed: 0 },
      annulled_for: 'Deux tablettes étaient échangées.',
    },
    {
      ...times,
      number: 3,
      item: 3,
      state: 'shown',
      round: 1,
      closed_by: 'all',
      reopened: 1,
      frozen,
      votes: [15, 8, 2],
      roll,
      verdict: { ...verdict, outcome: 'adopted', reason: 'reached', needed: 12 },
    },
    {
      ...times,
      number: 4,
      item: 4,
      state: 'shown',
      round: 1,
      closed_by: 'clock',
      frozen,
      votes: [9, 9, 4, 1, 2],
      roll,
      casting_choice: 1,
      verdict: { ...verdict, outcome: 'chosen', reason: 'casting-vote', needed: 0, tied: [0, 1], winner: 1 },
    },
  ],
  head: 'b1946ac92492d2347c6235b4d2611184e0f1c9a7d5b3f2e8a6c4d2f0b8e6a4c2',
  words: 'lune panier rivière tambour cerise moulin nuage sentier'.split(' '),
};
