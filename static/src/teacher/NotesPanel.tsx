// SPDX-License-Identifier: EUPL-1.2
// Notes for the minutes: what the secretary and the observers have written, and the teacher's own.
import { useState } from 'preact/hooks';
import { OFFICES, roleName } from '../core/council';
import type { TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { Panel } from './Panels';
import { command } from './perform';
import { bytesOf } from './motion';
import { titleOf } from './spoken';
import { tell } from './toast';

const NOTE_BYTES_MAX = 1200;

function aboutWhat(view: TeacherView, item: number): string {
  const found = view.items.find((one) => one.id === item);
  return found ? titleOf(found) : t('teacher.notes.whole');
}

/** The teacher's own note on this: writing it again replaces it. */
const ownNote = (view: TeacherView, item: number): string => {
  const own = view.notes.filter((note) => note.item === item && note.author === null);
  return own[own.length - 1]?.text ?? '';
};

function Writing({ view }: { view: TeacherView }) {
  const [item, setItem] = useState(view.floor?.id ?? 0);
  const [text, setText] = useState(ownNote(view, item));
  const long = bytesOf(text) > NOTE_BYTES_MAX;
  async function submit(event: Event) {
    event.preventDefault();
    if (text.trim() === '' || long) return;
    if (await command('note.write', { item, text: text.trim() })) tell(t('teacher.notes.written'));
  }
  return (
    <form onSubmit={submit} class="note-form">
      <label class="field">
        <span>{t('teacher.notes.about')}</span>
        <select
          value={item}
          onChange={(event) => {
            const wanted = Number(event.currentTarget.value);
            setItem(wanted);
            setText(ownNote(view, wanted));
          }}
        >
          <option value={0}>{t('teacher.notes.whole')}</option>
          {view.items.map((one) => (
            <option value={one.id} key={one.id}>
              {titleOf(one)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t('teacher.notes.text')}</span>
        <textarea
          rows={3}
          value={text}
          aria-invalid={long}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button class="primary small" disabled={text.trim() === '' || long}>
        {t('teacher.notes.write')}
      </button>
      {long && <p class="error">{t('teacher.problem.too-long')}</p>}
    </form>
  );
}

export function NotesPanel({ view }: { view: TeacherView }) {
  return (
    <Panel title={t('teacher.notes.title')} wide>
      {view.notes.length === 0 && <p class="hint">{t('teacher.notes.none')}</p>}
      <ul class="notes">
        {view.notes.map((note, at) => (
          <li key={at}>
            <small>
              {[
                typo(aboutWhat(view, note.item)),
                note.author === null
                  ? t('teacher.notes.mine')
                  : (view.members.find((member) => member.seat === note.author)?.name ?? ''),
                note.role === null ? '' : roleName(OFFICES[note.role] ?? 'observer', view.own_roles),
              ]
                .filter((words) => words !== '')
                .join(' · ')}
            </small>
            <p>{typo(note.text)}</p>
          </li>
        ))}
      </ul>
      {view.may.includes('note.write') && <Writing view={view} />}
    </Panel>
  );
}
