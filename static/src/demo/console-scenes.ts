// SPDX-License-Identifier: EUPL-1.2
// The consoles of the roles: the chair through a whole council, and each of the others.
import type { ChairView, Office } from '../core/protocol';
import { BICYCLE, itemWith, motionWith, option, outing, resultWith, voteWith } from './class';
import { ENTRIES, STAGES, asks, at, chairView, holding, officerView, zoe } from './console-kit';
import { NOW } from './pupil-kit';
import type { Scene } from './scenes';

const FLOOR = ['floor.put', 'floor.give', 'floor.next', 'floor.extend', 'floor.end', 'ritual.say'];
const AGENDA = ['item.move', 'item.time', 'wish.open', 'wish.apply', 'agenda.gather'];
const BOOK = ['entry.add', 'entry.assign', 'entry.review'];
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

const speaking = { speaker: zoe, asks: asks(5) };
const onFloor = {
  ...at('proposals'),
  floor: itemWith(BICYCLE, { has_author: true, author: 4, author_name: 'Zoé' }),
};
const timed = { item_since_ms: NOW - 200_000, item_until_ms: NOW + 280_000 };
const OPEN = voteWith({ voters: 18, present: 24, closes_at_ms: NOW + 72_000 });
const PAPER = voteWith({ state: 'closed', voters: 23, present: 24, on_paper: 7 });
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

const CHAIR: Record<string, Scene> = {
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

const officer = (
  role: Office,
  view: Parameters<typeof officerView>,
  may: string[],
  touch: string[] = [],
): Scene => holding([role], officerView(...view), may, touch);

const SECRETARY = ['member.present', 'members.all-present', 'note.write', ...BOOK, 'entry.show'];
const NOTE: ChairView['notes'] = [
  { item: 3, author: 0, role: 1, text: 'Zoé explique que les vélos seraient prêtés par la mairie.' },
];
const graded = motionWith('Comment trouves-tu ces idées ?', '', {
  ballot: 'grades',
  method: 'majority_judgment',
  grade_count: 5,
  options: outing(4).options,
});

export const CONSOLE_SCENES: Record<string, Scene> = {
  ...CHAIR,
  'secretary-presence': officer('secretary', ['welcome', at('opening')], SECRETARY),
  'secretary-notes': officer('secretary', ['debate', onFloor], SECRETARY),
  'secretary-note-kept': officer('secretary', ['debate', { ...onFloor, notes: NOTE }], SECRETARY),
  'secretary-decisions': officer('secretary', ['debate', onFloor], SECRETARY, ['.tab >> nth=2']),
  'secretary-reread': officer('secretary', ['welcome', { ...at('closing'), entry_shown: 3 }], SECRETARY),
  'secretary-amend': officer(
    'secretary',
    ['shown', { ...onFloor, vote: voteWith({ state: 'shown', ballot: 'consent' }) }],
    [...SECRETARY, 'item.amend'],
  ),
  'time-both': officer(
    'timekeeper',
    ['debate', { ...onFloor, ...timed, ...speaking }],
    ['item.extend', 'floor.extend', 'ritual.say'],
  ),
  'time-over': officer(
    'timekeeper',
    ['debate', { ...onFloor, ...timed, item_until_ms: NOW - 1, speaker: { ...zoe, until_ms: 0 } }],
    ['item.extend', 'floor.extend', 'ritual.say'],
  ),
  'time-idle': officer('timekeeper', ['welcome', at('opening')], ['ritual.say']),
  'floor-keeper': officer('floor-keeper', ['debate', { ...onFloor, ...speaking, asks: asks(8) }], FLOOR),
  'floor-keeper-empty': officer('floor-keeper', ['debate', onFloor], FLOOR),
  'floor-put': officer('floor-keeper', ['debate', { ...onFloor, ...speaking }], FLOOR, [
    '.aside-button >> nth=0',
  ]),
  'floor-give': officer('floor-keeper', ['debate', { ...onFloor, ...speaking }], FLOOR, [
    '.aside-button >> nth=1',
  ]),
  'book-earlier': officer('decision-keeper', ['welcome', at('earlier')], [...BOOK, 'entry.show']),
  'book-reviewed': officer(
    'decision-keeper',
    [
      'welcome',
      {
        ...at('earlier'),
        entry_shown: 1,
        entries: [
          { ...ENTRIES[0], state: 'in-progress', reviewed: true, word: 'Il manque les vis.' },
          ...ENTRIES.slice(1),
        ],
      },
    ],
    [...BOOK, 'entry.show'],
  ),
  'book-new': officer('decision-keeper', ['welcome', at('closing')], [...BOOK, 'entry.show']),
  'book-assign': officer(
    'decision-keeper',
    ['welcome', at('closing')],
    [...BOOK, 'entry.show'],
    ['.aside-button >> nth=1'],
  ),
  'book-empty': officer('decision-keeper', ['welcome', { ...at('earlier'), entries: [] }], BOOK),
  'teller-idle': officer('teller', ['debate', onFloor], []),
  'teller-signing': officer(
    'teller',
    ['voting', { ...onFloor, vote: { ...OPEN, on_paper: 2 } }],
    ['paper.sign', 'paper.sign-all'],
  ),
  'teller-count': officer(
    'teller',
    ['closed', { ...onFloor, vote: PAPER }],
    ['paper.sign', 'vote.count'],
    ['.count-line .step >> nth=1', '.count-line .step >> nth=1', '.count-line .step >> nth=3'],
  ),
  'teller-grades': officer(
    'teller',
    ['closed', { ...onFloor, floor: itemWith(graded), vote: { ...PAPER, ballot: 'grades' } }],
    ['vote.count'],
    ['.grade >> nth=1'],
  ),
  'teller-lots': officer(
    'teller',
    [
      'closed',
      {
        ...onFloor,
        floor: itemWith(motionWith('Qui arrose les plantes ?', 'potted-plant', { ballot: 'lots' })),
        vote: { ...PAPER, ballot: 'lots', voters: 0, on_paper: 0 },
      },
    ],
    ['vote.count'],
    ['.die-button >> nth=3', '.die-button >> nth=0'],
  ),
  observer: officer('observer', ['debate', onFloor], ['note.write']),
  'own-role': holding(
    ['own-1'],
    officerView('welcome', {
      stages: STAGES,
      own_roles: [{ name: 'Responsable du jardin', picture: 'tulip', powers: null }],
    }),
    [],
  ),
  'two-roles': holding(
    ['floor-keeper', 'timekeeper', 'own-1'],
    officerView('debate', {
      ...onFloor,
      ...timed,
      ...speaking,
      own_roles: [{ name: 'Gardien du silence', picture: 'peace-symbol', powers: 3 }],
    }),
    [...FLOOR, 'item.extend'],
  ),
};
