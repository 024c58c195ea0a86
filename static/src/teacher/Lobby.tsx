// SPDX-License-Identifier: EUPL-1.2
// The middle of the console while nothing is on the floor: before the opening, and between two matters.
import type { Item, TeacherView } from '../core/protocol';
import { title } from '../core/typo';
import { t } from '../core/words';
import { Hemicycle } from '../design/Hemicycle';
import { DoorCode } from './DoorPanel';
import { command } from './perform';

export function Preparing({ view }: { view: TeacherView }) {
  const ready = view.items.length > 0;
  return (
    <>
      <header class="stage-head">
        <h1>{title(view.title)}</h1>
      </header>
      <div class="stage-body">
        <section class="sheet" aria-label={t('teacher.preparing')}>
          <p class="lead">{t(ready ? 'teacher.preparing.ready' : 'teacher.preparing.empty')}</p>
          <dl class="facts">
            <div>
              <dt>{t('teacher.agenda')}</dt>
              <dd>{t('teacher.preparing.items', { count: view.items.length })}</dd>
            </div>
            <div>
              <dt>{t('teacher.class')}</dt>
              <dd>{t('teacher.home.pupils', { count: view.class_size })}</dd>
            </div>
            <div>
              <dt>{t('teacher.preparing.mode')}</dt>
              <dd>{t(`teacher.mode.${view.mode}`)}</dd>
            </div>
          </dl>
          <p class="hint">{t('teacher.preparing.help')}</p>
        </section>
      </div>
    </>
  );
}

function Attendance({ view }: { view: TeacherView }) {
  const label = t('teacher.attendance', { count: view.present_count, total: view.class_size });
  return (
    <section class="sheet turnout" aria-label={label}>
      <Hemicycle seats={view.class_size} filled={view.present_count} label={label} />
      <div>
        <p class="figure">
          {view.present_count}
          <small>{t('teacher.attendance.of', { count: view.present_count, total: view.class_size })}</small>
        </p>
      </div>
    </section>
  );
}

function Nobody({ view }: { view: TeacherView }) {
  return (
    <section class="sheet">
      <p class="lead">{t('teacher.nobody')}</p>
      {view.door_open ? (
        <DoorCode code={view.door_code} size={200} />
      ) : (
        <div class="row">
          <button class="secondary" onClick={() => command('door.open', {})}>
            {t('teacher.door.open')}
          </button>
        </div>
      )}
    </section>
  );
}

export function Welcome({ view, next }: { view: TeacherView; next: Item | undefined }) {
  const done = view.items.some((item) => item.state === 'done' || item.state === 'postponed');
  return (
    <>
      <header class="stage-head">
        <h1>{t(done ? 'teacher.welcome.between' : 'teacher.welcome')}</h1>
      </header>
      <div class="stage-body">
        {view.present_count === 0 ? <Nobody view={view} /> : <Attendance view={view} />}
        <p class="next">
          {next ? (
            <>
              {t('teacher.welcome.next')} <strong>{title(next.motion.title)}</strong>
            </>
          ) : (
            t('teacher.welcome.last')
          )}
        </p>
      </div>
    </>
  );
}
