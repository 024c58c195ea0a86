// SPDX-License-Identifier: EUPL-1.2
// Hors cadre: what the class cannot decide, with the reason that everybody reads.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { refusalText, t } from '../core/words';
import { ask } from './desk';
import { bytesOf } from './motion';
import { SheetFrame } from './SheetFrame';
import { closeSheet } from './sheets';

const REASON_BYTES_MAX = 400;
const REASONS = ['safety', 'law', 'money', 'programme'];

export function ExcludeForm({ view, item }: { view: TeacherView; item: number }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const title = view.items.find((one) => one.id === item)?.motion.title ?? '';

  async function submit(event: Event) {
    event.preventDefault();
    if (reason.trim() === '') return setError(t('teacher.exclude.empty'));
    if (bytesOf(reason) > REASON_BYTES_MAX) return setError(t('teacher.problem.too-long'));
    const answer = await ask('item.exclude', { item, reason: reason.trim() });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    closeSheet();
  }

  return (
    <SheetFrame go={t('teacher.exclude.go')} error={error} onSubmit={submit}>
      <h1>{t('teacher.exclude.title')}</h1>
      <p class="hint">{t('teacher.exclude.help')}</p>
      <p class="said">{typo(title)}</p>
      <div class="row">
        {REASONS.map((one) => (
          <button
            type="button"
            class="pick-one"
            key={one}
            onClick={() => {
              setReason(t(`teacher.exclude.${one}`));
              field.current?.focus();
            }}
          >
            {t(`teacher.exclude.${one}`)}
          </button>
        ))}
      </div>
      <label class="field">
        <span>{t('teacher.exclude.reason')}</span>
        <textarea
          ref={field}
          rows={3}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
    </SheetFrame>
  );
}
