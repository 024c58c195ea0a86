// SPDX-License-Identifier: EUPL-1.2
// The desk during a sitting: bar, parts of the council, agenda, the matter on the floor, the class.
import { useEffect, useRef } from 'preact/hooks';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { ActionBar } from './ActionBar';
import { AgendaColumn } from './AgendaColumn';
import { Amend } from './Amend';
import { ChairBanner } from './ChairBanner';
import { ClassColumn } from './ClassColumn';
import { Composer } from './Composer';
import { ConsoleBar } from './ConsoleBar';
import { Dialogs } from './Dialogs';
import { pressed, rest } from './keys';
import { amending, editing, panel } from './perform';
import { watchOfficers } from './roles';
import { closeSheet, fits, picksPupils, sheet } from './sheets';
import { SheetForm } from './SheetForm';
import { Stage } from './Stage';
import { StageLine } from './StageLine';
import './console.css';
import './agenda.css';
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
import './council.css';
import './leading.css';
import './speech.css';
import './book.css';
import './sheets.css';
import './roles.css';

function Centre({ view }: { view: TeacherView }) {
  const edited = editing.value;
  const open = sheet.value;
  if (edited)
    return (
      <Composer
        item={edited}
        view={view}
        key={edited === 'new' ? 'new' : edited.id}
        onClose={() => (editing.value = null)}
      />
    );
  if (open && fits(open, view)) return <SheetForm view={view} sheet={open} key={JSON.stringify(open)} />;
  if (amending.value && view.floor && view.phase === 'shown')
    return <Amend view={view} item={view.floor} onClose={() => (amending.value = false)} />;
  return (
    <main class="centre">
      <ChairBanner view={view} />
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
      closeSheet();
    };
  }, []);
  useEffect(rest, [view.phase, view.stage, view.entry_shown]);
  useEffect(closeSheet, [view.phase, view.floor?.id]);
  useEffect(() => watchOfficers(view), [view]);

  const parts = view.stages.length > 0 ? 'in-parts' : '';
  const wide =
    editing.value !== null || (sheet.value !== null && picksPupils(sheet.value) && fits(sheet.value, view));
  return (
    <div class={`console ${wide ? 'composing' : view.phase} ${parts}`}>
      <ConsoleBar view={view} />
      <StageLine view={view} />
      <AgendaColumn view={view} />
      <Centre view={view} />
      {wide ? null : <ClassColumn view={view} />}
      <Dialogs />
      <p class="sr-only" role="status">
        {t(`teacher.phase.${view.phase}`)}
      </p>
    </div>
  );
}
