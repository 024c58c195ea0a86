// SPDX-License-Identifier: EUPL-1.2
// The idea box: a card, and the computer of a class.
import type { BoxOk, Slip } from '../core/protocol';
import { PUPILS } from './class';
import type { Scene } from './scenes';

const DAY = 24 * 3600 * 1000;
const NOW = 1_790_000_000_000;

const slip = (id: number, changes: Partial<Slip>): Slip => ({
  id,
  pupil: 0,
  name: '',
  picture: '',
  kind: 'proposal',
  state: 'waiting',
  source: 'card',
  names_somebody: false,
  supported: false,
  supports: 0,
  made_at_ms: NOW - id * DAY,
  sitting: 0,
  text: '',
  reason: '',
  from: '',
  ...changes,
});

const OWN = [
  slip(1, { text: 'Je propose de planter des tomates dans la cour.', state: 'on-agenda', sitting: 3 }),
  slip(2, { text: 'Je félicite Tom parce qu’il a rangé la bibliothèque tout seul.', kind: 'praise' }),
  slip(3, {
    text: 'Mon problème : il y a trop de bruit.',
    kind: 'concern',
    state: 'again',
    reason: 'Dis quand et où il y a du bruit.',
  }),
  slip(4, {
    text: 'Je demande un nouveau ballon.',
    kind: 'request',
    state: 'elsewhere',
    reason: 'Viens en parler avec moi à la récréation.',
  }),
];
const OTHERS = [
  slip(11, {
    text: 'Je propose de faire une fête des lanternes.',
    state: 'accepted',
    supports: 7,
    supported: true,
  }),
  slip(12, { text: 'Je demande des bancs sous le préau.', kind: 'request', state: 'accepted', supports: 1 }),
];

const LILA_BOX: BoxOk = {
  class_id: 1,
  class_name: 'CM1-CM2 B',
  mode: 'reading',
  open: true,
  support: true,
  limits: [3, 1, 3, 3, 2],
  pupil: 7,
  name: 'Lila',
  picture: 'fox',
  sitting: 0,
  pupils: [],
  slips: OWN,
  minutes: [],
  others: OTHERS,
};

const COMPUTER: BoxOk = {
  ...LILA_BOX,
  support: false,
  pupil: 0,
  name: '',
  picture: '',
  pupils: PUPILS.map(({ name, picture }, place) => ({ id: place + 1, name, picture })),
  slips: [],
  others: [],
};

const TOKEN = '0'.repeat(64);

const scene = (box: BoxOk, more: Partial<Scene> = {}): Scene => ({
  page: '/box.html',
  hash: `#t=${TOKEN}`,
  messages: [],
  role: box.pupil > 0 ? 'card' : 'box',
  answers: { 'box.open': box, 'slip.add': box, 'slip.withdraw': box, 'slip.support': box },
  ...more,
});

export const BOX_SCENES: Record<string, Scene> = {
  'box-card': scene(LILA_BOX),
  'box-card-first': scene({ ...LILA_BOX, slips: [], others: [], support: false }),
  'box-card-council': scene({ ...LILA_BOX, sitting: 3, slips: [], others: [] }),
  'box-card-write': scene(LILA_BOX, { touch: ['.slip-kind >> nth=0'] }),
  'box-card-withdraw': scene(LILA_BOX, { touch: ['.slip-tools .button >> nth=0'] }),
  'box-card-images': scene({ ...LILA_BOX, mode: 'images' }, { touch: ['.slip-kind >> nth=2'] }),
  'box-card-closed': scene({ ...LILA_BOX, open: false }),
  'box-card-bad': scene(LILA_BOX, { refuse: 'unknown-token' }),
  'box-who': scene(COMPUTER),
  'box-who-kinds': scene(COMPUTER, { touch: ['.face >> nth=3'] }),
  'box-who-empty': scene({ ...COMPUTER, pupils: [] }),
};
