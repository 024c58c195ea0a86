// SPDX-License-Identifier: EUPL-1.2
// The idea box between two councils: who writes, what kind of slip, the words, and what became
// of the slips before. The computer of a class asks for a face first and forgets it after.
import wifi from 'lucide:wifi';
import { useEffect } from 'preact/hooks';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Logo } from '../design/Logo';
import { Picto } from '../design/Picto';
import { SpacingButton } from '../pupil/SpacingButton';
import { box, GOODBYE_MS, IDLE_MS, leave, refused, role, session, step, writer } from './box';
import { Finish, finishing } from './Finish';
import { Heading } from './Heading';
import { Kinds } from './Kinds';
import { Sent } from './Sent';
import { Write } from './Write';
import { Writers } from './Writers';

/** Back to the faces when a child has gone without saying so. */
function useIdle(awake: boolean): void {
  useEffect(() => {
    if (!awake) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, step.peek() === 'sent' ? GOODBYE_MS : IDLE_MS);
    };
    const events = ['pointerdown', 'touchstart', 'keydown'];
    events.forEach((name) => window.addEventListener(name, wait));
    const stop = step.subscribe(wait);
    return () => {
      clearTimeout(timer);
      stop();
      events.forEach((name) => window.removeEventListener(name, wait));
    };
  }, [awake]);
}

function Screen() {
  const here = box.value;
  if (refused.value)
    return (
      <main class="body">
        <Heading text={t(`box.card.${refused.value}`)} picture="ticket" />
      </main>
    );
  if (!here)
    return (
      <main class="body">
        <Logo size={180} />
        <h1 class="sr-only">{t('box.page')}</h1>
      </main>
    );
  if (role.value === 'box' && !writer.value) return <Writers pupils={here.pupils} />;
  if (step.value === 'write') return <Write />;
  if (step.value === 'sent') return <Sent />;
  if (finishing.value) return <Finish sitting={finishing.value} />;
  return <Kinds box={here} />;
}

export function App() {
  const here = box.value;
  const name = writer.value?.name ?? here?.name ?? '';
  const picture = writer.value?.picture ?? here?.picture ?? '';
  useIdle(role.value === 'box' && writer.value !== null);
  return (
    <div class={`screen mode-${here?.mode ?? 'reading'}`}>
      <header class="top">
        {name ? (
          <p class="who-am-i">
            <Picto id={picture} size={56} />
            {name}
          </p>
        ) : (
          <Logo size={72} />
        )}
        <SpacingButton />
      </header>
      <Screen />
      <NetworkStrip />
    </div>
  );
}

function NetworkStrip() {
  const state = session.offline.value;
  const searching = !refused.value && (state === 'searching' || state === 'long');
  return (
    <div role="status">
      {searching && (
        <p class="network">
          <Icon of={wifi} />
          {t('net.searching')}
        </p>
      )}
    </div>
  );
}
