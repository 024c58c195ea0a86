// SPDX-License-Identifier: EUPL-1.2
// Which screen a child sees. It follows from the newest view and from who one is.
import { useEffect } from 'preact/hooks';
import { t } from '../core/i18n';
import type { Me, PupilView } from '../core/protocol';
import { Logo } from '../design/Logo';
import { Picto } from '../design/Picto';
import { Accept } from './Accept';
import { Door, Opening } from './Door';
import { NetworkStrip } from './NetworkStrip';
import { fetchParts, moments, papers, roleScreen } from './papers';
import { door, onRoleScreen, seen, session } from './seat';
import { Seated, waits } from './Seated';
import { holdsRole } from './seen';
import { SecrecyPill } from './Sheet';
import { SpacingButton } from './SpacingButton';
import { Who } from './Who';

const online = () => session.offline.peek() === 'no';

export function App() {
  const view = seen.value;
  const me = session.me.value;
  const seated = view?.screen === 'pupil' && me?.state === 'seated' ? view : null;
  const floor = seated && !seated.paused ? seated.floor : null;
  const role = holdsRole(session.view.value);
  const more = moments.here.value?.part;
  // Its ballot is on the tablet before the vote opens.
  useEffect(() => {
    if (floor) fetchParts(floor, online);
  }, [floor?.kind, floor?.motion.ballot]);
  useEffect(() => {
    if (!seated) return;
    moments.fetch(online);
    papers.mood?.fetch(online); // one is asked how one feels without a debate before
  }, [seated !== null]);
  useEffect(() => {
    if (role) roleScreen.fetch(online);
    else if (view) onRoleScreen.value = false;
  }, [role, view !== null]);
  return (
    <div class={`screen mode-${view?.mode ?? 'images'}`}>
      <header class="top">
        <WhoIsThere me={me} view={seated} role={role} />
        <div class="top-end">
          {seated?.phase === 'voting' && floor && !onRoleScreen.value && (
            <SecrecyPill motion={floor.motion} />
          )}
          <SpacingButton />
        </div>
      </header>
      {seated && more && <more.RitualWord said={seated.ritual} />}
      <Screen />
      <NetworkStrip state={door.value === 'typing' ? 'no' : session.offline.value} />
    </div>
  );
}

function WhoIsThere({ me, view, role }: { me: Me | null; view: PupilView | null; role: boolean }) {
  if (!me) return <Logo size={72} />;
  const more = moments.here.value?.part;
  if (role && view && more) return <more.RoleTabs me={me} own={view.own_roles} waits={waits(view, me)} />;
  return (
    <p class="who-am-i">
      <Picto id={me.picture} size={56} />
      {me.name}
    </p>
  );
}

function Screen() {
  const view = seen.value;
  const me = session.me.value;
  if (door.value === 'typing' && !view) return <Door />;
  if (me?.state === 'waiting') return <Accept me={me} />;
  if (!view) return <Opening />;
  if (view.screen === 'visitor') return me ? <Opening /> : <Who view={view} />;
  if (!me) return <Opening />;
  return onRoleScreen.value ? <RoleScreen me={me} /> : <Seated view={view} me={me} />;
}

function RoleScreen({ me }: { me: Me }) {
  const view = session.view.value;
  const Console = roleScreen.here.value?.part;
  if (!holdsRole(view)) return null;
  if (Console) return <Console me={me} view={view} />;
  return (
    <main class="body">
      <p role="status">{t('role.coming')}</p>
    </main>
  );
}
