// SPDX-License-Identifier: EUPL-1.2
// The middle of the console: the matter on the floor, the five steps, and what each step needs to show.
import type { Item, TeacherView } from '../core/protocol';
import { title } from '../core/typo';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { currentStep, nextItem, openingWarnings, STEPS } from './actions';
import { isProtected } from './door';
import { Figures } from './Figures';
import { Preparing, Welcome } from './Lobby';
import { SettingChips } from './SettingChips';
import { Turnout } from './Turnout';

function Steps({ view }: { view: TeacherView }) {
  const now = currentStep(view.phase);
  return (
    <ol class="steps">
      {STEPS.map((step, at) => (
        <li
          key={step}
          class={at < now ? 'past' : at === now ? 'now' : ''}
          aria-current={at === now ? 'step' : undefined}
        >
          {t(`teacher.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Warnings({ view }: { view: TeacherView }) {
  const warnings = openingWarnings(view, isProtected());
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li key={warning.code}>{t(`teacher.warning.${warning.code}`, { count: warning.count })}</li>
      ))}
    </ul>
  );
}

/** Before a vote: what will be asked, and how. */
function Question({ view, item }: { view: TeacherView; item: Item }) {
  const annulled = view.vote?.state === 'annulled';
  return (
    <section class="sheet" aria-label={t('teacher.question')}>
      {annulled && <p class="notice">{t('teacher.vote.annulled')}</p>}
      <p class="lead">{t(`teacher.script.${view.phase}`)}</p>
      <Warnings view={view} />
      <p class="secrecy">{t(`teacher.secrecy.${item.motion.secrecy}.honest`)}</p>
    </section>
  );
}

function Floor({ view, item }: { view: TeacherView; item: Item }) {
  const counted = view.result !== null && (view.phase === 'counted' || view.phase === 'shown');
  const voting = view.vote !== null && (view.phase === 'voting' || view.phase === 'closed');
  return (
    <>
      <header class="stage-head">
        <Picto id={item.motion.picture} size={64} />
        <h1>{title(item.motion.title)}</h1>
      </header>
      <Steps view={view} />
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="stage-body" role="region" aria-label={t('teacher.stage')} tabIndex={0}>
        {counted && view.result ? (
          <Figures view={view} motion={item.motion} result={view.result} />
        ) : voting && view.vote ? (
          <Turnout view={view} vote={view.vote} />
        ) : (
          <Question view={view} item={item} />
        )}
        <SettingChips motion={item.motion} />
        {view.phase === 'voting' && (
          <p class="secrecy">{t(`teacher.secrecy.${item.motion.secrecy}.honest`)}</p>
        )}
      </div>
    </>
  );
}

export function Stage({ view }: { view: TeacherView }) {
  if (view.phase === 'preparing') return <Preparing view={view} />;
  if (view.floor) return <Floor view={view} item={view.floor} />;
  return <Welcome view={view} next={nextItem(view.items)} />;
}
