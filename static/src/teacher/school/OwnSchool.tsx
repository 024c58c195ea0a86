// SPDX-License-Identifier: EUPL-1.2
// The school of a class, on the page of the class: joined with a code, left again.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { ClassOk } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask } from '../desk';
import { tell } from '../toast';
import { SentOfClass } from './SentList';

interface Props {
  room: ClassOk;
  onChange(room: ClassOk): void;
}

function Join({ room, onChange }: Props) {
  const [code, setCode] = useState('');
  const [error, setError] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    if (code.trim() === '') return setError(t('school.own.code.empty'));
    const answer = await ask('class.enrol', { class: room.id, code: code.trim() });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    onChange(answer);
    tell(t('school.own.joined', { name: answer.school_name }));
  }

  return (
    <form onSubmit={submit} noValidate>
      <p class="hint">{t('school.own.none')}</p>
      <label class="field">
        <span>{t('school.own.code')}</span>
        <input
          class="school-code"
          value={code}
          maxLength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder={t('school.own.code.example')}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      <p class="error" role="alert">
        {error}
      </p>
      <button class="secondary">{t('school.own.join')}</button>
    </form>
  );
}

function Joined({ room, onChange }: Props) {
  const [leaving, setLeaving] = useState(false);
  const [error, setError] = useState('');
  const name = room.school_name;

  async function leave() {
    const answer = await ask('class.leave-school', { class: room.id });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    onChange({ ...room, school: 0, school_name: '', delegates: false });
    tell(t('school.own.left', { name }));
  }

  return (
    <>
      <p class="hint">{t(room.delegates ? 'school.own.is-council' : 'school.own.in', { name })}</p>
      <SentOfClass room={room} />
      {leaving && <p role="status">{t('school.own.leave.sure', { name })}</p>}
      <p class="error" role="alert">
        {error}
      </p>
      <div class="row">
        {leaving ? (
          <>
            <button class="secondary danger" onClick={leave}>
              {t('school.own.leave')}
            </button>
            <button class="quiet" onClick={() => setLeaving(false)}>
              {t('teacher.cancel')}
            </button>
          </>
        ) : (
          <>
            <a class="secondary" href={`#/school/${room.school}`}>
              {t('school.own.visit')}
            </a>
            <button class="quiet" onClick={() => setLeaving(true)}>
              {t('school.own.leave')}
            </button>
          </>
        )}
      </div>
    </>
  );
}

export function OwnSchool({ room, onChange }: Props) {
  return (
    <details class="card" open={room.school !== 0}>
      <summary>{t('school.own')}</summary>
      {room.school === 0 ? (
        <Join room={room} onChange={onChange} />
      ) : (
        <Joined room={room} onChange={onChange} />
      )}
    </details>
  );
}
