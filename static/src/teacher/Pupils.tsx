// SPDX-License-Identifier: EUPL-1.2
// The class list: a tile for each pupil, which opens to change the name or the picture, or to remove.
import { useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import { PUPIL_PICTURES } from '../core/pictures';
import type { ClassOk, Pupil } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { Picto } from '../design/Picto';
import { ask } from './desk';
import { PictureChooser } from './PictureChooser';
import { hold, tell } from './toast';

interface Props {
  room: ClassOk;
  onChange(room: ClassOk): void;
}

interface EditProps {
  pupil: Pupil;
  taken: string[];
  onSave(pupil: Pupil): void;
  onRemove(): void;
  onClose(): void;
}

function PupilForm({ pupil, taken, onSave, onRemove, onClose }: EditProps) {
  const [name, setName] = useState(pupil.name);
  const [picture, setPicture] = useState(pupil.picture);
  function submit(event: Event) {
    event.preventDefault();
    if (name.trim() !== '') onSave({ ...pupil, name: name.trim(), picture });
  }
  return (
    <form class="card pupil-form" onSubmit={submit} noValidate>
      <div class="row">
        <Picto id={picture} size={56} />
        <label class="field">
          <span>{t('teacher.pupil.name')}</span>
          <input
            value={name}
            maxLength={60}
            ref={(input) => {
              if (input && !input.form?.contains(document.activeElement)) input.focus();
            }}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
      </div>
      {name.trim() === '' && <p class="error">{t('teacher.pupil.name.empty')}</p>}
      <PictureChooser pictures={PUPIL_PICTURES} chosen={picture} taken={taken} onChoose={setPicture} />
      <div class="row">
        <button class="primary">{t('teacher.save')}</button>
        <button type="button" class="quiet" onClick={onClose}>
          {t('teacher.cancel')}
        </button>
        <button type="button" class="quiet danger end" onClick={onRemove}>
          {t('teacher.pupil.remove')}
        </button>
      </div>
    </form>
  );
}

export function Pupils({ room, onChange }: Props) {
  const [editing, setEditing] = useState(0);
  const [hidden, setHidden] = useState<number[]>([]);

  const show = (id: number) => setHidden((list) => list.filter((one) => one !== id));

  function remove(pupil: Pupil) {
    setEditing(0);
    setHidden((list) => [...list, pupil.id]);
    const act = async () => {
      const answer = await ask('pupil.remove', { pupil: pupil.id });
      if (answer instanceof Refusal) tell(refusalText(answer));
      else onChange(answer);
      show(pupil.id);
    };
    hold(t('teacher.pupil.removed', { name: pupil.name }), act, () => show(pupil.id));
  }

  async function save(pupil: Pupil) {
    const answer = await ask('pupil.edit', { pupil: pupil.id, name: pupil.name, picture: pupil.picture });
    if (answer instanceof Refusal) return tell(refusalText(answer));
    onChange(answer);
    setEditing(0);
  }

  return (
    <ul class="pupils">
      {room.pupils
        .filter((pupil) => !hidden.includes(pupil.id))
        .map((pupil) =>
          pupil.id === editing ? (
            <li class="whole" key={pupil.id}>
              <PupilForm
                pupil={pupil}
                taken={room.pupils.map((one) => one.picture)}
                onSave={save}
                onRemove={() => remove(pupil)}
                onClose={() => setEditing(0)}
              />
            </li>
          ) : (
            <li key={pupil.id}>
              <button
                class="tile"
                onClick={() => setEditing(pupil.id)}
                aria-label={t('teacher.pupil.edit', { name: pupil.name })}
              >
                <Picto id={pupil.picture} size={40} />
                <span>{pupil.name}</span>
              </button>
            </li>
          ),
        )}
    </ul>
  );
}
