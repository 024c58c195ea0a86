// SPDX-License-Identifier: EUPL-1.2
// Which scene is on the wall. When the server is lost the last picture stays.
import type { ComponentType } from 'preact';
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Logo } from '../design/Logo';
import { AgendaScene } from './AgendaScene';
import { EarlierScene, EntryScene } from './BookScenes';
import { ConcernScene } from './ConcernScene';
import { DoorScene } from './DoorScene';
import { EndScene } from './EndScene';
import { FloorScene } from './FloorScene';
import { ResultScene, WorkshopScene } from './later';
import { LookBackScene } from './LookBackScene';
import { MoodScene, MoodVoteScene } from './MoodScene';
import { NewsScene } from './NewsScene';
import { PausedScene } from './PausedScene';
import { PraiseScene, PraisesScene } from './PraiseScene';
import { RitualWords } from './Ritual';
import { RolesScene } from './RolesScene';
import { sceneOf, type SceneName } from './scene';
import { VoteScene } from './VoteScene';
import { linkRefused, news, session } from './wall';
import { WishScene } from './WishScene';

export function App() {
  const view = session.view.value;
  return (
    <>
      {linkRefused.value ? <NoLink /> : view ? <Scene view={view} /> : <Opening />}
      {view && !linkRefused.value && <RitualWords view={view} />}
      <LostStrip />
    </>
  );
}

const SCENES: Record<Exclude<SceneName, 'news'>, ComponentType<{ view: ProjectorView }>> = {
  door: DoorScene,
  agenda: AgendaScene,
  roles: RolesScene,
  entry: EntryScene,
  earlier: EarlierScene,
  praises: PraisesScene,
  wishes: WishScene,
  'look-back': LookBackScene,
  floor: FloorScene,
  concern: ConcernScene,
  praise: PraiseScene,
  vote: VoteScene,
  'mood-vote': MoodVoteScene,
  result: ResultScene,
  'mood-result': MoodScene,
  workshop: WorkshopScene,
  paused: PausedScene,
  end: EndScene,
};

function Scene({ view }: { view: ProjectorView }) {
  const held = news.value;
  const name = sceneOf(view, held);
  if (name === 'news') return held && <NewsScene view={view} news={held} />;
  const Shown = SCENES[name];
  return <Shown view={view} />;
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
