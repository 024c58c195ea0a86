// SPDX-License-Identifier: EUPL-1.2
// How slips and what became of them are drawn: the same pictures as on the agenda.
import type { Slip } from '../core/protocol';

const KIND_PICTURES: Partial<Record<Slip['kind'], string>> = {
  proposal: 'light-bulb',
  concern: 'cloud-with-rain',
  praise: 'clapping-hands',
  thanks: 'red-heart',
  request: 'envelope',
};

const STATE_PICTURES: Record<Slip['state'], string> = {
  waiting: 'hourglass-not-done',
  accepted: 'glowing-star',
  again: 'pencil',
  elsewhere: 'speech-balloon',
  'on-agenda': 'clipboard',
  treated: 'handshake',
  withdrawn: 'door',
};

export const slipPicture = (kind: Slip['kind']): string => KIND_PICTURES[kind] ?? 'envelope';
/** A concern that its author no longer wanted, or that is over: nobody answered, it was let go. */
export const stateOf = (slip: Slip): Slip['state'] | 'dropped' =>
  slip.state === 'elsewhere' && slip.kind === 'concern' && slip.reason === '' ? 'dropped' : slip.state;

export const statePicture = (state: Slip['state']): string => STATE_PICTURES[state];
