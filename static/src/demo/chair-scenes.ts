// SPDX-License-Identifier: EUPL-1.2
// The chair's console, through a whole council.
import type { ChairView } from '../core/protocol';
import { BICYCLE, itemWith, motionWith, option, outing, resultWith, voteWith } from './class';
import { asks, at, chairView, holding, zoe } from './console-kit';
import { NOW } from './pupil-kit';
import type { Scene } from './scenes';

export const FLOOR = ['floor.put', 'floor.give', 'floor.next', 'floor.extend', 'floor.end', 'ritual.say'];
const AGENDA = ['item.move', 'item.time', 'wish.open', 'wish.apply', 'agenda.gather'];
export const BOOK = ['entry.add', 'entry.assign', 'entry.review'];
const MAY: Partial<Record<ChairView['phase'], string[]>> = {
  preparing: [...AGENDA, 'sitting.open', 'concern.check'],
  welcome: [
    ...AGENDA,
    ...FLOOR,
    ...BOOK,
    'stage.enter',
    'item.start',
    'sitting.end',
    'sitting.pause',
    'concern.check',
    'entry.show',
    'mood.ask',
  ],
  presented: [
    ...FLOOR,
    ...BOOK,
    'debate.open',
    'vote.open',
    'item.close',
    'item.postpone',
    'item.leave',
    'item.refer',
    'sitting.pause',
    'item.extend',
    'amendment.propose',
    'amendment.settle',
  ],
  voting: ['vote.close', 'vote.extend', 'vote.untime', 'paper.sign', 'paper.sign-all'],
  closed: ['vote.count', 'vote.reopen', 'paper.sign', 'paper.sign-all'],
  counted: ['vote.show', 'vote.decide'],
  shown: [
    ...FLOOR,
    ...BOOK,
    'item.record',
    'item.postpone',
    'item.refer',
    'vote.open',
    'vote.accept',
    'item.amend',
    'debate.open',
  ],
};
MAY.debate = MAY.presented;

const chair = (phase: ChairView['phase'], changes: Partial<ChairView> = {}, touch: string[] = []): Scene =>
  holding(['chair'], chairView(phase, changes), MAY[phase] ?? [], touch);

export const speaking = { speaker: zoe, asks: asks(5) };
export const onFloor = {
  ...at('proposals'),
  floor: itemWith(BICYCLE, { has_author: true, author: 4, author_name: 'Zoé' }),
};
export const timed = { item_since_ms: NOW - 200_000, item_until_ms: NOW + 280_000 };
export const OPEN = voteWith({ voters: 18, present: 24, closes_at_ms: NOW + 72_000 });
export const PAPER = voteWith({ state: 'closed', voters: 23, present: 24, on_paper: 7 });
const CHANGES: ChairView['amendments'] = [
  {
    number: 1,
    state: 'proposed',
    has_author: true,
    author: 9,
    author_name: 'Tom',
    text: 'Veut-on deux vélos partagés pour la récréation ?',
    before: '',
  },
  {
    number: 2,
    state: 'rejected',
    has_author: false,
    author: 0,
    author_name: '',
    text: 'Veut-on une trottinette ?',
    before: '',
  },
];
const TRIP = itemWith(outing(4));
const adopted = resultWith([14, 8, 3], { outcome: 'adopted', needed: 12 });
const tie = (outcome: 'casting-vote' | 'who-is-younger' | 'lot') =>
  resultWith([9, 9, 3, 2, 1], { outcome, tied: [0, 1], needed: 0 });

export const CHAIR: Record<string, Scene> = {
  'chair-preparing': chair('preparing', { stage: null }),
  'chair-opening': chair('welcome', at('opening')),
  'chair-opening-own': chair('welcome', {
    ...at('opening'),
    ...speaking,
    lines: [
      {
        stage: 'opening',
        text: 'Bonjour à toutes et à tous, je déclare le conseil des petites tortues ouvert.',
      },
      { stage: 'opening', text: 'On s’écoute, on se respecte.' },
    ],
  }),
  'chair-stage-asked': chair('welcome', at('opening'), ['.stage-step >> nth=1']),
  'chair-earlier': chair('welcome', { ...at('earlier'), entry_shown: 1 }),
  'chair-concerns': chair('welcome', at('concerns')),
  'chair-gate': chair('welcome', at('concerns'), ['.go']),
  'chair-gate-answered': chair('welcome', at('concerns'), [
    '.go',
    '.answer >> nth=0',
    '.answer >> nth=3',
    '.answer >> nth=4',
  ]),
  'chair-agenda': chair('welcome', at('proposals'), ['.aside-button >> nth=0']),
  'chair-more': chair('debate', onFloor, ['.aside-button >> nth=1']),
  'chair-presented': chair('presented', { ...onFloor, ...timed }),
  'chair-debate': chair('debate', { ...onFloor, ...timed, ...speaking }, ['.script-next']),
  'chair-changes': chair('debate', { ...onFloor, ...speaking, amendments: CHANGES }),
  'chair-two-roles': holding(
    ['chair', 'secretary'],
    chairView('debate', { ...onFloor, ...timed, ...speaking }),
    MAY.debate ?? [],
  ),
  'chair-four-roles': holding(
    ['chair', 'secretary', 'timekeeper', 'teller'],
    chairView('debate', { ...onFloor, ...speaking, amendments: CHANGES }),
    MAY.debate ?? [],
  ),
  'chair-change-form': chair('debate', onFloor, ['.aside-button >> nth=1', '.other >> nth=1']),
  'chair-voting': chair('voting', { ...onFloor, vote: OPEN }),
  'chair-paper': chair('voting', { ...onFloor, vote: OPEN }, ['.aside-button >> nth=1', '.other >> nth=2']),
  'chair-closed': chair('closed', {
    ...onFloor,
    vote: voteWith({ state: 'closed', voters: 24, present: 24 }),
  }),
  'chair-counted': chair('counted', { ...onFloor, vote: voteWith({ state: 'counted' }), result: adopted }),
  'chair-casting': chair('counted', {
    ...at('proposals'),
    floor: TRIP,
    vote: voteWith({ ballot: 'choice', state: 'counted' }),
    result: tie('casting-vote'),
  }),
  'chair-younger': chair(
    'counted',
    {
      ...at('proposals'),
      floor: TRIP,
      vote: voteWith({ ballot: 'choice', state: 'counted' }),
      result: tie('who-is-younger'),
    },
    ['.settle-card >> nth=1'],
  ),
  'chair-lot': chair(
    'counted',
    {
      ...at('proposals'),
      floor: TRIP,
      vote: voteWith({ ballot: 'choice', state: 'counted' }),
      result: tie('lot'),
    },
    ['.keypad .step >> nth=4', '.keypad .step >> nth=1'],
  ),
  'chair-shown': chair('shown', {
    ...onFloor,
    ...speaking,
    vote: voteWith({ state: 'shown' }),
    result: adopted,
  }),
  'chair-accept': chair('shown', {
    ...at('proposals'),
    floor: itemWith(
      motionWith('Qui sont nos délégués ?', 'school', {
        ballot: 'choice',
        options: [option('Inès', 'panda'), option('Malo', 'koala')],
      }),
      { kind: 'election' },
    ),
    vote: voteWith({ ballot: 'choice', state: 'shown' }),
    result: { ...resultWith([14, 8, 3], { outcome: 'chosen', winner: 0, needed: 0 }), waiting: [0] },
  }),
  'chair-record': chair(
    'shown',
    { ...onFloor, vote: voteWith({ state: 'shown' }), result: adopted, entries: [] },
    ['.go'],
  ),
  'chair-paused': holding(['chair'], chairView('welcome', { paused: true }), ['sitting.resume']),
  'chair-sealed': holding(['chair'], chairView('sealed'), []),
  'chair-closing': chair('welcome', { ...at('closing'), entry_shown: 3 }),
};
