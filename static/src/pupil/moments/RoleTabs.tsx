// SPDX-License-Identifier: EUPL-1.2
// Who holds a role has two screens, one's own and that of the role, and goes from one to the
// other. The own one says when something waits there.
import { roleName, rolePicture } from '../../core/council';
import { t } from '../../core/i18n';
import type { Me, OwnRole } from '../../core/protocol';
import { Picto } from '../../design/Picto';
import { onRoleScreen } from '../seat';

interface RoleTabsProps {
  me: Me;
  own: OwnRole[];
  /** A ballot, the floor or an offer waits on the own screen. */
  waits: boolean;
}

export function RoleTabs({ me, own, waits }: RoleTabsProps) {
  const away = onRoleScreen.value;
  const name = me.roles.map((role) => roleName(role, own)).join(', ');
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
      <button
        type="button"
        class="role-tab"
        aria-pressed={away}
        aria-label={name}
        onClick={() => (onRoleScreen.value = true)}
      >
        {me.roles.map((role) => (
          <Picto key={role} id={rolePicture(role, own)} size={44} />
        ))}
        <span class="role-name">{name}</span>
      </button>
    </nav>
  );
}
