// SPDX-License-Identifier: EUPL-1.2
// Every state of a shared tablet.
import type { BoothView, Motion } from '../core/protocol';
import { AGENDA, BICYCLE, NO_COUNCIL, PUPILS, itemWith, outing, voteWith } from './class';
import { election, grading, ranking } from './ballot-scenes';
import { STAGES } from '../core/council';
import { MOOD } from './pupil-council-kit';
import { NOW, type Mode } from './pupil-kit';
import type { Scene } from './scenes';

const LINK = '5'.repeat(64);

function booth(phase: BoothView['phase'], mode: Mode, changes: Partial<BoothView> = {}): BoothView {
  return {
    screen: 'booth',
    now_ms: NOW,
    sitting: 1,
    phase,
    mode,
    title: 'Conseil du vendredi',
    class_name: 'CM1-CM2 B',
    number: 0,
    agenda: AGENDA,
    floor: null,
    vote: null,
    result: null,
    past: [],
    ...NO_COUNCIL,
    members: PUPILS.map((each, place) => ({ ...each, present: place !== 8, signed: place % 6 === 1 })),
    ...changes,
  };
}

const scene = (view: BoothView, more: Partial<Scene> = {}): Scene => ({
  page: '/booth.html',
  hash: `#${LINK}`,
  messages: [{ view }],
  ...more,
});

const FIRST = '.face >> nth=0';
const GO = '.button-primary';
const open = (mode: Mode, motion: Motion = BICYCLE, changes: Partial<BoothView> = {}): BoothView =>
  booth('voting', mode, {
    floor: itemWith(motion),
    vote: voteWith({ voters: 0, ballot: motion.ballot }),
    ...changes,
  });
const filling = (mode: Mode, motion: Motion, touch: string[] = []): Scene =>
  scene(open(mode, motion), { touch: [FIRST, GO, ...touch] });
const CAST = ['.card >> nth=0', GO];

export const BOOTH_SCENES: Record<string, Scene> = {
  'booth-wait': scene(booth('welcome', 'images', { stages: STAGES, stage: 3 })),
  'booth-all': scene(open('images')),
  'booth-turn': scene(open('images'), { touch: [FIRST] }),
  'booth-ballot': filling('images', BICYCLE),
  'booth-ballot-reading': filling('reading', outing(4), ['.card >> nth=1']),
  'booth-election': filling('reading', election(6, 1)),
  'booth-ranked': filling('images', ranking(6)),
  'booth-grades': filling('images', grading(6, 5)),
  'booth-mood': scene(open('images', MOOD, { floor: itemWith(MOOD, { kind: 'mood' }) }), {
    touch: [FIRST, GO],
  }),
  'booth-blank': filling('images', ranking(6), ['.aside']),
  'booth-sent': { ...filling('images', BICYCLE, CAST), onBallot: 'silence' },
  'booth-held': { ...filling('images', BICYCLE, CAST), onBallot: 'drop' },
  'booth-done': filling('images', BICYCLE, CAST),
  'booth-refused': { ...filling('reading', BICYCLE, CAST), onBallot: 'vote-closed' },
  'booth-everybody': scene(
    open('images', BICYCLE, { members: PUPILS.map((each) => ({ ...each, present: true, signed: true })) }),
  ),
  'booth-closed': scene(
    booth('closed', 'images', { floor: itemWith(BICYCLE), vote: voteWith({ state: 'closed' }) }),
  ),
  'booth-paused': scene(booth('welcome', 'images', { paused: true })),
  'booth-sealed': scene(booth('sealed', 'images')),
  'booth-gone': { page: '/booth.html', hash: `#${LINK}`, messages: [], refuse: 'unknown-token' },
};
