// SPDX-License-Identifier: EUPL-1.2
// The desk during a sitting: bar, agenda, the matter on the floor, the class.
import { useEffect, useRef } from 'preact/hooks';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { ActionBar } from './ActionBar';
import { Amend } from './Amend';
import { AgendaColumn } from './AgendaColumn';
import { ClassColumn } from './ClassColumn';
import { Composer } from './Composer';
import { ConsoleBar } from './ConsoleBar';
import { Dialogs } from './Dialogs';
import { pressed, rest } from './keys';
import { amending, editing, panel } from './perform';
import { Stage } from './Stage';
import './console.css';
import './panels.css';
import './figures.css';
import './stage.css';
import './form.css';
import './composer.css';
import './fields.css';
import './people.css';
import './tellers.css';
import './ballots.css';
import './results.css';

function Centre({ view }: { view: TeacherView }) {
  const edited = editing.value;
  if (edited)
    return (
      <Composer
        item={edited}
        view={view}
        key={edited === 'new' ? 'new' : edited.id}
        onClose={() => (editing.value = null)}
      />
    );
  if (amending.value && view.floor && view.phase === 'shown')
    return <Amend view={view} item={view.floor} onClose={() => (amending.value = false)} />;
  return (
    <main class="centre">
      <Stage view={view} />
      <ActionBar view={view} />
    </main>
  );
}

export function Console({ view }: { view: TeacherView }) {
  const latest = useRef(view);
  latest.current = view;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event, latest.current);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      editing.value = null;
      amending.value = false;
      panel.value = null;
    };
  }, []);
  useEffect(rest, [view.phase]);

  return (
    <div class={`console ${editing.value ? 'composing' : view.phase}`}>
      <ConsoleBar view={view} />
      <AgendaColumn view={view} />
      <Centre view={view} />
      {editing.value ? null : <ClassColumn view={view} />}
      <Dialogs />
      <p class="sr-only" role="status">
        {t(`teacher.phase.${view.phase}`)}
      </p>
    </div>
  );
}
