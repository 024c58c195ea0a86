// SPDX-License-Identifier: EUPL-1.2
// A pretended class and its agenda, for screenshots and tests; no page imports it.
import type { Item, Me, Motion, Option, Point, ProjectorView, Result, Verdict, Vote } from '../core/protocol';
import { justSeated } from '../core/me';
import { emptyOption } from '../teacher/motion';
import { USUAL } from '../teacher/purposes';

const NAMES =
  'Lila,Adam,Inès,Noé,Zoé,Ilyès,Rose,Malo,Aya,Tom,Léna,Sacha,Jade,Gabin,Nina,Yanis,Alix,Hugo,Mia,Elio,Anouk,Issa,Luce,Marin,Sofia,Paul'.split(
    ',',
  );
const PICTURES =
  'fox,turtle,panda,owl,frog,honeybee,lion,koala,penguin,dolphin,octopus,butterfly,zebra,giraffe,hedgehog,otter,swan,duck,parrot,flamingo,crab,snail,camel,wolf,unicorn,eagle'.split(
    ',',
  );

export const PUPILS = NAMES.map((name, seat) => ({ seat, name, picture: PICTURES[seat] }));

export const LILA: Me = justSeated(PUPILS[0]);

/** A proposal, a candidate or a project, as far as it is told. */
export const option = (text: string, picture = '', more: Partial<Option> = {}): Option => ({
  ...emptyOption(),
  text,
  picture,
  ...more,
});

export const motionWith = (title: string, picture: string, changes: Partial<Motion>): Motion => ({
  ...USUAL,
  advisory: false,
  trial: 0,
  close_on_all: false,
  title,
  picture,
  options: [],
  ...changes,
});

export const BICYCLE = motionWith('Veut-on un vélo partagé pour la récréation ?', 'bicycle', {});

const PLACES = [
  ['La forêt', 'evergreen-tree'],
  ['La ferme', 'bucket'],
  ['Le port', 'sailboat'],
  ['L’observatoire', 'crescent-moon'],
  ['Le musée des trains', 'locomotive'],
  ['La piscine', 'droplet'],
  ['Le théâtre', 'performing-arts'],
  ['La boulangerie', 'bread'],
];

export function outing(count: number, changes: Partial<Motion> = {}): Motion {
  return motionWith('Où va-t-on en sortie au mois de juin ?', 'rocket', {
    ballot: 'choice',
    method: 'plurality',
    options: PLACES.slice(0, count).map(([text, picture]) => option(text, picture)),
    ...changes,
  });
}

/** What nobody has told yet of a point. */
export const USUAL_POINT: Omit<Point, 'id' | 'state' | 'title' | 'picture'> = {
  kind: 'proposal',
  hidden: false,
  minutes: 0,
  has_author: false,
  author: 0,
  author_name: '',
  wishes: 0,
  trial_entry: 0,
  post: 'none',
  reply: 'none',
  from: '',
  reason: '',
  outcome: 'none',
  decisions: [],
};

export const itemWith = (motion: Motion, changes: Partial<Item> = {}): Item => ({
  id: 3,
  state: 'on-floor',
  locked: true,
  kind: 'proposal',
  hidden: false,
  names_somebody: false,
  author: 0,
  has_author: false,
  author_name: '',
  minutes: 0,
  post: 'none',
  reply: 'none',
  from: '',
  motion,
  ...changes,
});

type Council = Pick<
  ProjectorView,
  | 'stages'
  | 'stage'
  | 'paused'
  | 'wishing'
  | 'tags'
  | 'ritual'
  | 'speaker'
  | 'asks'
  | 'item_since_ms'
  | 'item_until_ms'
  | 'roles'
  | 'own_roles'
  | 'officers'
  | 'amendments'
  | 'entries'
  | 'entry_shown'
  | 'look_back'
>;

/** What a screen is told of a council in which nothing has happened, and which has no stages. */
export const NO_COUNCIL: Council = {
  stages: [],
  stage: null,
  paused: false,
  wishing: false,
  tags: false,
  ritual: null,
  speaker: null,
  asks: [],
  item_since_ms: 0,
  item_until_ms: 0,
  roles: [],
  own_roles: [],
  officers: [],
  amendments: [],
  entries: [],
  entry_shown: 0,
  look_back: null,
};

export const AGENDA: Point[] = [
  {
    id: 1,
    state: 'done',
    title: 'Ranger le coin lecture',
    picture: 'books',
    ...USUAL_POINT,
    outcome: 'adopted',
  },
  { id: 2, state: 'postponed', title: 'Manger dehors le vendredi', picture: 'sandwich', ...USUAL_POINT },
  {
    id: 3,
    state: 'planned',
    title: 'Veut-on un vélo partagé pour la récréation ?',
    picture: 'bicycle',
    ...USUAL_POINT,
  },
  {
    id: 4,
    state: 'planned',
    title: 'Où va-t-on en sortie au mois de juin ?',
    picture: 'rocket',
    ...USUAL_POINT,
  },
];

/** The same at the end: one adopted, one put off, one rejected, one chosen. */
export const DECIDED: Point[] = [
  AGENDA[0],
  AGENDA[1],
  { ...AGENDA[2], state: 'done', outcome: 'rejected' },
  {
    ...AGENDA[3],
    state: 'done',
    outcome: 'chosen',
    decisions: [{ text: 'L’observatoire', picture: 'crescent-moon' }],
  },
];

export function voteWith(changes: Partial<Vote> = {}): Vote {
  return {
    number: 1,
    item: 3,
    state: 'open',
    round: 1,
    closed_by: 'hand',
    reopened: 0,
    frozen: 'a'.repeat(64),
    closes_at_ms: 0,
    eligible: 26,
    present: 25,
    voters: 18,
    needed: 0,
    quorum_needed: 0,
    ballot: 'motion',
    fallback: false,
    amendment: 0,
    title: '',
    seats: 1,
    standing: [],
    on_paper: 0,
    ...changes,
  };
}

export function resultWith(votes: number[], changes: Partial<Verdict>): Result {
  const cast = votes.reduce((sum, count) => sum + count, 0);
  const expressed = cast - votes[votes.length - 1];
  return {
    votes,
    casting_choice: null,
    verdict: {
      outcome: 'adopted',
      reason: 'reached',
      winner: 0,
      unanimous: false,
      tied: [],
      needed: Math.floor(expressed / 2) + 1,
      base: expressed,
      cast,
      expressed,
      present: cast,
      eligible: 26,
      quorum_needed: 0,
      spoiled: 0,
      seats_left: 0,
      winners: [],
      ...changes,
    },
    hand_votes: [],
    waiting: [],
    drawn: [],
    seed: '',
    tally: null,
    comparable: false,
    workshop: [],
  };
}
