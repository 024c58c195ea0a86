// SPDX-License-Identifier: EUPL-1.2
// How a scene of the pupil's page is put together: a view, who is looking, and what is touched.
import type { Me, Motion, PupilView, Result, Vote } from '../core/protocol';
import { AGENDA, LILA, NO_COUNCIL, itemWith, voteWith } from './class';
import type { Scene } from './scenes';

export type Mode = PupilView['mode'];
export const NOW = 1_790_000_000_000;
export const motionItem = itemWith;

export function pupil(phase: PupilView['phase'], mode: Mode, changes: Partial<PupilView> = {}): PupilView {
  return {
    screen: 'pupil',
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
    ...changes,
  };
}

const seated = (view: PupilView, me: Partial<Me> = {}): object[] => [
  { note: { me: { ...LILA, ...me } } },
  { view },
];

export function pupilScene(view: PupilView, more: Partial<Scene> & { me?: Partial<Me> } = {}): Scene {
  const { me, ...rest } = more;
  return { page: '/', hash: '#door=K7QF2M', messages: seated(view, me), ...rest };
}

export const voting = (mode: Mode, motion: Motion, vote: Partial<Vote> = {}): PupilView =>
  pupil('voting', mode, { floor: motionItem(motion), vote: voteWith({ voters: 0, ...vote }) });

export const shown = (mode: Mode, motion: Motion, result: Result): PupilView =>
  pupil('shown', mode, { floor: motionItem(motion), vote: voteWith({ state: 'shown' }), result });
