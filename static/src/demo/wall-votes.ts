// SPDX-License-Identifier: EUPL-1.2
// The motions and results that the scenes of the wall show: places, candidates, projects, texts, lots.
import type { Ballot, Method, Motion, Past, Result, Verdict } from '../core/protocol';
import { ballotsOf, numbersFrom } from './ballots';
import { PUPILS, motionWith, option, resultWith } from './class';
import { countOf } from './tallies';

const PLACES: [text: string, picture: string, cost: number][] = [
  ['La forêt', 'evergreen-tree', 4500],
  ['La ferme', 'bucket', 6000],
  ['Le port', 'sailboat', 8000],
  ['L’observatoire', 'crescent-moon', 12000],
  ['Le musée des trains', 'locomotive', 9500],
  ['La piscine', 'droplet', 3000],
  ['Le théâtre', 'performing-arts', 7050],
  ['La boulangerie', 'bread', 2500],
  ['Le château', 'key', 11000],
  ['La plage', 'umbrella', 5000],
  ['Le jardin', 'tulip', 1500],
  ['Le cirque', 'balloon', 10000],
  ['La caserne', 'rocket', 4000],
  ['La rivière', 'dolphin', 2000],
  ['Le moulin', 'kite', 3500],
  ['La bibliothèque', 'books', 1000],
];
const offers = (count: number) =>
  PLACES.slice(0, count).map(([text, picture, cost]) => option(text, picture, { cost }));

const STATEMENTS = [
  'J’écouterai tout le monde et je parlerai à chaque conseil, même quand c’est difficile à dire.',
  'Je veux plus de jeux calmes dans la cour et un coin pour lire dehors.',
  'Je ne promets rien que je ne peux pas tenir.',
  'Je demanderai que le bus arrive à l’heure.',
];

const candidates = (count: number) =>
  PUPILS.slice(0, count).map((pupil, at) => {
    const substitute = PUPILS[PUPILS.length - 1 - at];
    return option(pupil.name, pupil.picture, {
      candidate: pupil.seat,
      substitute: substitute.seat,
      substitute_name: substitute.name,
      statement: STATEMENTS[at % STATEMENTS.length],
      drafted: at === 4,
    });
  });

export const marked = (
  ballot: Ballot,
  method: Method,
  count: number,
  changes: Partial<Motion> = {},
): Motion =>
  motionWith('Où va-t-on en sortie au mois de juin ?', 'rocket', {
    ballot,
    method,
    options: offers(count),
    grade_count: ballot === 'grades' ? 5 : 0,
    points_max: ballot === 'points' ? 5 : 0,
    budget: ballot === 'budget' ? 25000 : 0,
    ...changes,
  });

export const budget = (count: number, changes: Partial<Motion> = {}): Motion =>
  marked('budget', 'equal_shares', count, {
    title: 'Que fait-on du budget de la coopérative ?',
    picture: 'balloon',
    ...changes,
  });

export const election = (count: number, changes: Partial<Motion> = {}): Motion =>
  marked('several', 'two_round', count, {
    title: 'Qui seront nos délégués ?',
    picture: 'owl',
    seats: 2,
    picks: 1,
    tie_rule: 'youngest',
    options: candidates(count),
    ...changes,
  });

/** A marked vote counted by its own method, as the server tells it. */
export function counted(motion: Motion, changes: Partial<Verdict> = {}, seed = 7): Result {
  const tally = countOf(motion, ballotsOf(motion, 25, seed));
  const second = tally.status === 'second_round';
  const result = resultWith([], {
    outcome: second ? 'second-round' : 'chosen',
    reason: 'method',
    winner: tally.winners[0] ?? null,
    winners: tally.winners,
    seats_left: second ? motion.seats - tally.winners.length : 0,
    needed: 0,
    base: 25,
    cast: 25,
    expressed: 25,
    present: 25,
    ...changes,
  });
  return { ...result, tally };
}

export const RANKED: Method[] = [
  'plurality',
  'borda',
  'irv',
  'copeland',
  'schulze',
  'ranked_pairs',
  'minimax',
];
export const GRADED: Method[] = ['majority_judgment', 'score', 'approval', 'borda', 'schulze', 'minimax'];

/** The same ballots by other methods, the vote's own first. */
export function workshop(motion: Motion, methods: Method[], seed: number): Result {
  const rows = ballotsOf(motion, 25, seed);
  const first = (mark: number) => (mark === 1 ? 1 : 0);
  const liked = (mark: number) => (mark > 0 && mark <= Math.floor(motion.grade_count / 2) ? 1 : 0);
  const points = (mark: number) => (motion.ballot === 'grades' ? motion.grade_count - mark + 1 : mark);
  const read: Partial<Record<Method, (mark: number) => number>> = {
    plurality: first,
    approval: liked,
    score: points,
  };
  const all = [motion.method, ...methods.filter((method) => method !== motion.method)].map((method) => {
    const reading = read[method] ?? ((mark: number) => mark);
    return countOf(
      method === 'score' ? { ...motion, ballot: 'points' } : motion,
      rows.map((row) => ({ ...row, marks: row.marks.map(reading) })),
      method,
    );
  });
  return { ...counted(motion, {}, seed), comparable: true, workshop: all };
}

export const CONSENT = motionWith('Chaque vendredi, on range la classe ensemble.', 'bucket', {
  ballot: 'consent',
  method: 'consent',
  fallback: 'majority',
});
export const FIST = motionWith('On invite les CP à notre fête ?', 'balloon', {
  ballot: 'fist',
  method: 'fist_to_five',
});
export const LOTS = motionWith('Qui présente le journal lundi ?', 'books', {
  ballot: 'lots',
  method: 'sortition',
  secrecy: 'roll-call',
  seats: 3,
});

export const past = (changes: Partial<Past>, verdict: Partial<Verdict>): Past => ({
  number: 1,
  round: 1,
  ballot: 'several',
  title: '',
  objection: '',
  verdict: { ...counted(election(4)).verdict, ...verdict },
  ...changes,
});
export const STOPPED = past(
  {
    ballot: 'consent',
    title: 'Chaque soir, on range la classe ensemble.',
    objection: 'Le soir, ceux qui prennent le car n’ont pas le temps.',
  },
  { outcome: 'blocked', reason: 'objection', winners: [], winner: null },
);
export const FIRST_ROUND = past({}, { outcome: 'second-round', winners: [0], winner: 0, seats_left: 1 });

const next = numbersFrom(5);
const THROWS = Array.from({ length: 25 }, () => 1 + Math.floor(6 * next())).join('-');
const DRAWN = [4, 11, 20].map((seat) => PUPILS[seat]);
export const drawnResult: Result = {
  ...resultWith([4, 4, 4, 4, 5, 4, 0], {
    outcome: 'drawn',
    reason: 'method',
    winner: null,
    winners: DRAWN.map((each) => each.seat),
  }),
  drawn: DRAWN,
  seed: THROWS,
};
