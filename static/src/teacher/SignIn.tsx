// SPDX-License-Identifier: EUPL-1.2
// The way in: a name, a password, and one sentence when it does not work.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Logo } from '../design/Logo';
import { refusalText, t } from '../core/words';
import { dismissed, signIn } from './desk';

export function SignIn() {
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(dismissed.value ? t(`no.${dismissed.value}`) : '');
  const name = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const stay = useRef<HTMLInputElement>(null);

  useEffect(() => name.current?.focus(), []);

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const who = name.current?.value.trim() ?? '';
    const secret = password.current?.value ?? '';
    if (who === '' || secret === '') {
      setError(t('teacher.signin.empty'));
      (who === '' ? name : password).current?.focus();
      return;
    }
    setBusy(true);
    setError('');
    const refusal = await signIn(who, secret, stay.current?.checked ?? false);
    if (!refusal) return;
    setError(refusalText(refusal));
    setBusy(false);
    password.current?.select();
  }

  return (
    <main class="sign-in">
      <Logo size={120} />
      <h1>{t('teacher.signin.title')}</h1>
      <form onSubmit={submit} aria-busy={busy} noValidate>
        <label class="field">
          <span>{t('teacher.signin.name')}</span>
          <input
            ref={name}
            name="username"
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            maxLength={60}
          />
        </label>
        <div class="field">
          <label for="password">{t('teacher.signin.password')}</label>
          <span class="with-button">
            <input
              id="password"
              ref={password}
              {...(shown
                ? { type: 'text', autocomplete: 'off' }
                : { type: 'password', autocomplete: 'current-password' })}
              name="password"
              aria-describedby={error ? 'sign-in-error' : undefined}
            />
            <button type="button" class="inside" aria-pressed={shown} onClick={() => setShown(!shown)}>
              {shown ? t('teacher.signin.hide') : t('teacher.signin.show')}
            </button>
          </span>
        </div>
        <label class="check">
          <input ref={stay} type="checkbox" />
          <span>
            {t('teacher.signin.stay')}
            <small>{t('teacher.signin.stay.help')}</small>
          </span>
        </label>
        <p class="error" id="sign-in-error" role="alert">
          {error}
        </p>
        <button class="primary wide" aria-disabled={busy}>
          {busy ? t('teacher.signin.busy') : t('teacher.signin.go')}
        </button>
      </form>
    </main>
  );
}
