// SPDX-License-Identifier: EUPL-1.2
// The figures of a counted vote and the sentence that explains them; before they are shown, for the teacher only.
import type { Motion, Result, TeacherView } from '../core/protocol';
import { labelOf, resultRows } from '../core/result';
import { typo } from '../core/typo';
import { unanimityNotice, verdictSentence } from '../core/verdict';
import { t } from '../core/words';
import { Mark } from '../design/Mark';

interface Props {
  view: TeacherView;
  motion: Motion;
  result: Result;
}

export function Figures({ view, motion, result }: Props) {
  const rows = resultRows(motion, result);
  const notice = unanimityNotice(result.verdict, motion, t);
  return (
    <section class="sheet figures" aria-label={t('teacher.figures')}>
      <p class={view.phase === 'counted' ? 'private' : 'public'}>
        {t(view.phase === 'counted' ? 'teacher.private' : 'teacher.public')}
      </p>
      <dl class={rows.length > 5 ? 'bars many' : 'bars'}>
        {rows.map(({ choice, votes, length, line }) => (
          <div key={choice.index}>
            <dt>
              <Mark look={choice.mark} size={28} />
              <span>{typo(labelOf(choice))}</span>
            </dt>
            <dd>
              <span class="bar-track" aria-hidden="true">
                <i style={{ width: `${length * 100}%`, background: `var(--choice-${choice.mark.hue})` }} />
                {line !== null && <b style={{ left: `${line * 100}%` }} />}
              </span>
              <strong>{votes}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p class="verdict">{verdictSentence(result.verdict, motion, result.votes, t)}</p>
      {notice && <p class="hint">{notice}</p>}
    </section>
  );
}
