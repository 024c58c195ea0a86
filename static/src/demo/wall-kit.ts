// SPDX-License-Identifier: EUPL-1.2
// How a scene of the wall is made: the view of an uneventful sitting, and what differs.
import type { ProjectorView } from '../core/protocol';
import { AGENDA, NO_COUNCIL, PUPILS } from './class';
import type { Scene } from './scenes';

export const NOW = 1_790_000_000_000;

export const wallView = (
  phase: ProjectorView['phase'],
  changes: Partial<ProjectorView> = {},
): ProjectorView => ({
  ...NO_COUNCIL,
  earlier_minutes: [],
  screen: 'projector',
  now_ms: NOW,
  sitting: 1,
  phase,
  mode: 'images',
  title: 'Conseil du vendredi',
  class_name: 'CM1-CM2 B',
  number: 0,
  door_open: false,
  door_code: '',
  present_count: 25,
  class_size: 26,
  agenda: AGENDA,
  floor: null,
  vote: null,
  result: null,
  past: [],
  members: PUPILS.map((each, place) => ({ ...each, present: place !== 9, choice: null })),
  ...changes,
});

/** One view after the other. */
export const wallOf = (...views: ProjectorView[]): Scene => ({
  page: '/projector.html',
  hash: `#t=${'ab'.repeat(32)}`,
  messages: views.map((view) => ({ view })),
});

export const wall = (phase: ProjectorView['phase'], changes: Partial<ProjectorView> = {}): Scene =>
  wallOf(wallView(phase, changes));
