// SPDX-License-Identifier: EUPL-1.2
// Which scene is on the wall. When the server is lost the last picture stays.
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Logo } from '../design/Logo';
import { AgendaScene } from './AgendaScene';
import { DoorScene } from './DoorScene';
import { EndScene } from './EndScene';
import { FloorScene } from './FloorScene';
import { ResultScene } from './ResultScene';
import { VoteScene } from './VoteScene';
import { linkRefused, session } from './wall';
import { WorkshopScene } from './WorkshopScene';

export function App() {
  const view = session.view.value;
  return (
    <>
      {linkRefused.value ? <NoLink /> : view ? <Scene view={view} /> : <Opening />}
      <LostStrip />
    </>
  );
}

function Scene({ view }: { view: ProjectorView }) {
  switch (view.phase) {
    case 'presented':
    case 'debate':
      return <FloorScene view={view} />;
    case 'voting':
    case 'closed':
    case 'counted':
      return <VoteScene view={view} />;
    case 'shown':
      return view.result && view.result.workshop.length > 0 ? (
        <WorkshopScene view={view} />
      ) : (
        <ResultScene view={view} />
      );
    case 'sealed':
      return <EndScene view={view} />;
    default:
      return view.door_open ? <DoorScene view={view} /> : <AgendaScene view={view} />;
  }
}

function Opening() {
  return (
    <main class="scene scene-middle">
      <Logo size="50rem" />
      <h1>{t('wall.opening')}</h1>
    </main>
  );
}

function NoLink() {
  return (
    <main class="scene scene-middle">
      <Logo size="50rem" />
      <h1>{t('wall.link.title')}</h1>
      <p>{t('wall.link.hint')}</p>
    </main>
  );
}

function LostStrip() {
  const state = session.offline.value;
  const lost = !linkRefused.value && (state === 'searching' || state === 'long');
  return <div role="status">{lost && <p class="lost">{t('wall.lost')}</p>}</div>;
}
