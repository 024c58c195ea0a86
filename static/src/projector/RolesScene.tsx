// SPDX-License-Identifier: EUPL-1.2
// The opening: who does what today, with pictures and names. What was only offered is nobody's business.
import { roleName, rolePicture } from '../core/council';
import { t } from '../core/i18n';
import type { Officer, ProjectorView } from '../core/protocol';
import { Picto } from '../design/Picto';
import { Head } from './Head';
import { StageLine } from './StageLine';

/** So few roles may be set in one column of large cards. */
const LARGE_MAX = 4;
const NAMES_MAX = 3;

export function RolesScene({ view }: { view: ProjectorView }) {
  const held = view.roles
    .map((role) => ({ role, who: view.officers.filter((each) => each.role === role && each.accepted) }))
    .filter(({ who }) => who.length > 0);
  return (
    <main class="scene">
      <Head text={t('wall.roles')} />
      <div class="stage">
        <ul
          class={held.length > LARGE_MAX ? 'roles roles-two' : 'roles'}
          style={{ '--rows': Math.ceil(held.length / 2) }}
        >
          {held.map(({ role, who }) => (
            <li key={role} class="role">
              <Picto id={rolePicture(role, view.own_roles)} size="8rem" />
              <span class="role-words">
                <span>{roleName(role, view.own_roles)}</span>
                <Holders who={who} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <StageLine view={view} />
    </main>
  );
}

function Holders({ who }: { who: Officer[] }) {
  return (
    <strong>
      {who.slice(0, NAMES_MAX).map((each) => (
        <span class="holder" key={each.seat}>
          <Picto id={each.picture} size="5.5rem" />
          {each.name}
        </span>
      ))}
      {who.length > NAMES_MAX && <span class="holder">+ {who.length - NAMES_MAX}</span>}
    </strong>
  );
}
