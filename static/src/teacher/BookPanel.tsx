// SPDX-License-Identifier: EUPL-1.2
// The book of decisions at any moment: those of today, then those from before.
import type { Entry, TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { BookLines } from './BookLines';
import { Panel } from './Panels';
import { panel } from './perform';
import { sheet } from './sheets';

function Lines({ view, title, lines }: { view: TeacherView; title: string; lines: Entry[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <BookLines view={view} lines={lines} />
    </>
  );
}

export function BookPanel({ view }: { view: TeacherView }) {
  const add = () => {
    panel.value = null;
    sheet.value = { name: 'entry' };
  };
  return (
    <Panel title={t('teacher.book.title')} wide>
      {view.entries.length === 0 && <p class="hint">{t('teacher.book.none')}</p>}
      <Lines
        view={view}
        title={t('teacher.book.today')}
        lines={view.entries.filter((entry) => !entry.earlier)}
      />
      <Lines
        view={view}
        title={t('teacher.book.earlier')}
        lines={view.entries.filter((entry) => entry.earlier)}
      />
      {view.may.includes('entry.add') && (
        <button class="secondary" onClick={add}>
          {t('teacher.act.agree')}
        </button>
      )}
    </Panel>
  );
}
