// SPDX-License-Identifier: EUPL-1.2
// The bell has rung: the council stands still, and says what waits for the next time.
import type { TeacherView } from '../core/protocol';
import { title } from '../core/typo';
import { t } from '../core/words';
import { titleOf } from './spoken';

export function Paused({ view }: { view: TeacherView }) {
  const left = view.items.filter((item) => item.state === 'planned').length;
  return (
    <>
      <header class="stage-head">
        <h1>{t('teacher.paused')}</h1>
      </header>
      <div class="stage-body">
        <section class="sheet" aria-label={t('teacher.paused')}>
          <p class="lead">{t('teacher.paused.help')}</p>
          {view.floor && (
            <p>
              {t('teacher.paused.floor')} <strong>{title(titleOf(view.floor))}</strong>
            </p>
          )}
          <p>{t('teacher.paused.left', { count: left })}</p>
          <p class="hint">{t('teacher.paused.back')}</p>
        </section>
      </div>
    </>
  );
}
