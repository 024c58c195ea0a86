// SPDX-License-Identifier: EUPL-1.2
// An amendment in somebody's name: the whole text as it would be, with the present one to begin with.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { refusalText, t } from '../core/words';
import { AuthorField } from './AboutFields';
import { ask } from './desk';
import { bytesOf, TITLE_BYTES_MAX } from './motion';
import { SheetFrame } from './SheetFrame';
import { closeSheet } from './sheets';

function problemOf(text: string, before: string): string {
  if (text.trim() === '') return t('teacher.problem.empty-text');
  if (text.trim() === before) return t('teacher.amendment.same');
  return bytesOf(text) > TITLE_BYTES_MAX ? t('teacher.problem.too-long') : '';
}

export function AmendmentForm({ view }: { view: TeacherView }) {
  const before = view.floor?.motion.title ?? '';
  const [text, setText] = useState(before);
  const [author, setAuthor] = useState<number | null>(view.speaker?.seat ?? null);
  const [error, setError] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function submit(event: Event) {
    event.preventDefault();
    const problem = problemOf(text, before);
    if (problem) return setError(problem);
    const answer = await ask('amendment.propose', { text: text.trim(), author });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    closeSheet();
  }

  return (
    <SheetFrame go={t('teacher.amendment.go')} error={error} onSubmit={submit}>
      <h1>{t('teacher.act.amendment')}</h1>
      <p class="hint">{t('teacher.amendment.help')}</p>
      <p class="said">{typo(before)}</p>
      <label class="field">
        <span>{t('teacher.amendment.text')}</span>
        <textarea
          ref={field}
          rows={3}
          class="amend-text"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <AuthorField members={view.members} author={author} onChange={setAuthor} />
    </SheetFrame>
  );
}
