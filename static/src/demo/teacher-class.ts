// SPDX-License-Identifier: EUPL-1.2
// What an invented class has between its councils: slips of every kind and state, and settings.
import type { BoxOk, CouncilOk, Slip } from '../core/protocol';
import { NOW, pupils } from './teacher-people';

const DAY = 86400000;

const slip = (id: number, of: number, kind: Slip['kind'], text: string, part: Partial<Slip> = {}): Slip => ({
  id,
  pupil: pupils[of].id,
  name: pupils[of].name,
  picture: pupils[of].picture,
  kind,
  state: 'waiting',
  source: 'card',
  names_somebody: false,
  supported: false,
  supports: 0,
  made_at_ms: NOW - id * DAY,
  sitting: 0,
  text,
  reason: '',
  from: '',
  ...part,
});

export const BOX: BoxOk = {
  class_id: 1,
  class_name: 'CM1-CM2 B',
  mode: 'reading',
  open: true,
  support: true,
  limits: [3, 3, 3, 3, 3],
  pupil: 0,
  name: '',
  picture: '',
  sitting: 0,
  pupils: pupils.map(({ id, name, picture }) => ({ id, name, picture })),
  slips: [
    slip(1, 0, 'proposal', 'Je propose de planter des tomates dans la cour.'),
    slip(2, 6, 'concern', 'Mon problème : Tom prend toujours le ballon à la récréation.', {
      names_somebody: true,
      source: 'computer',
    }),
    slip(3, 3, 'request', 'Je demande des bancs sous le préau.', { state: 'accepted', supports: 9 }),
    slip(4, 9, 'praise', 'Je félicite Lila parce qu’elle a aidé Zoé.', {
      state: 'on-agenda',
      sitting: 9,
      source: 'teacher',
    }),
    slip(5, 12, 'concern', 'Mon problème : il y a du bruit.', {
      state: 'again',
      reason: 'Dis quand et où il y a du bruit.',
    }),
  ],
  others: [],
  minutes: [],
};

export const COUNCIL: CouncilOk = {
  class_id: 1,
  class_name: 'CM1-CM2 B',
  council: {
    template: 'own',
    stages: ['opening', 'earlier', 'praise', 'concerns', 'proposals', 'reports', 'closing'],
    roles: ['chair', 'secretary', 'timekeeper', 'floor-keeper', 'own-1'],
    turn_seconds: 90,
    item_minutes: 8,
    totals: false,
    tags: true,
    support: true,
    box_open: true,
    public: false,
    limits: [3, 3, 3, 3, 3],
    election_day: 20780,
    own: [{ name: 'Gardienne du silence', picture: 'owl', powers: null }],
    lines: [{ stage: 'opening', text: 'Le conseil est ouvert. On s’écoute.' }],
    reports: ['La trésorerie', 'Le jardin'],
  },
};
