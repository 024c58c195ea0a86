// SPDX-License-Identifier: EUPL-1.2
// What stands around the votes, on the wall: stages, roles, speech, praise, concerns, the book,
// amendments, the mood, wishes, the end.
import type { Amendment, Ask, ProjectorView, Ritual, Speaker, Stage } from '../core/protocol';
import { BICYCLE, itemWith, motionWith, option, outing, PUPILS, resultWith, voteWith } from './class';
import type { Scene } from './scenes';
import { NOW, wallOf, wallView } from './wall-kit';
import { STAGES } from '../core/council';
import {
  SECOND,
  MINUTE,
  PRAISE,
  CONCERNS,
  PROPOSALS,
  AGENDA,
  told,
  treated,
  OFFICERS,
  ROLES,
  BOOK,
  TODAY,
  FIGURES,
} from './wall-people';

const council = (phase: ProjectorView['phase'], stage: Stage, changes: Partial<ProjectorView> = {}) =>
  wallView(phase, {
    stages: STAGES,
    stage: STAGES.indexOf(stage),
    agenda: AGENDA,
    roles: ROLES,
    own_roles: [{ name: 'Gardienne du calme', picture: 'dove', powers: null }],
    officers: OFFICERS,
    entries: BOOK,
    ...changes,
  });
const scene = (...given: Parameters<typeof council>): Scene => wallOf(council(...given));

const speaker = (seat: number, leftMs: number, changes: Partial<Speaker> = {}): Speaker => ({
  ...PUPILS[seat],
  tag: 'none',
  since_ms: NOW - MINUTE,
  until_ms: NOW + leftMs,
  ...changes,
});
const asks = (...seats: number[]): Ask[] =>
  seats.map((seat, place) => ({ ...PUPILS[seat], tag: place === 0 ? 'question' : 'none', turns: 0 }));
const speech = (seat: number, leftMs: number): Partial<ProjectorView> => ({
  speaker: speaker(seat, leftMs),
  asks: asks(1, 2, 13, 17),
});

const debate = (changes: Partial<ProjectorView> = {}, motion = BICYCLE): Scene =>
  scene('debate', 'proposals', { floor: itemWith(motion), ...changes });

const amendment = (changes: Partial<Amendment> = {}): Amendment => ({
  number: 1,
  state: 'proposed',
  has_author: true,
  author: 4,
  author_name: PUPILS[4].name,
  text: 'Veut-on deux vélos partagés pour la récréation du matin ?',
  before: '',
  ...changes,
});
const LONG = motionWith(
  'Chaque vendredi après la récréation du matin, toute la classe range ses affaires, balaie sous les tables et arrose les plantes avant de commencer le conseil.',
  'bucket',
  {},
);

const MOOD = motionWith('', '', {
  ballot: 'choice',
  method: 'plurality',
  advisory: true,
  options: ['1', '2', '3', '4', '5'].map((face) => option('', `face-${face}`)),
});
const mood = (phase: ProjectorView['phase'], changes: Partial<ProjectorView> = {}): Scene =>
  scene(phase, 'closing', {
    floor: itemWith(MOOD, { kind: 'mood' }),
    vote: voteWith({ ballot: 'choice' }),
    ...changes,
  });

const praising = (index: number): Scene =>
  scene('presented', 'praise', {
    agenda: [...told(PRAISE, index), ...CONCERNS, ...PROPOSALS],
    floor: itemWith(motionWith(PRAISE[index].title, '', {}), {
      id: PRAISE[index].id,
      kind: PRAISE[index].kind,
      has_author: true,
      author: PRAISE[index].author,
      author_name: PRAISE[index].author_name,
    }),
  });

const ritual = (word: Ritual): Scene =>
  debate({ ...speech(4, 40 * SECOND), ritual: { word, at_ms: NOW - SECOND } });

const excluded = PROPOSALS[2];
const OUT: Partial<ProjectorView> = {
  agenda: AGENDA.map((each) =>
    each === excluded
      ? {
          ...each,
          state: 'out-of-frame',
          reason: 'C’est la mairie qui achète le matériel de la cour. On peut lui écrire.',
        }
      : each,
  ),
};
const adoptedOnTrial = { ...BICYCLE, trial: 3 };

export const COUNCIL_SCENES: Record<string, Scene> = {
  'wall-roles': scene('welcome', 'opening'),
  'wall-roles-few': scene('welcome', 'opening', { officers: OFFICERS.slice(0, 3), door_open: false }),
  'wall-opening': scene('welcome', 'opening', { officers: [] }),
  'wall-earlier': scene('welcome', 'earlier', { door_open: true, door_code: 'K7QF2M' }),
  'wall-entry': scene('welcome', 'earlier', { entry_shown: 3 }),
  'wall-entry-word': scene('welcome', 'earlier', { entry_shown: 2 }),
  'wall-entry-done': scene('welcome', 'earlier', { entry_shown: 1 }),
  'wall-entry-trial': scene('welcome', 'earlier', { entry_shown: 4 }),
  'wall-praise-first': scene('welcome', 'praise'),
  'wall-praise': praising(0),
  'wall-praise-kept': praising(2),
  'wall-praise-board': scene('welcome', 'praise', { agenda: [...told(PRAISE, 2), ...CONCERNS] }),
  'wall-stage-concerns': scene('welcome', 'concerns', { agenda: treated(PRAISE) }),
  'wall-concern': scene('presented', 'concerns', {
    floor: itemWith(motionWith('', '', {}), { kind: 'concern', hidden: true }),
    ...speech(7, 50 * SECOND),
  }),
  'wall-concern-silent': scene('presented', 'concerns', {
    floor: itemWith(motionWith('', '', {}), { kind: 'concern', hidden: true }),
  }),
  'wall-stage-proposals': scene('welcome', 'proposals', {
    agenda: treated(PRAISE, CONCERNS, PROPOSALS.slice(0, 1)),
  }),
  'wall-speech': debate({
    ...speech(4, 42 * SECOND),
    item_since_ms: NOW - 5 * MINUTE,
    item_until_ms: NOW + 5 * MINUTE,
  }),
  'wall-speech-over': debate({
    speaker: speaker(4, -12 * SECOND, { tag: 'for' }),
    item_since_ms: NOW - 5 * MINUTE,
    item_until_ms: NOW + 44 * SECOND,
  }),
  'wall-speech-options': debate(
    { ...speech(16, 42 * SECOND), item_since_ms: NOW - 10 * MINUTE, item_until_ms: NOW - 65 * SECOND },
    outing(4),
  ),
  'wall-speech-no-clock': debate({ speaker: { ...speaker(11, 0), until_ms: 0 }, asks: asks(5) }),
  'wall-ritual': ritual('listen'),
  'wall-ritual-time': ritual('time-short'),
  'wall-amendment': debate({ ...speech(4, 42 * SECOND), amendments: [amendment()] }),
  'wall-amendment-long': debate(
    {
      amendments: [
        amendment({
          has_author: false,
          text: LONG.title.replace('vendredi', 'soir').replace(' et arrose les plantes', ''),
        }),
      ],
    },
    LONG,
  ),
  'wall-amended': debate(
    { amendments: [amendment({ state: 'adopted', before: BICYCLE.title })] },
    { ...BICYCLE, title: amendment().text },
  ),
  'wall-amendment-vote': scene('voting', 'proposals', {
    floor: itemWith(BICYCLE),
    vote: voteWith({ amendment: 1, title: amendment().text }),
    amendments: [amendment()],
  }),
  'wall-amendment-result': scene('shown', 'proposals', {
    floor: itemWith(BICYCLE),
    vote: voteWith({ amendment: 1, title: amendment().text, state: 'shown' }),
    amendments: [amendment()],
    result: resultWith([14, 8, 3], {}),
  }),
  'wall-trial-vote': scene('voting', 'proposals', { floor: itemWith(adoptedOnTrial), vote: voteWith() }),
  'wall-trial-result': scene('shown', 'proposals', {
    floor: itemWith(adoptedOnTrial),
    vote: voteWith({ state: 'shown' }),
    result: resultWith([14, 8, 3], {}),
  }),
  'wall-advisory-vote': scene('voting', 'proposals', {
    floor: itemWith(outing(3, { advisory: true })),
    vote: voteWith({ ballot: 'choice' }),
  }),
  'wall-advisory-result': scene('shown', 'proposals', {
    floor: itemWith({ ...BICYCLE, advisory: true }),
    vote: voteWith({ state: 'shown' }),
    result: resultWith([14, 8, 3], {}),
  }),
  'wall-decided': wallOf(
    council('shown', 'proposals', { floor: itemWith(BICYCLE) }),
    council('welcome', 'proposals', { entries: [...BOOK, TODAY[0]] }),
  ),
  'wall-referred': wallOf(
    council('debate', 'proposals', { floor: itemWith(BICYCLE) }),
    council('welcome', 'proposals', { entries: [...BOOK, TODAY[2]] }),
  ),
  'wall-out-of-frame': wallOf(
    council('debate', 'proposals', { floor: itemWith(BICYCLE) }),
    council('welcome', 'proposals', OUT),
  ),
  'wall-wishes': scene('welcome', 'proposals', {
    wishing: true,
    agenda: PROPOSALS.map((each, place) => ({ ...each, wishes: [12, 5, 3, 0, 1][place] })),
  }),
  'wall-mood-vote': mood('voting'),
  'wall-mood': mood('shown', {
    vote: voteWith({ ballot: 'choice', state: 'shown' }),
    result: resultWith([9, 7, 5, 3, 1, 0], { outcome: 'chosen' }),
  }),
  'wall-closing-entry': scene('welcome', 'closing', { entries: [...BOOK, ...TODAY], entry_shown: 7 }),
  'wall-look-back': scene('welcome', 'closing', { agenda: treated(AGENDA), look_back: FIGURES }),
  'wall-paused': scene('welcome', 'proposals', { paused: true }),
  'wall-goodbye': scene('sealed', 'closing', {
    agenda: treated(AGENDA),
    entries: [...BOOK, ...TODAY],
    look_back: FIGURES,
  }),
};
