// SPDX-License-Identifier: EUPL-1.2
// A text that somebody objects to: what was said against it, and the text that takes it up.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { Item, TeacherView } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { ask } from './desk';
import { History } from './History';
import { bytesOf, TITLE_BYTES_MAX } from './motion';
import { SheetFrame } from './SheetFrame';

const OBJECTION_BYTES_MAX = 400;

function problemOf(title: string, objection: string): string {
  if (title.trim() === '') return t('teacher.problem.empty-text');
  const long = bytesOf(title) > TITLE_BYTES_MAX || bytesOf(objection) > OBJECTION_BYTES_MAX;
  return long ? t('teacher.problem.too-long') : '';
}

export function Amend({ view, item, onClose }: { view: TeacherView; item: Item; onClose(): void }) {
  const [title, setTitle] = useState(item.motion.title);
  const [objection, setObjection] = useState('');
  const [error, setError] = useState('');
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function submit(event: Event) {
    event.preventDefault();
    const problem = problemOf(title, objection);
    if (problem) return setError(problem);
    const answer = await ask('item.amend', {
      title: title.trim(),
      ...(objection.trim() ? { objection: objection.trim() } : {}),
    });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    onClose();
  }

  return (
    <SheetFrame go={t('teacher.amend.go')} error={error} onSubmit={submit} onClose={onClose}>
      <h1>{t('teacher.amend.title')}</h1>
      <p class="lead">{t('teacher.amend.help')}</p>
      <label class="field">
        <span>{t('teacher.amend.objection')}</span>
        <textarea
          ref={first}
          rows={3}
          value={objection}
          placeholder={t('teacher.amend.objection.example')}
          onInput={(event) => setObjection(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{t('teacher.amend.text')}</span>
        <textarea
          rows={3}
          class="amend-text"
          value={title}
          aria-invalid={error !== '' && title.trim() === ''}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <History past={view.past} motion={item.motion} open />
    </SheetFrame>
  );
}
