// SPDX-License-Identifier: EUPL-1.2
// How every kind of vote ends on the pupil's page.
import type { Motion, Result } from '../core/protocol';
import { FIST, LOTS, SILENCE, election, grading, places, purchases, ranking, scoring } from './ballot-scenes';
import { PUPILS, resultWith } from './class';
import { pupilScene, shown, type Mode } from './pupil-kit';
import type { Scene } from './scenes';
import { counted } from './wall-votes';

const end = (mode: Mode, motion: Motion, result: Result): Scene => pupilScene(shown(mode, motion, result));
const both = (name: string, motion: Motion, result = counted(motion)): Record<string, Scene> => ({
  [`result-${name}`]: end('images', motion, result),
  [`result-${name}-reading`]: end('reading', motion, result),
});
const plain = (votes: number[], changes: Parameters<typeof resultWith>[1]): Result =>
  resultWith(votes, { needed: 0, winner: null, ...changes });

/** The child who looks is a candidate. */
const OWN: Motion = election(6, 1, { method: 'plurality' });
OWN.options[2] = { ...OWN.options[2], candidate: 0, text: PUPILS[0].name, picture: PUPILS[0].picture };
const DRAFTED: Motion = {
  ...OWN,
  options: OWN.options.map((option, place) => ({ ...option, drafted: place === 1 })),
};

export const RESULT_SCENES: Record<string, Scene> = {
  ...both('consent', SILENCE, plain([18, 4, 1, 0, 2], { outcome: 'adopted', reason: 'reached' })),
  ...both('blocked', SILENCE, plain([18, 4, 1, 2, 0], { outcome: 'blocked', reason: 'objection' })),
  ...both('fist', FIST, plain([0, 2, 3, 8, 6, 5, 1], { outcome: 'adopted', reason: 'reached' })),
  ...both('lots', LOTS, {
    ...plain([3, 4, 5, 4, 4, 3, 2], { outcome: 'drawn', reason: 'method', winners: [3, 0] }),
    seed: '4-1-6-2-2-5-4-1-6-2-2-5',
    drawn: [PUPILS[3], PUPILS[0]],
  }),
  'result-lots-8': end(
    'images',
    { ...LOTS, seats: 8 },
    {
      ...plain([3, 4, 5, 4, 4, 3, 2], { outcome: 'drawn', reason: 'method' }),
      seed: '4-1-6-2-2-5-4-1-6-2-2-5',
      drawn: PUPILS.slice(0, 8),
    },
  ),
  ...both('several', places(6, { picks: 0 })),
  ...both('elected', OWN, counted(OWN, { winner: 2, winners: [2, 4] })),
  ...both('second-round', election(6, 1)),
  'result-accept': end('images', DRAFTED, { ...counted(DRAFTED, { winners: [1, 2] }), waiting: [1] }),
  ...both('ranked', ranking(6)),
  'result-ranked-16': end('reading', ranking(16), counted(ranking(16))),
  ...Object.fromEntries(
    (['irv', 'borda', 'copeland', 'minimax'] as const).map((method) => [
      `result-${method}`,
      end('reading', ranking(5, { method }), counted(ranking(5, { method }))),
    ]),
  ),
  'result-stv': end(
    'reading',
    ranking(6, { method: 'stv', seats: 3 }),
    counted(ranking(6, { method: 'stv', seats: 3 })),
  ),
  ...both('grades', grading(5, 5)),
  ...both('points', scoring(5, 5)),
  ...both('budget', purchases(6)),
  'result-lot': end('images', ranking(4, { tie_rule: 'lot' }), {
    ...counted(ranking(4), { reason: 'tie-settled' }),
    seed: '3-5-1',
  }),
  'result-nobody': end(
    'reading',
    election(6, 1),
    counted(election(6, 1), { outcome: 'rejected', reason: 'nothing-expressed', winner: null, winners: [] }),
  ),
};
