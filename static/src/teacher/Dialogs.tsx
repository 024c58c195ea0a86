// SPDX-License-Identifier: EUPL-1.2
// The only two questions that stop everything: annul this vote, end the sitting.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../core/words';
import { command, dialog } from './perform';

const REASON_BYTES_MAX = 400;
const FOCUSABLE = 'button, input, textarea';

function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  if (event.key === 'Escape') dialog.value = null;
  if (event.key !== 'Tab') return;
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving && box.contains(document.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** Keeps the focus inside, closes on Escape, and gives the focus back. */
function Dialog({ title, children }: { title: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const onKeyDown = (event: KeyboardEvent) => box.current && keepInside(box.current, event);
    const safe = box.current?.querySelector<HTMLElement>('[data-first]');
    (safe ?? box.current?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      before?.focus?.();
    };
  }, []);

  return (
    <div class="veil">
      <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="dialog-title" ref={box}>
        <h2 id="dialog-title">{title}</h2>
        {children}
      </div>
    </div>
  );
}

function Annul() {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  async function submit(event: Event) {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    if (await command('vote.annul', { reason: reason.trim() })) dialog.value = null;
  }
  return (
    <Dialog title={t('teacher.annul.title')}>
      <form onSubmit={submit} noValidate>
        <p>{t('teacher.annul.help')}</p>
        <label class="field">
          <span>{t('teacher.annul.reason')}</span>
          <textarea
            rows={3}
            maxLength={REASON_BYTES_MAX / 2}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <p class="error" role="alert">
          {missing && reason.trim() === '' ? t('teacher.annul.reason.empty') : ''}
        </p>
        <div class="row">
          <button class="primary small danger">{t('teacher.annul.go')}</button>
          <button type="button" class="secondary" onClick={() => (dialog.value = null)}>
            {t('teacher.annul.keep')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function End() {
  async function end() {
    if (await command('sitting.end', {})) dialog.value = null;
  }
  return (
    <Dialog title={t('teacher.end.title')}>
      <p>{t('teacher.end.help')}</p>
      <div class="row">
        <button class="primary small" onClick={end}>
          {t('teacher.end.go')}
        </button>
        {/* A second press of Space must not seal the sitting. */}
        <button class="secondary" data-first onClick={() => (dialog.value = null)}>
          {t('teacher.end.stay')}
        </button>
      </div>
    </Dialog>
  );
}

export function Dialogs() {
  if (dialog.value === 'annul') return <Annul />;
  return dialog.value === 'end' ? <End /> : null;
}
