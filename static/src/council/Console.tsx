// SPDX-License-Identifier: EUPL-1.2
// The screen of a role.
import { roleName } from '../core/council';
import type { ChairView, Me, OfficerView } from '../core/protocol';

export function Console({ me, view }: { me: Me; view: ChairView | OfficerView }) {
  return (
    <main class="body">
      <h1>{me.roles.map((role) => roleName(role, view.own_roles)).join(', ')}</h1>
    </main>
  );
}
