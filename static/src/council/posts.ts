// SPDX-License-Identifier: EUPL-1.2
// Which console a role has. One that the class named itself may have the commands of another, and
// then it has its console too.
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

/** The console of that role; of the first that is held, when it is none or was lost. */
export function postOf(
  me: Pick<Me, 'roles'>,
  own: readonly OwnRole[],
  chosen: Office | null,
): Post | undefined {
  const role = me.roles.find((each) => each === chosen) ?? me.roles[0];
  return role && { role, console: consoleOf(role, own) };
}
