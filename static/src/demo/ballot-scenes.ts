// SPDX-License-Identifier: EUPL-1.2
// Every kind of ballot on the pupil's page: empty, half filled, full, sent, decided.
import type { Me, Motion, PupilView, Vote } from '../core/protocol';
import { PUPILS, motionWith, option, outing, resultWith } from './class';
import { motionItem, pupil, pupilScene, voting, type Mode } from './pupil-kit';
import type { Scene } from './scenes';

const card = (place: number): string => `.tile .card >> nth=${place}`;
const gift = (place: number): string => `.gift >> nth=${place}`;
const GO = '.button-primary';
const ASIDE = '.aside';

export const SILENCE = motionWith('On lit en silence dix minutes après la récréation', 'open-book', {
  ballot: 'consent',
  method: 'consent',
});
export const FIST: Motion = { ...SILENCE, ballot: 'fist', method: 'fist_to_five' };
export const LOTS = motionWith('Qui sera maître du temps cette semaine ?', 'stopwatch', {
  ballot: 'lots',
  method: 'sortition',
  secrecy: 'roll-call',
  seats: 2,
});

const STATEMENTS = [
  'Je demande des filets neufs pour les buts.',
  'J’écoute tout le monde, et je rapporte au conseil ce que chacun m’a dit, sans rien oublier.',
  '',
  'Moins de bruit à la cantine.',
  'Je propose un club de lecture.',
  'Plus de jeux dans la cour, et un tour de rôle pour le ballon.',
];

export function election(count: number, picks: number, changes: Partial<Motion> = {}): Motion {
  const seats = [3, 6, 9, 12, 15, 18].slice(0, count);
  return motionWith('Qui sont nos délégués ?', 'school', {
    ballot: 'several',
    method: 'two_round',
    seats: 2,
    picks,
    options: seats.map((seat, place) => ({
      ...option(PUPILS[seat].name, PUPILS[seat].picture),
      statement: STATEMENTS[place],
      candidate: seat,
      substitute: seat + 1,
      substitute_name: PUPILS[seat + 1].name,
    })),
    ...changes,
  });
}

const MORE_PLACES = [
  'Le zoo',
  'La mer',
  'La patinoire',
  'Le château',
  'Le marché',
  'La montagne',
  'Le stade',
  'Le cirque',
];
const MORE_PICTURES = [
  'elephant',
  'spiral-shell',
  'ice-skate',
  'castle',
  'basket',
  'mountain',
  'stadium',
  'circus-tent',
];

/** Up to sixteen places. */
export function places(count: number, changes: Partial<Motion>): Motion {
  const eight = outing(Math.min(8, count));
  const more = MORE_PLACES.slice(0, Math.max(0, count - 8)).map((text, place) =>
    option(text, MORE_PICTURES[place]),
  );
  return {
    ...eight,
    ballot: 'several',
    method: 'approval',
    options: [...eight.options, ...more],
    ...changes,
  };
}

export const ranking = (count: number, changes: Partial<Motion> = {}): Motion =>
  places(count, { ballot: 'ranked', method: 'schulze', ...changes });
export const grading = (count: number, grade_count: number, changes: Partial<Motion> = {}): Motion =>
  places(count, { ballot: 'grades', method: 'majority_judgment', grade_count, ...changes });
export const scoring = (count: number, points_max: number, changes: Partial<Motion> = {}): Motion =>
  places(count, { ballot: 'points', method: 'score', points_max, ...changes });

const PROJECTS: [text: string, picture: string, cost: number][] = [
  ['Des ballons', 'soccer-ball', 6000],
  ['Un jardin', 'seedling', 8000],
  ['Un jeu d’échecs', 'chess-pawn', 3000],
  ['Des livres', 'books', 12000],
  ['Une trottinette', 'kick-scooter', 9000],
  ['Des instruments', 'drum', 15000],
  ['Des peintures', 'artist-palette', 4550],
  ['Un goûter', 'cookie', 2500],
];

export function purchases(count: number, changes: Partial<Motion> = {}): Motion {
  return motionWith('Que fait-on avec l’argent de la coopérative ?', 'euro-banknote', {
    ballot: 'budget',
    method: 'equal_shares',
    budget: 25000,
    options: PROJECTS.slice(0, count).map(([text, picture, cost]) => option(text, picture, { cost })),
    ...changes,
  });
}

const PUBLIC: Partial<Motion> = { secrecy: 'roll-call', changeable: true };

const fill = (mode: Mode, motion: Motion, touch: string[] = [], vote: Partial<Vote> = {}): Scene =>
  pupilScene(voting(mode, motion, { ballot: motion.ballot, ...vote }), { touch });
const both = (
  name: string,
  motion: Motion,
  touch: string[] = [],
  vote: Partial<Vote> = {},
): Record<string, Scene> => ({
  [name]: fill('images', motion, touch, vote),
  [`${name}-reading`]: fill('reading', motion, touch, vote),
});
/** Then asks for the next one too, for which there is no room. */
const overfull = (name: string, motion: Motion, touch: string[]): Record<string, Scene> => ({
  [name]: { ...fill('images', motion, touch), keys: ['Tab', 'Space'] },
  [`${name}-reading`]: { ...fill('reading', motion, touch), keys: ['Tab', 'Space'] },
});
const cast = (motion: Motion, me: Partial<Me>): Scene =>
  pupilScene(voting('reading', motion), { me: { voted: 1, ...me } });

/** All options get the same, one after the other, in picture mode. */
const eachStep = (count: number, gifts: number[]): string[] =>
  Array.from({ length: count }, (_, place) => [gift(gifts[place % gifts.length]), GO]).flat();
const inRows = (count: number, width: number, gifts: number[]): string[] =>
  Array.from({ length: count }, (_, place) => gift(place * width + gifts[place % gifts.length]));

const floor = (mode: Mode, motion: Motion, changes: Partial<PupilView> = {}): Scene =>
  pupilScene(pupil('debate', mode, { floor: motionItem(motion), ...changes }));

export const OBJECTED: PupilView['past'][number] = {
  number: 1,
  round: 1,
  ballot: 'consent',
  title: 'On lit en silence vingt minutes tous les jours',
  objection: 'C’est trop long pour les petits.',
  verdict: resultWith([18, 4, 1, 2, 0], { outcome: 'blocked', reason: 'objection' }).verdict,
};

const SECOND = (mode: Mode, motion: Motion, vote: Partial<Vote>): Scene =>
  pupilScene({ ...voting(mode, motion, { round: 2, number: 2, ...vote }), past: [OBJECTED] });

export const BALLOT_SCENES: Record<string, Scene> = {
  ...both('consent', SILENCE, ['.card >> nth=1']),
  ...both('fist', FIST, ['.card >> nth=3']),
  ...both('lots', LOTS),
  'lots-thrown': fill('images', LOTS, ['.die']),
  ...both('several-any', places(4, { picks: 0 }), [card(1), card(2)]),
  ...overfull('several-full', places(6, { picks: 2 }), [card(0), card(4)]),
  ...both('several-16', places(16, { picks: 3 }), [card(1)]),
  ...both('election', election(6, 1), [card(1)]),
  ...both('election-3', election(3, 2)),
  'election-promise': fill('images', election(6, 1), ['.more >> nth=1']),
  ...both('ranked-3', ranking(3)),
  ...both('ranked', ranking(6), [card(3), card(0), card(5)]),
  ...both('ranked-16', ranking(16), [card(3), card(0)]),
  ...both('grades-3', grading(2, 3)),
  ...both('grades', grading(6, 5), [gift(1)]),
  ...both('grades-7', grading(4, 7), [gift(5)]),
  'grades-step': fill('images', grading(6, 5), [...eachStep(2, [0, 3]), gift(2)]),
  'grades-check': fill('images', grading(6, 5), eachStep(6, [0, 3, 1])),
  'grades-full-reading': fill('reading', grading(6, 7), inRows(6, 7, [0, 3, 6])),
  ...both('points', scoring(6, 5)),
  'points-10': fill('images', scoring(4, 10), [gift(7)]),
  'points-check': fill('images', scoring(6, 5), eachStep(6, [0, 3, 5])),
  'points-given-reading': fill('reading', scoring(6, 10), [
    '.stepper .button >> nth=1',
    '.stepper .button >> nth=1',
  ]),
  ...both('budget', purchases(6)),
  ...both('budget-taken', purchases(6), [card(1), card(3)]),
  ...overfull('budget-short', purchases(6), [card(5), card(1)]),
  ...both('budget-8', purchases(8), [card(6)]),
  ...Object.fromEntries(
    Object.entries({
      fist: fill('images', FIST),
      ranked: fill('reading', ranking(6), [card(3), card(0)]),
      grades: fill('reading', grading(6, 7), [gift(1)]),
      points: fill('images', scoring(6, 10)),
      election: fill('reading', election(6, 1)),
      budget: fill('images', purchases(6), [card(1), card(3)]),
    }).map(([name, scene]) => [`${name}-spaced`, { ...scene, spaced: true }]),
  ),
  blank: fill('images', ranking(6), [ASIDE]),
  'blank-cast': fill('images', ranking(6), [ASIDE, GO]),
  'cast-ranked': cast(ranking(6, PUBLIC), { marks: [2, 0, 3, 1, 0, 0] }),
  'cast-ranked-16': cast(ranking(16, PUBLIC), {
    marks: Array.from({ length: 16 }, (_, place) => 16 - place),
  }),
  'cast-grades': cast(grading(6, 5, PUBLIC), { marks: [1, 2, 3, 4, 5, 1] }),
  'cast-points': cast(scoring(4, 5, PUBLIC), { marks: [1, 2, 6, 4] }),
  'cast-several': cast(places(6, PUBLIC), { marks: [1, 0, 0, 1, 0, 0] }),
  'cast-budget': cast(purchases(6, PUBLIC), { marks: [1, 1, 0, 0, 1, 0] }),
  'cast-blank': cast(purchases(6, PUBLIC), { marks: [0, 0, 0, 0, 0, 0] }),
  'cast-lots': cast({ ...LOTS, changeable: true }, { choice: 3 }),
  'on-paper': pupilScene(voting('images', ranking(6)), { me: { voted: 1, on_paper: true } }),
  'second-images': SECOND('images', SILENCE, {}),
  'second-reading': SECOND('reading', SILENCE, {}),
  'second-election': SECOND('images', election(6, 1), { standing: [0, 2, 3] }),
  fallback: SECOND('reading', SILENCE, { fallback: true, ballot: 'motion' }),
  ...Object.fromEntries(
    (['images', 'reading'] as const).flatMap((mode) => [
      [`floor-election-${mode}`, floor(mode, election(6, 1))],
      [`floor-budget-${mode}`, floor(mode, purchases(6))],
      [`floor-16-${mode}`, floor(mode, ranking(16))],
      [`floor-amended-${mode}`, floor(mode, SILENCE, { past: [OBJECTED] })],
    ]),
  ),
};
