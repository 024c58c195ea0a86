// SPDX-License-Identifier: EUPL-1.2
// The teacher's own page: change the password.
import { useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import { refusalText, t } from '../core/words';
import { ask } from './desk';
import { Page } from './Page';
import { tell } from './toast';

const PASSWORD_BYTES_MIN = 8;

export function Account() {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    if (next.length < PASSWORD_BYTES_MIN) return setError(t('teacher.password.short'));
    if (next !== again) return setError(t('teacher.password.differ'));
    const answer = await ask('password.change', { old, new: next });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    [setOld, setNext, setAgain, setError].forEach((set) => set(''));
    tell(t('teacher.password.done'));
  }

  const fields: [string, string, (text: string) => void, string][] = [
    ['old', old, setOld, 'current-password'],
    ['new', next, setNext, 'new-password'],
    ['again', again, setAgain, 'new-password'],
  ];
  return (
    <Page title={t('teacher.password.title')} back={{ hash: '#/', text: t('teacher.home') }}>
      <form class="card narrow" onSubmit={submit} noValidate>
        {fields.map(([name, value, set, complete]) => (
          <label class="field" key={name}>
            <span>{t(`teacher.password.${name}`)}</span>
            <input
              type="password"
              value={value}
              autocomplete={complete}
              maxLength={128}
              onInput={(event) => set(event.currentTarget.value)}
            />
          </label>
        ))}
        <p class="error" role="alert">
          {error}
        </p>
        <button class="primary">{t('teacher.password.go')}</button>
      </form>
      <p class="hint">
        <a href="/THIRD_PARTY.txt">{t('teacher.third-party')}</a>
      </p>
    </Page>
  );
}
