// SPDX-License-Identifier: EUPL-1.2
// Every state of the pupil's page, as the messages that lead there.
import type { Motion, VisitorView } from '../core/protocol';
import { BALLOT_SCENES } from './ballot-scenes';
import { BICYCLE, DECIDED, LILA, PUPILS, outing, resultWith, voteWith } from './class';
import { NOW, motionItem, pupil, pupilScene, shown, voting } from './pupil-kit';
import { PUPIL_COUNCIL_SCENES } from './pupil-council';
import { RESULT_SCENES } from './result-scenes';
import type { Scene } from './scenes';

const visitor: VisitorView = {
  screen: 'visitor',
  now_ms: NOW,
  title: 'Conseil du vendredi',
  class_name: 'CM1-CM2 B',
  mode: 'images',
  members: PUPILS.map((each, place) => ({
    ...each,
    screen: place % 5 === 1 ? 'here' : place === 7 ? 'waiting' : 'none',
  })),
};

const ROLL_CALL: Motion = { ...BICYCLE, secrecy: 'roll-call', changeable: true };
const ADOPTED = resultWith([14, 8, 3], { outcome: 'adopted', reason: 'reached' });
const REJECTED = resultWith([9, 13, 3], { outcome: 'rejected', reason: 'not-reached' });
const CHOSEN = resultWith([9, 5, 8, 4, 0], { outcome: 'chosen', needed: 0 });
const CHOSEN_8 = resultWith([6, 3, 4, 2, 5, 1, 3, 0, 2], { outcome: 'chosen', needed: 0 });
const PICK_FIRST = '.card >> nth=0';
const CAST = [PICK_FIRST, '.button-primary'];

export const PUPIL_SCENES: Record<string, Scene> = {
  door: { page: '/', hash: '', messages: [] },
  'door-refused': { page: '/', hash: '#door=AAAAAA', messages: [], refuse: 'unknown-code' },
  who: { page: '/', hash: '#door=K7QF2M', messages: [{ view: visitor }] },
  accept: {
    page: '/',
    hash: '#door=K7QF2M',
    messages: [{ view: visitor }, { note: { me: { ...LILA, state: 'waiting' } } }],
  },
  waiting: pupilScene(pupil('welcome', 'images')),
  'waiting-reading': pupilScene(pupil('welcome', 'reading')),
  debate: pupilScene(pupil('debate', 'images', { floor: motionItem(BICYCLE) })),
  'debate-choice': pupilScene(pupil('debate', 'reading', { floor: motionItem(outing(4)) })),
  vote: pupilScene(voting('images', BICYCLE)),
  'vote-picked': pupilScene(voting('images', BICYCLE), { touch: [PICK_FIRST] }),
  'vote-reading': pupilScene(voting('reading', BICYCLE), { touch: [PICK_FIRST] }),
  'vote-clock': pupilScene(voting('images', ROLL_CALL, { closes_at_ms: NOW + 72_000 })),
  'vote-2': pupilScene(voting('images', outing(2))),
  'vote-4': pupilScene(voting('images', outing(4))),
  'vote-4-reading': pupilScene(voting('reading', outing(4)), { touch: [PICK_FIRST] }),
  'vote-6': pupilScene(voting('images', outing(6)), { touch: [PICK_FIRST] }),
  'vote-6-reading': pupilScene(voting('reading', outing(6))),
  'vote-8': pupilScene(voting('images', outing(8)), { touch: [PICK_FIRST] }),
  'vote-8-reading': pupilScene(voting('reading', outing(8))),
  sent: pupilScene(voting('images', BICYCLE), { touch: CAST, onBallot: 'silence' }),
  held: pupilScene(voting('images', BICYCLE), { touch: CAST, onBallot: 'drop' }),
  cast: pupilScene(voting('images', BICYCLE), { touch: CAST }),
  'cast-public': pupilScene(voting('images', ROLL_CALL), { me: { voted: 1, choice: 1 } }),
  late: pupilScene(voting('images', BICYCLE), { touch: CAST, onBallot: 'vote-closed' }),
  closed: pupilScene(
    pupil('closed', 'images', { floor: motionItem(BICYCLE), vote: voteWith({ state: 'closed' }) }),
  ),
  result: pupilScene(shown('images', BICYCLE, ADOPTED)),
  'result-rejected': pupilScene(shown('reading', BICYCLE, REJECTED)),
  'result-4': pupilScene(shown('reading', outing(4), CHOSEN)),
  'result-8': pupilScene(shown('reading', outing(8), CHOSEN_8)),
  end: pupilScene(pupil('sealed', 'reading', { agenda: DECIDED })),
  'door-spaced': { page: '/', hash: '', messages: [], spaced: true },
  'waiting-spaced': pupilScene(pupil('welcome', 'reading'), { spaced: true }),
  'vote-spaced': pupilScene(voting('images', BICYCLE), { touch: [PICK_FIRST], spaced: true }),
  'vote-8-spaced': pupilScene(voting('reading', outing(8)), { spaced: true }),
  'result-4-spaced': pupilScene(shown('reading', outing(4), CHOSEN), { spaced: true }),
  ...BALLOT_SCENES,
  ...RESULT_SCENES,
  ...PUPIL_COUNCIL_SCENES,
};
