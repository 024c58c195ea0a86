// SPDX-License-Identifier: EUPL-1.2
// The closing: the decisions of today are read again, and the council looks back at itself in figures.
import { minutesAndSeconds } from '../core/clock';
import type { LookBack, TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { BookLines } from './BookLines';

/** What is worth a figure; minutes are told apart. */
const COUNTS: (keyof LookBack)[] = ['present', 'items_done', 'votes', 'decided', 'speakers', 'turns'];

function Figures({ back }: { back: LookBack }) {
  const time = (ms: number) => minutesAndSeconds(Math.round(ms / 1000));
  return (
    <section class="look-back" aria-label={t('teacher.look-back')}>
      <h2>{t('teacher.look-back')}</h2>
      <dl>
        {COUNTS.map((name) => (
          <div key={name}>
            <dd>{back[name]}</dd>
            <dt>{t(`teacher.look-back.${name}`, { count: back[name] })}</dt>
          </div>
        ))}
        <div>
          <dd>{time(back.open_ms)}</dd>
          <dt>{t('teacher.look-back.open')}</dt>
        </div>
        <div>
          <dd>{time(back.spoken_ms)}</dd>
          <dt>{t('teacher.look-back.spoken')}</dt>
        </div>
      </dl>
    </section>
  );
}

export function ClosingStage({ view }: { view: TeacherView }) {
  const today = view.entries.filter((entry) => !entry.earlier);
  return (
    <>
      <section class="book-today" aria-label={t('teacher.book.today')}>
        <h2>{t('teacher.book.today')}</h2>
        {today.length === 0 && <p class="hint">{t('teacher.book.today.none')}</p>}
        <BookLines view={view} lines={today} />
      </section>
      {view.look_back && <Figures back={view.look_back} />}
    </>
  );
}
