// SPDX-License-Identifier: EUPL-1.2
// Minutes of a sitting in which nothing but votes happened, to be filled by scenes and tests.
import type { MinutesItem, MinutesOk, Motion } from '../core/protocol';

/** An item as the minutes tell it. */
export const minutesItem = (motion: Motion, changes: Partial<MinutesItem> = {}): MinutesItem => ({
  id: 1,
  state: 'done',
  locked: true,
  kind: 'proposal',
  hidden: false,
  author: null,
  minutes: 0,
  spent_ms: 0,
  reason: '',
  post: 'none',
  reply: 'none',
  from: '',
  motion,
  ...changes,
});

/** What the minutes tell of a sitting that was nothing but votes. */
export const ONLY_VOTES: Pick<
  MinutesOk,
  | 'stages'
  | 'own_roles'
  | 'amendments'
  | 'entries'
  | 'notes'
  | 'look_back'
  | 'prose'
  | 'approved'
  | 'corrections'
  | 'approvals'
  | 'corrected'
> = {
  stages: [],
  own_roles: [],
  amendments: [],
  entries: [],
  notes: [],
  look_back: null,
  prose: [],
  approved: null,
  corrections: [],
  approvals: [],
  corrected: [],
};
