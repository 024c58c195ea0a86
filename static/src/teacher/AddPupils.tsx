// SPDX-License-Identifier: EUPL-1.2
// New pupils: first names that are pasted, or the file of the school's software, looked at before it is taken.
import { useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { ClassOk, ListOk } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { ask } from './desk';
import { ListPreview } from './ListPreview';
import { base64, bytesOfText } from './base64';
import { tell } from './toast';

/** The server refuses more than this in one message; no class list comes near. */
const FILE_BYTES_MAX = 380000;

interface Props {
  room: ClassOk;
  onChange(room: ClassOk): void;
}

export function AddPupils({ room, onChange }: Props) {
  const [text, setText] = useState('');
  const [list, setList] = useState<ListOk | null>(null);
  const [over, setOver] = useState(false);
  const [error, setError] = useState('');
  const file = useRef<HTMLInputElement>(null);

  async function look(bytes: Uint8Array) {
    setError('');
    if (bytes.length > FILE_BYTES_MAX) return setError(t('teacher.list.too-large'));
    const answer = await ask('list.read', { data: base64(bytes) });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setList(answer);
  }

  async function lookAtFile(chosen: File | undefined) {
    if (chosen) await look(new Uint8Array(await new Response(chosen).arrayBuffer()));
  }

  async function add(names: string[]) {
    const answer = await ask('pupils.add', { class: room.id, names });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    onChange(answer);
    setList(null);
    setText('');
    tell(t('teacher.list.added', { count: names.length }));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void lookAtFile(event.dataTransfer?.files[0]);
  }

  return (
    // Dropping a file is an extra for the mouse: the button does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class={`card add-pupils${over ? ' over' : ''}`}
      aria-labelledby="add-title"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="add-title">{t('teacher.list.title')}</h2>
      {list ? (
        <ListPreview
          list={list}
          known={room.pupils.map((pupil) => pupil.name)}
          onAdd={add}
          onClose={() => setList(null)}
        />
      ) : (
        <>
          <label class="field">
            <span>{t('teacher.list.paste')}</span>
            <textarea
              rows={4}
              value={text}
              placeholder={t('teacher.list.example')}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <div class="row">
            <button class="secondary" disabled={text.trim() === ''} onClick={() => look(bytesOfText(text))}>
              {t('teacher.list.look')}
            </button>
            <span class="or">{t('teacher.list.or')}</span>
            <button class="secondary" onClick={() => file.current?.click()}>
              {t('teacher.list.file')}
            </button>
            <input
              ref={file}
              class="sr-only"
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              tabIndex={-1}
              aria-label={t('teacher.list.file')}
              onChange={(event) => {
                void lookAtFile(event.currentTarget.files?.[0]);
                event.currentTarget.value = '';
              }}
            />
          </div>
          <p class="hint">{t('teacher.list.help')}</p>
        </>
      )}
      <p class="error" role="alert">
        {error}
      </p>
    </section>
  );
}
