// SPDX-License-Identifier: EUPL-1.2
// Which screen a child sees. It follows from the newest view and from who one is.
import wifi from 'lucide:wifi';
import { useEffect } from 'preact/hooks';
import { t } from '../core/i18n';
import type { Me, PupilView } from '../core/protocol';
import { Icon } from '../design/Icon';
import { Logo } from '../design/Logo';
import { Picto } from '../design/Picto';
import { Accept } from './Accept';
import { Ballot } from './Ballot';
import { Closed } from './Closed';
import { Coming } from './Coming';
import { Door, Opening } from './Door';
import { End } from './End';
import { Floor } from './Floor';
import { fetchParts, result } from './papers';
import { door, session } from './seat';
import { SecrecyPill } from './Sheet';
import { SpacingButton } from './SpacingButton';
import { Waiting } from './Waiting';
import { Who } from './Who';

export function App() {
  const view = session.view.value;
  const me = session.me.value;
  const seated = view?.screen === 'pupil' && me?.state === 'seated';
  const floor = view?.screen === 'pupil' ? view.floor : null;
  // Its ballot is on the tablet before the vote opens.
  useEffect(() => {
    if (floor) fetchParts(floor.motion.ballot, () => session.offline.peek() === 'no');
  }, [floor?.motion.ballot]);
  return (
    <div class={`screen mode-${view?.mode ?? 'images'}`}>
      <header class="top">
        {me ? <WhoAmI me={me} /> : <Logo size={72} />}
        <div class="top-end">
          {seated && view.phase === 'voting' && view.floor && <SecrecyPill motion={view.floor.motion} />}
          <SpacingButton />
        </div>
      </header>
      <Screen />
      <NetworkStrip />
    </div>
  );
}

function WhoAmI({ me }: { me: Me }) {
  return (
    <p class="who-am-i">
      <Picto id={me.picture} size={56} />
      {me.name}
    </p>
  );
}

function Screen() {
  const view = session.view.value;
  const me = session.me.value;
  if (door.value === 'typing' && !view) return <Door />;
  if (me?.state === 'waiting') return <Accept me={me} />;
  if (!view) return <Opening />;
  if (view.screen === 'visitor') return me ? <Opening /> : <Who view={view} />;
  return me ? <Seated view={view} me={me} /> : <Opening />;
}

function Seated({ view, me }: { view: PupilView; me: Me }) {
  switch (view.phase) {
    case 'presented':
    case 'debate':
      return <Floor view={view} />;
    case 'voting':
      return <Ballot view={view} me={me} />;
    case 'closed':
    case 'counted':
      return <Closed view={view} me={me} />;
    case 'shown':
      return <Shown view={view} me={me} />;
    case 'sealed':
      return <End view={view} me={me} />;
    default:
      return <Waiting view={view} me={me} />;
  }
}

function Shown({ view, me }: { view: PupilView; me: Me }) {
  const Screen = result.here.value?.part;
  if (Screen) return <Screen view={view} me={me} />;
  return view.floor && <Coming motion={view.floor.motion} words={t('closed.hint')} />;
}

function NetworkStrip() {
  const state = session.offline.value;
  const searching = state === 'searching' || state === 'long';
  const words =
    searching && door.value !== 'typing' ? t(state === 'long' ? 'net.long' : 'net.searching') : '';
  return (
    <div role="status">
      {words && (
        <p class="network">
          <Icon of={wifi} />
          {words}
        </p>
      )}
    </div>
  );
}
