// SPDX-License-Identifier: EUPL-1.2
// One ballot of each kind, with a pupil's wish for it: for tests that look at all of them.
import type { Wish } from './ballots';
import type { Desk } from './desk';

type Added = Parameters<Desk['add']>;

export interface Piece {
  name: string;
  motion: Added[0];
  options: Added[1];
  wish: Wish;
}

const PLACES = [
  { text: 'La plage', picture: 'beach-with-umbrella' },
  {
    text: 'Le château',
    picture: 'castle',
    statement: 'On y passe la nuit, et chacun apporte son duvet et sa lampe de poche.',
  },
  { text: 'La forêt', picture: 'camping' },
  { text: 'Le planétarium', picture: 'telescope' },
  { text: 'La ferme', picture: '' },
];

const piece = (name: string, motion: Added[0], options: Added[1], wish: Wish): Piece => ({
  name,
  motion: { title: 'Où va-t-on en sortie au mois de juin ?', picture: 'bus', ...motion },
  options,
  wish,
});

export const GALLERY: Piece[] = [
  piece('consent', { ballot: 'consent', method: 'consent', secrecy: 'roll-call' }, [], {
    choice: 'choice.reservation',
  }),
  piece('fist', { ballot: 'fist', method: 'fist_to_five', secrecy: 'roll-call' }, [], { choice: 'choice.fist.2' }),
  piece('lots', { ballot: 'lots', method: 'sortition', secrecy: 'roll-call', seats: 2 }, [], { throw: true }),
  piece('several', { ballot: 'several', method: 'approval', picks: 2 }, PLACES.slice(0, 4), {
    ticks: ['La plage', 'La forêt'],
  }),
  piece('ranked', { ballot: 'ranked', method: 'irv' }, PLACES, {
    order: ['Le château', 'La ferme', 'La plage'],
  }),
  piece('grades-3', { ballot: 'grades', method: 'majority_judgment', grade_count: 3 }, PLACES.slice(0, 3), {
    grades: { 'La plage': 'grade.3.0', 'Le château': 'grade.3.2', 'La forêt': 'grade.3.1' },
  }),
  piece('grades-5', { ballot: 'grades', method: 'majority_judgment', grade_count: 5 }, PLACES.slice(0, 2), {
    grades: { 'La plage': 'grade.5.4', 'Le château': 'grade.5.1' },
  }),
  piece('grades-7', { ballot: 'grades', method: 'majority_judgment', grade_count: 7 }, PLACES.slice(0, 2), {
    grades: { 'La plage': 'grade.7.6', 'Le château': 'grade.7.3' },
  }),
  piece('points', { ballot: 'points', method: 'score', points_max: 5 }, PLACES.slice(0, 3), {
    points: { 'La plage': 3, 'Le château': 2, 'La forêt': 5 },
  }),
  piece(
    'budget',
    { ballot: 'budget', method: 'equal_shares', budget: 10000 },
    PLACES.slice(0, 4).map((place, at) => ({ ...place, cost: 2000 * (at + 1) })),
    { ticks: ['Le château', 'La plage'] },
  ),
];
