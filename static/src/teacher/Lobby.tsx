// SPDX-License-Identifier: EUPL-1.2
// The middle of the console while nothing is on the floor: before the opening, and between two matters.
import { KIND_PICTURES, STAGE_PICTURES } from '../core/council';
import type { TeacherView } from '../core/protocol';
import { title, typo } from '../core/typo';
import { t } from '../core/words';
import { Hemicycle } from '../design/Hemicycle';
import { Picto } from '../design/Picto';
import { describe } from './AgendaLine';
import { BookLines } from './BookLines';
import { ClosingStage } from './ClosingStage';
import { ask } from './desk';
import { EarlierList } from '../prose/Approve';
import { isGated, linesHere, nextHere, nextStage, stageOf } from './course';
import { DoorCode } from './DoorPanel';
import { command } from './perform';
import { titleOf } from './spoken';

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

/** What the chair or the teacher says here, in the words of the class. */
function Script({ view }: { view: TeacherView }) {
  const stage = stageOf(view);
  const lines = view.lines.filter((line) => line.stage === stage);
  if (lines.length === 0) return null;
  return (
    <ul class="script" aria-label={t('teacher.script')}>
      {lines.map((line) => (
        <li key={line.text}>{typo(line.text)}</li>
      ))}
    </ul>
  );
}

function Earlier({ view }: { view: TeacherView }) {
  const lines = linesHere(view);
  if (lines.length === 0) return <p class="hint">{t('teacher.earlier.none')}</p>;
  const said = lines.filter((entry) => entry.reviewed).length;
  return (
    <section aria-label={t('teacher.book.earlier')}>
      <p class="lead">{t('teacher.earlier.help', { count: said, total: lines.length })}</p>
      <BookLines view={view} lines={lines} />
    </section>
  );
}

/** The point that comes, as large as it will be. */
function Coming({ view }: { view: TeacherView }) {
  const next = nextHere(view);
  if (!next) return <p class="lead coming-none">{t('teacher.coming.none')}</p>;
  return (
    <section class="sheet coming" aria-label={t('teacher.coming')}>
      <Picto id={next.motion.picture || KIND_PICTURES[next.kind]} size={72} />
      <div>
        <p class="hint">{[t('teacher.coming'), t(`kind.${next.kind}`)].join(' · ')}</p>
        <p class="coming-title">{title(titleOf(next))}</p>
        <p>{describe(next)}</p>
        {isGated(next) && <p class="hint">{t('teacher.coming.gate')}</p>}
      </div>
    </section>
  );
}

/** What each part of the council needs; at the beginning one looks at the class. */
function Middle({ view }: { view: TeacherView }) {
  if (view.present_count === 0) return <Nobody view={view} />;
  switch (stageOf(view)) {
    case 'earlier':
      return <Earlier view={view} />;
    case 'closing':
      return <ClosingStage view={view} />;
    case 'praise':
    case 'concerns':
    case 'proposals':
    case 'reports':
      return <Coming view={view} />;
    default:
      return <Attendance view={view} />;
  }
}

/** Where the middle does not say it: what comes next. */
function NextWords({ view }: { view: TeacherView }) {
  const stage = stageOf(view);
  const next = nextHere(view);
  const then = nextStage(view);
  if (stage !== null && stage !== 'opening' && stage !== 'news') return null;
  const words = next ? title(titleOf(next)) : then ? t(`stage.${then}`) : '';
  return (
    <p class="next">
      {words === '' ? (
        t('teacher.welcome.last')
      ) : (
        <>
          {t('teacher.welcome.next')} <strong>{words}</strong>
        </>
      )}
    </p>
  );
}

export function Welcome({ view }: { view: TeacherView }) {
  const stage = stageOf(view);
  const done = view.items.some((item) => item.state === 'done' || item.state === 'postponed');
  const words = done ? t('teacher.welcome.between') : t('teacher.welcome');
  return (
    <>
      <header class="stage-head">
        {stage && <Picto id={STAGE_PICTURES[stage]} size={48} />}
        <h1>{stage ? t(`stage.${stage}`) : words}</h1>
      </header>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="stage-body" role="region" aria-label={t('teacher.stage')} tabIndex={0}>
        <Script view={view} />
        {[null, 'opening', 'earlier'].includes(stage) && (
          <EarlierList lines={view.earlier_minutes} may={view.may} ask={ask} />
        )}
        <Middle view={view} />
        <NextWords view={view} />
      </div>
    </>
  );
}
