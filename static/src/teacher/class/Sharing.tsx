// SPDX-License-Identifier: EUPL-1.2
// Two grown-ups for one class: both prepare and run its councils, at the same time too.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import { LIMITS, type ClassOk } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask } from '../desk';
import { tell } from '../toast';

interface Props {
  room: ClassOk;
  onChange(room: ClassOk): void;
}

export function Sharing({ room, onChange }: Props) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [unknown, setUnknown] = useState(false);
  const [error, setError] = useState('');

  async function share(whom: string, on: boolean): Promise<void> {
    const answer = await ask('class.share', { class: room.id, name: whom, on });
    setUnknown(answer instanceof Refusal && answer.code === 'no-such-teacher');
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setError('');
    setName('');
    setPassword('');
    onChange(answer);
    tell(t(on ? 'share.shared' : 'share.ended', { name: whom }));
  }

  async function submit(event: Event) {
    event.preventDefault();
    if (name.trim() === '') return;
    if (unknown && password !== '') {
      const made = await ask('teacher.add', { name: name.trim(), password });
      if (made instanceof Refusal) return setError(refusalText(made));
    }
    await share(name.trim(), true);
  }

  return (
    <details class="card">
      <summary>{t('share.title', { count: room.teachers.length })}</summary>
      <ul class="links">
        {room.teachers.map((teacher, place) => (
          <li key={teacher.id}>
            <span>
              {teacher.name}
              {place === 0 && <small>{t('share.made')}</small>}
            </span>
            {place > 0 && (
              <button class="secondary" onClick={() => void share(teacher.name, false)}>
                {t('share.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={submit} noValidate>
        <label class="field">
          <span>{t('share.name')}</span>
          <input
            value={name}
            maxLength={60}
            autocomplete="off"
            onInput={(event) => {
              setName(event.currentTarget.value);
              setUnknown(false);
            }}
          />
        </label>
        {unknown && (
          <label class="field">
            <span>{t('share.password', { least: LIMITS.PASSWORD_BYTES_MIN })}</span>
            <input
              type="password"
              autocomplete="new-password"
              value={password}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          </label>
        )}
        <p class="error" role="alert">
          {unknown ? t('share.unknown', { name: name.trim() }) : error}
        </p>
        <button class="secondary">{t(unknown ? 'share.add-new' : 'share.add')}</button>
      </form>
    </details>
  );
}
