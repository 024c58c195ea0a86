// SPDX-License-Identifier: EUPL-1.2
// The bar: which council, how many are present, the wall, the door; its panels hang below it.
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Logo } from '../design/Logo';
import { session } from './desk';
import { DoorPanel } from './DoorPanel';
import { KeysPanel, WallPanel } from './Panels';
import { panel } from './perform';
import { openWall, wallAddress } from './wall';

function Line() {
  const offline = session.offline.value;
  if (offline === 'no' || offline === 'brief') return null;
  return <span class="chip searching">{t('teacher.net.searching')}</span>;
}

export function ConsoleBar({ view }: { view: TeacherView }) {
  const toggle = (name: 'door' | 'keys') => (panel.value = panel.value === name ? null : name);
  return (
    <header class="bar">
      <a
        class="brand"
        href={`#/class/${view.class_id}`}
        aria-label={t('teacher.console.back', { title: view.title })}
      >
        <Logo size={52} />
        <span class="brand-title">{view.title}</span>
      </a>
      <div class="bar-end">
        <span role="status">
          <Line />
        </span>
        <span class="chip class-name">{view.class_name}</span>
        <span class="chip">{t('teacher.present', { count: view.present_count })}</span>
        <button class="secondary" aria-keyshortcuts="t" onClick={() => openWall(view.sitting)}>
          {t(wallAddress.value ? 'teacher.wall.opened' : 'teacher.wall.open')}
        </button>
        <button
          class="secondary"
          aria-expanded={panel.value === 'door'}
          aria-keyshortcuts="d"
          onClick={() => toggle('door')}
        >
          {view.door_open
            ? t('teacher.door.button.open', { code: view.door_code })
            : t('teacher.door.button')}
        </button>
        <button
          class="round"
          aria-expanded={panel.value === 'keys'}
          aria-label={t('teacher.keys')}
          onClick={() => toggle('keys')}
        >
          ?
        </button>
      </div>
      {panel.value === 'door' && <DoorPanel view={view} />}
      {panel.value === 'wall' && <WallPanel />}
      {panel.value === 'keys' && <KeysPanel />}
    </header>
  );
}
