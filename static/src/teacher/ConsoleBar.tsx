// SPDX-License-Identifier: EUPL-1.2
// The bar: which council, how many are present, roles, book, notes, the wall, the door; their panels hang
// below it.
import book from 'lucide:book-open';
import notes from 'lucide:notebook-pen';
import users from 'lucide:users';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Logo } from '../design/Logo';
import { BookPanel } from './BookPanel';
import { isOpenEntry } from './course';
import { session } from './desk';
import { DoorPanel } from './DoorPanel';
import { NotesPanel } from './NotesPanel';
import { KeysPanel, WallPanel } from './Panels';
import { panel, type PanelName } from './perform';
import { roleHints } from './roles';
import { RolesPanel } from './RolesPanel';
import { openWall, wallAddress } from './wall';

function Line() {
  const offline = session.offline.value;
  if (offline === 'no' || offline === 'brief') return null;
  return <span class="chip searching">{t('teacher.net.searching')}</span>;
}

const toggle = (name: PanelName): void => {
  panel.value = panel.value === name ? null : name;
};

interface OpenerProps {
  name: PanelName;
  letter: string;
  icon: typeof book;
  /** What waits there. */
  count: number;
  /** Something there wants a look. */
  calls?: boolean;
}

function Opener({ name, letter, icon, count, calls }: OpenerProps) {
  return (
    <button
      class={calls ? 'secondary opener calls' : 'secondary opener'}
      aria-expanded={panel.value === name}
      aria-keyshortcuts={letter}
      title={t(`teacher.${name}`)}
      onClick={() => toggle(name)}
    >
      <Icon of={icon} size={22} />
      <span>{t(`teacher.${name}`)}</span>
      {count > 0 && <b>{count}</b>}
    </button>
  );
}

function Open({ view }: { view: TeacherView }) {
  switch (panel.value) {
    case 'door':
      return <DoorPanel view={view} />;
    case 'wall':
      return <WallPanel />;
    case 'keys':
      return <KeysPanel />;
    case 'roles':
      return <RolesPanel view={view} />;
    case 'book':
      return <BookPanel view={view} />;
    case 'notes':
      return <NotesPanel view={view} />;
    default:
      return null;
  }
}

export function ConsoleBar({ view }: { view: TeacherView }) {
  const hints = view.phase === 'preparing' ? 0 : roleHints(view).length;
  return (
    <header class="bar">
      <a
        class="brand"
        href={`#/class/${view.class_id}`}
        aria-label={t('teacher.console.back', { title: view.title })}
      >
        <Logo size={52} />
        <span class="brand-title">
          {view.title}
          <small>{view.class_name}</small>
        </span>
      </a>
      <div class="bar-end">
        <span role="status">
          <Line />
        </span>
        <span class="chip present-count">{t('teacher.present', { count: view.present_count })}</span>
        {view.roles.length > 0 && (
          <Opener name="roles" letter="l" icon={users} count={hints} calls={hints > 0} />
        )}
        <Opener name="book" letter="c" icon={book} count={view.entries.filter(isOpenEntry).length} />
        <Opener name="notes" letter="o" icon={notes} count={view.notes.length} />
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
      <Open view={view} />
    </header>
  );
}
