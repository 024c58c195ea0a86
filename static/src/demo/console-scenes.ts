// SPDX-License-Identifier: EUPL-1.2
// The consoles of the roles: the chair's, and each of the others.
import type { ChairView, Office } from '../core/protocol';
import { itemWith, motionWith, outing, voteWith } from './class';
import { STAGES } from '../core/council';
import { ENTRIES, asks, at, holding, officerView, zoe } from './console-kit';
import { NOW } from './pupil-kit';
import type { Scene } from './scenes';
import { CHAIR, FLOOR, BOOK, speaking, onFloor, timed, OPEN, PAPER } from './chair-scenes';

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
