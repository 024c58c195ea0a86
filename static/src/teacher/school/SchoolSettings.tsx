// SPDX-License-Identifier: EUPL-1.2
// What who administers a school sets: its name, its joining code, its delegates' council, who else
// administers it.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { SchoolOk } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { copyText } from '../copy';
import { ask } from '../desk';
import { tell } from '../toast';

interface Props {
  school: SchoolOk;
  onChange(school: SchoolOk): void;
}

/** "ABCD EFGH": four by four, to be read aloud. */
export const codeInWords = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

export function JoiningCode({ school, onChange }: Props) {
  const [code, setCode] = useState('');
  const [error, setError] = useState('');

  async function make() {
    const answer = await ask('school.code', { school: school.id });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setError('');
    setCode(answer.code);
    onChange({ ...school, has_code: true });
  }

  const copy = async () => tell(t((await copyText(code)) ? 'school.code.copied' : 'teacher.link.not-copied'));

  return (
    <details class="card" open={!school.has_code || code !== ''}>
      <summary>{t('school.code')}</summary>
      <p class="hint">{t('school.code.help')}</p>
      {code === '' && school.has_code && <p>{t('school.code.stands')}</p>}
      {code !== '' && (
        <p class="code-shown" role="status">
          <span>{t('school.code.once')}</span>
          <strong class="school-code">{codeInWords(code)}</strong>
        </p>
      )}
      <p class="error" role="alert">
        {error}
      </p>
      <div class="row">
        <button class="secondary" onClick={make}>
          {t(school.has_code ? 'school.code.again' : 'school.code.make')}
        </button>
        {code !== '' && (
          <button class="secondary" onClick={copy}>
            {t('teacher.link.copy')}
          </button>
        )}
      </div>
    </details>
  );
}

export function CouncilChoice({ school, onChange }: Props) {
  const [error, setError] = useState('');
  const council = school.classes.find((line) => line.delegates)?.id ?? 0;

  async function choose(id: number) {
    const answer = await ask('school.council', { school: school.id, class: id });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setError('');
    onChange(answer);
    tell(t('teacher.saved'));
  }

  return (
    <details class="card">
      <summary>{t('school.council')}</summary>
      <p class="hint">{t('school.council.help')}</p>
      <label class="field">
        <span>{t('school.delegates')}</span>
        <select value={council} onChange={(event) => void choose(Number(event.currentTarget.value))}>
          <option value={0}>{t('school.council.none')}</option>
          {school.classes.map((line) => (
            <option value={line.id} key={line.id}>
              {line.name}
            </option>
          ))}
        </select>
      </label>
      <p class="error" role="alert">
        {error}
      </p>
    </details>
  );
}

export function Admins({ school, onChange }: Props) {
  const [name, setName] = useState('');
  const [error, setError] = useState('');

  async function change(whom: string, on: boolean) {
    const answer = await ask('school.admin', { school: school.id, name: whom, on });
    if (answer instanceof Refusal) {
      const unknown = answer.code === 'no-such-teacher';
      return setError(unknown ? t('school.admins.unknown') : refusalText(answer));
    }
    setError('');
    setName('');
    onChange(answer);
    tell(t(on ? 'school.admins.added' : 'school.admins.removed', { name: whom }));
  }

  return (
    <details class="card">
      <summary>{t('school.admins', { count: school.admins.length })}</summary>
      <ul class="links">
        {school.admins.map((admin) => (
          <li key={admin.id}>
            <span>{admin.name}</span>
            {school.admins.length > 1 && (
              <button class="secondary" onClick={() => void change(admin.name, false)}>
                {t('school.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void change(name.trim(), true);
        }}
      >
        <label class="field">
          <span>{t('share.name')}</span>
          <input
            value={name}
            maxLength={60}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <p class="error" role="alert">
          {error}
        </p>
        <button class="secondary">{t('school.admins.add')}</button>
      </form>
    </details>
  );
}

export function SchoolSettings({ school, onChange }: Props) {
  const [name, setName] = useState(school.name);
  const [isPublic, setPublic] = useState(school.public_page);
  const [error, setError] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    if (name.trim() === '') return setError(t('school.name.empty'));
    const answer = await ask('school.edit', {
      school: school.id,
      name: name.trim(),
      public_page: isPublic,
    });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setError('');
    onChange(answer);
    tell(t('teacher.saved'));
  }

  return (
    <details class="card">
      <summary>{t('school.settings')}</summary>
      <form onSubmit={submit} noValidate>
        <label class="field">
          <span>{t('school.name')}</span>
          <input value={name} maxLength={60} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={isPublic}
            onChange={(event) => setPublic(event.currentTarget.checked)}
          />
          <span>
            {t('school.public')}
            <small>{t('school.public.help')}</small>
          </span>
        </label>
        <p class="error" role="alert">
          {error}
        </p>
        <button class="secondary">{t('teacher.save')}</button>
      </form>
    </details>
  );
}
