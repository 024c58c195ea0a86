// SPDX-License-Identifier: EUPL-1.2
// Which consoles a pupil has: one for each role. A role that the class named itself may have the
// commands of another, and then it has its console too.
import { COMMON_ROLES, isCommon, type CommonRole } from '../core/council';
import type { Me, Office, OwnRole } from '../core/protocol';

/** `own`: a name and a picture, and nothing to press. */
export type ConsoleKind = CommonRole | 'own';

export interface Post {
  role: Office;
  console: ConsoleKind;
}

function consoleOf(role: Office, own: readonly OwnRole[]): ConsoleKind {
  if (isCommon(role)) return role;
  const powers = own[Number(role.slice('own-'.length)) - 1]?.powers ?? null;
  return powers === null ? 'own' : (COMMON_ROLES[powers] ?? 'own');
}

/** In the order of the list of roles, whatever the order in which they were given. */
export function postsOf(me: Pick<Me, 'roles'>, own: readonly OwnRole[]): Post[] {
  const place = ({ console }: Post) =>
    console === 'own' ? COMMON_ROLES.length : COMMON_ROLES.indexOf(console);
  return me.roles
    .map((role) => ({ role, console: consoleOf(role, own) }))
    .sort((one, other) => place(one) - place(other));
}
