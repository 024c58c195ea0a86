// SPDX-License-Identifier: EUPL-1.2
// Who holds a role goes from the own screen to that of the role and back; of several roles each
// has its tab. The own one says when something waits there.
import { roleName, rolePicture } from '../../core/council';
import { t } from '../../core/i18n';
import type { Me, Office, OwnRole } from '../../core/protocol';
import { Picto } from '../../design/Picto';
import { onRoleScreen, roleChosen } from '../seat';

interface RoleTabsProps {
  me: Me;
  own: OwnRole[];
  /** A ballot, the floor or an offer waits on the own screen. */
  waits: boolean;
}

/** More names than this do not fit beside each other: then only the one that is looked at has its own. */
const NAMES_MAX = 2;

export function RoleTabs({ me, own, waits }: RoleTabsProps) {
  const away = onRoleScreen.value;
  const chosen = me.roles.find((role) => role === roleChosen.value) ?? me.roles[0];
  const look = (role: Office): void => {
    roleChosen.value = role;
    onRoleScreen.value = true;
  };
  return (
    <nav class="role-tabs" aria-label={t('role.screens')}>
      <button
        type="button"
        class="role-tab"
        aria-pressed={!away}
        aria-label={away && waits ? t('role.turn', { name: me.name }) : undefined}
        onClick={() => (onRoleScreen.value = false)}
      >
        <Picto id={me.picture} size={44} />
        {me.name}
        {away && waits && <span class="role-waits" />}
      </button>
      {me.roles.map((role) => {
        const name = roleName(role, own);
        const here = away && role === chosen;
        return (
          <button
            type="button"
            class="role-tab"
            key={role}
            aria-pressed={here}
            aria-label={name}
            onClick={() => look(role)}
          >
            <Picto id={rolePicture(role, own)} size={44} />
            {(here || me.roles.length <= NAMES_MAX) && <span class="role-name">{name}</span>}
          </button>
        );
      })}
    </nav>
  );
}
