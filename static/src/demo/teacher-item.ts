// SPDX-License-Identifier: EUPL-1.2
// A point of the agenda of which nothing is known yet, for the pretended consoles.
import type { AgendaItem } from '../core/protocol';

/** What nobody has told yet of an item. */
export const untold: Omit<AgendaItem, 'id' | 'state' | 'locked' | 'motion'> = {
  outcome: 'none',
  decisions: [],
  kind: 'proposal',
  hidden: false,
  minutes: 0,
  has_author: false,
  author: 0,
  author_name: '',
  wishes: 0,
  trial_entry: 0,
  post: 'none',
  reply: 'none',
  from: '',
  reason: '',
  projected: false,
  names_somebody: false,
  gate: 0,
  gate_asked: false,
  spent_ms: 0,
};
