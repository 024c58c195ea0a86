// SPDX-License-Identifier: EUPL-1.2
// A motion of every kind, for the pretended console.
import type { Motion } from '../core/protocol';
import { motion, option, pupils } from './teacher-people';

const places = ['Le lac', 'La ferme', 'Le musée des trains', 'La forêt', 'L’observatoire'].map((text, at) =>
  option(text, { picture: ['sailboat', 'bucket', 'locomotive', 'evergreen-tree', 'crescent-moon'][at] }),
);
const projects = (
  [
    ['Des plantes pour la cour', 6000],
    ['Un jeu d’échecs', 4500],
    ['Des ballons', 3250],
    ['Une sortie au théâtre', 15000],
    ['Des livres', 8000],
  ] as [string, number][]
).map(([text, cost]) => option(text, { cost }));

const candidates = (drafted = -1) =>
  [2, 7, 8, 13, 18].map((seat, at) =>
    option(pupils[seat].name, {
      picture: pupils[seat].picture,
      candidate: seat,
      substitute: at < 4 ? seat + 1 : null,
      substitute_name: at < 4 ? pupils[seat + 1].name : '',
      drafted: at === drafted,
    }),
  );

const marked: Partial<Motion> = { tie_rule: 'lot' };
export const MOTIONS: Record<string, Motion> = {
  ranked: motion('Où va-t-on en sortie ?', { ...marked, ballot: 'ranked', method: 'irv', options: places }),
  schulze: motion('Où va-t-on en sortie ?', {
    ...marked,
    ballot: 'ranked',
    method: 'schulze',
    options: places,
  }),
  grades: motion('Que pense-t-on de ces sorties ?', {
    ...marked,
    ballot: 'grades',
    method: 'majority_judgment',
    grade_count: 5,
    options: places,
  }),
  points: motion('Quel spectacle prépare-t-on ?', {
    ...marked,
    ballot: 'points',
    method: 'score',
    points_max: 5,
    options: places,
  }),
  several: motion('Quels lieux nous vont ?', {
    ...marked,
    ballot: 'several',
    method: 'approval',
    options: places,
  }),
  budget: motion('Que fait-on avec l’argent de la coopérative ?', {
    ballot: 'budget',
    method: 'equal_shares',
    budget: 25000,
    options: projects,
  }),
  stv: motion('L’équipe de la bibliothèque', {
    ...marked,
    ballot: 'ranked',
    method: 'stv',
    seats: 2,
    options: candidates(),
  }),
  delegates: motion('Élection des délégué·es de classe', {
    ballot: 'several',
    method: 'two_round',
    seats: 2,
    picks: 1,
    tie_rule: 'youngest',
    official: true,
    options: candidates(),
  }),
  consent: motion('On range le coin lecture tous les vendredis.', {
    ballot: 'consent',
    method: 'consent',
    secrecy: 'roll-call',
    fallback: 'majority',
  }),
  fist: motion('Une semaine sans ballon dans la cour', {
    ballot: 'fist',
    method: 'fist_to_five',
    secrecy: 'roll-call',
  }),
  lots: motion('Qui présente le projet aux parents ?', {
    ballot: 'lots',
    method: 'sortition',
    secrecy: 'roll-call',
    seats: 3,
  }),
};
