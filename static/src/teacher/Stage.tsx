// SPDX-License-Identifier: EUPL-1.2
// The middle of the console: the matter on the floor, the five steps, and what each step needs to show.
import type { Item, TeacherView } from '../core/protocol';
import { title } from '../core/typo';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { currentStep, nextItem, STEPS } from './actions';
import { CountForm } from './CountForm';
import { isProtected } from './door';
import { Figures } from './Figures';
import { History } from './History';
import { Preparing, Welcome } from './Lobby';
import { NextRound } from './NextRound';
import { OnBallot } from './OnBallot';
import { PaperPanel } from './PaperPanel';
import { PrintLinks } from './PrintLinks';
import { listKind, purposeOf } from './purposes';
import { Rules } from './Rules';
import { SettingChips } from './SettingChips';
import { Ties } from './Ties';
import { Turnout } from './Turnout';
import { openingWarnings } from './warnings';

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

/** Before a vote: what will be asked, of whom, and how. */
function Question({ view, item }: { view: TeacherView; item: Item }) {
  const annulled = view.vote?.state === 'annulled';
  const people = listKind(purposeOf(item.motion)) === 'candidates';
  return (
    <section class="sheet question" aria-label={t('teacher.question')}>
      {annulled && <p class="notice">{t('teacher.vote.annulled')}</p>}
      <p class="lead">{t(`teacher.script.${view.phase}`)}</p>
      <Warnings view={view} />
      <PrintLinks view={view} item={item} />
      <History past={view.past} motion={item.motion} />
      <OnBallot motion={item.motion} />
      <h2>{t('teacher.rules')}</h2>
      <Rules motion={item.motion} people={people} room={view} />
    </section>
  );
}

function Body({ view, item }: { view: TeacherView; item: Item }) {
  const { vote, result, phase } = view;
  if (result && (phase === 'counted' || phase === 'shown'))
    return (
      <>
        <Ties view={view} motion={item.motion} />
        <NextRound view={view} motion={item.motion} />
        <Figures view={view} motion={item.motion} result={result} />
        <PrintLinks view={view} item={item} />
      </>
    );
  if (vote && (phase === 'voting' || phase === 'closed'))
    return (
      <>
        {phase === 'closed' && <CountForm view={view} vote={vote} />}
        <Turnout view={view} vote={vote} />
        <PaperPanel view={view} vote={vote} />
      </>
    );
  return <Question view={view} item={item} />;
}

function Floor({ view, item }: { view: TeacherView; item: Item }) {
  const voted = !['presented', 'debate'].includes(view.phase);
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
        <Body view={view} item={item} />
        {voted && <History past={view.past} motion={item.motion} />}
        {voted && <SettingChips motion={item.motion} vote={view.vote} />}
        {view.phase === 'voting' && (
          <p class="secrecy">
            {t(
              item.motion.ballot === 'lots'
                ? 'teacher.rule.secrecy.lots'
                : `teacher.secrecy.${item.motion.secrecy}.honest`,
            )}
          </p>
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
