// SPDX-License-Identifier: EUPL-1.2
// What every console is given: the council as it stands, who holds the role, and which commands
// would be heard now. A button whose command would be refused is not there.
import type { CommandName } from '../core/answers';
import type { ChairView, Me, OfficerView } from '../core/protocol';

export type RoleView = ChairView | OfficerView;
export type Member = RoleView['members'][number];

export interface Room {
  me: Me;
  view: RoleView;
}

export const may = ({ me }: Room, command: CommandName): boolean => me.may.includes(command);

export const presentOf = ({ view }: Room): Member[] => view.members.filter((member) => member.present);
