// SPDX-License-Identifier: EUPL-1.2
// The only two questions that stop everything: annul this vote, end the sitting.
import { useState } from 'preact/hooks';
import { t } from '../core/words';
import { Dialog } from '../design/Dialog';
import { command, dialog } from './perform';

const REASON_BYTES_MAX = 400;
const close = () => {
  dialog.value = null;
};

function Annul() {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  async function submit(event: Event) {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    if (await command('vote.annul', { reason: reason.trim() })) dialog.value = null;
  }
  return (
    <Dialog title={t('teacher.annul.title')} onClose={close}>
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
          <button type="button" class="secondary" onClick={close}>
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
    <Dialog title={t('teacher.end.title')} onClose={close}>
      <p>{t('teacher.end.help')}</p>
      <div class="row">
        <button class="primary small" onClick={end}>
          {t('teacher.end.go')}
        </button>
        {/* A second press of Space must not seal the sitting. */}
        <button class="secondary" data-first onClick={close}>
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
