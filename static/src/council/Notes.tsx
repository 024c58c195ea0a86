// SPDX-License-Identifier: EUPL-1.2
// Notes for the minutes, on the item of the moment or on the whole council. What is written stays
// on the tablet until it is kept.
import check from 'lucide:check';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { t } from '../core/i18n';
import { LIMITS } from '../core/protocol';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { Title } from '../pupil/Title';
import { Bar, Go } from './Bar';
import { perform } from './deed';
import { cut, useDraft } from './drafts';
import type { Room } from './room';
import { titleOf } from './said';

export const noteOf = ({ me, view }: Room, item: number): string =>
  view.notes.find((note) => note.item === item && note.author === me.seat)?.text ?? '';

interface NotesProps {
  room: Room;
}

export function Notes({ room }: NotesProps) {
  const { floor, items } = room.view;
  const picked = useSignal<number | null>(null);
  const item = picked.value ?? (floor && !floor.hidden ? floor.id : 0);
  const spoken = items.filter((one) => (one.state !== 'planned' || one.id === floor?.id) && !one.hidden);
  return (
    <Editor key={item} room={room} item={item}>
      <fieldset class="about">
        <legend>{t('note.pick')}</legend>
        <div class="row">
          <button type="button" class="chip" aria-pressed={item === 0} onClick={() => (picked.value = 0)}>
            {t('note.sitting')}
          </button>
          {spoken.map((one) => (
            <button
              type="button"
              class="chip"
              key={one.id}
              aria-pressed={item === one.id}
              onClick={() => (picked.value = one.id)}
            >
              <Picto id={one.motion.picture} size={28} />
              <span>{typo(titleOf(one))}</span>
            </button>
          ))}
        </div>
      </fieldset>
    </Editor>
  );
}

interface EditorProps extends NotesProps {
  item: number;
  /** Stands above: what it is about. */
  children: ComponentChildren;
}

function Editor({ room, item, children }: EditorProps) {
  const saved = noteOf(room, item);
  const draft = useDraft(`note.${room.view.sitting}.${item}`, saved);
  const text = draft.text.value.trim();
  const unsaved = draft.changed && text !== '';
  async function save() {
    if (await perform('note.write', { item, text })) draft.end();
  }
  return (
    <>
      <main class="frame-body">
        <Title text={t('note.title')} picture="memo" />
        {children}
        <label class="field">
          <span>{t('note.hint')}</span>
          <textarea
            class="note"
            rows={5}
            aria-label={t('note.label')}
            value={draft.text.value}
            onInput={(event) => draft.set(cut(event.currentTarget.value, LIMITS.NOTE_BYTES_MAX))}
          />
        </label>
        <p class="note-state" role="status">
          {unsaved ? (
            t('note.unsaved')
          ) : saved !== '' ? (
            <>
              <Icon of={check} />
              {t('note.saved')}
            </>
          ) : (
            ''
          )}
        </p>
      </main>
      <Bar>
        <Go picture="memo" disabled={!unsaved} onPress={() => void save()}>
          {t('note.save')}
        </Go>
      </Bar>
    </>
  );
}
