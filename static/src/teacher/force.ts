// SPDX-License-Identifier: EUPL-1.2
// What a decision weighs: for good, on trial for some councils, or only an opinion.
import { listKind, type Purpose, type Settings } from './purposes';

export type Force = 'binding' | 'trial' | 'advisory';
type Weight = Pick<Settings, 'advisory' | 'trial'>;

/** Councils that a trial lasts when nobody says otherwise, and the most that the form offers. */
export const TRIAL_USUAL = 3;
export const TRIAL_MAX = 12;

/** What makes sense of this purpose; nothing when people are chosen. Money that is spent is not on trial. */
export function forcesOf(purpose: Purpose): Force[] {
  if (listKind(purpose) === 'candidates' || purpose === 'lots') return [];
  return purpose === 'budget' ? ['binding', 'advisory'] : ['binding', 'trial', 'advisory'];
}

export function forceOf({ advisory, trial }: Weight): Force {
  if (advisory) return 'advisory';
  return trial > 0 ? 'trial' : 'binding';
}

export const withForce = (force: Force, trial = TRIAL_USUAL): Weight => ({
  advisory: force === 'advisory',
  trial: force === 'trial' ? trial : 0,
});

/** What is sent: a force that this purpose does not know is left out. */
export const allowedForce = (purpose: Purpose, settings: Weight): Weight =>
  forcesOf(purpose).includes(forceOf(settings))
    ? withForce(forceOf(settings), settings.trial)
    : withForce('binding');
