// SPDX-License-Identifier: EUPL-1.2
// The middle of the console: the matter on the floor, the five steps, and what each step needs to show.
import type { Item, TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { currentStep, STEPS } from './actions';
import { Amendments } from './Amendments';
import { CountForm } from './CountForm';
import { isProtected } from './door';
import { Figures } from './Figures';
import { FloorHead } from './FloorHead';
import { History } from './History';
import { Preparing, Welcome } from './Lobby';
import { NextRound } from './NextRound';
import { OnBallot } from './OnBallot';
import { PaperPanel } from './PaperPanel';
import { Paused } from './Paused';
import { PrintLinks } from './PrintLinks';
import { listKind, purposeOf } from './purposes';
import { Rules } from './Rules';
import { SettingChips } from './SettingChips';
import { isMood } from './spoken';
import { Ties } from './Ties';
import { Turnout } from './Turnout';
import { isUnread, openingWarnings } from './warnings';

/** A point on which nobody votes has no steps to take. */
const isTalk = (item: Item): boolean => ['praise', 'thanks'].includes(item.kind) || item.names_somebody;

function Steps({ view, item }: { view: TeacherView; item: Item }) {
  const now = currentStep(view.phase);
  if (isTalk(item) || isMood(item)) return null;
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

/** The words of a concern are on no wall, so nobody can read them there. */
function leadOf(view: TeacherView, item: Item): string {
  return isUnread(view, item) && view.phase === 'presented'
    ? 'teacher.talk.concern'
    : `teacher.script.${view.phase}`;
}

/** Only spoken about: nothing will be asked of the class. */
function Talk({ view, item }: { view: TeacherView; item: Item }) {
  const kind = item.kind === 'concern' && view.phase === 'debate' ? 'concern.debate' : item.kind;
  return (
    <section class="sheet question" aria-label={t('teacher.question')}>
      <p class="lead">{t(`teacher.talk.${kind}`)}</p>
    </section>
  );
}

/** Before a vote: what will be asked, of whom, and how. */
function Question({ view, item }: { view: TeacherView; item: Item }) {
  const annulled = view.vote?.state === 'annulled';
  const people = listKind(purposeOf(item.motion)) === 'candidates';
  if (isTalk(item)) return <Talk view={view} item={item} />;
  return (
    <section class="sheet question" aria-label={t('teacher.question')}>
      {annulled && <p class="notice">{t('teacher.vote.annulled')}</p>}
      <p class="lead">{t(leadOf(view, item))}</p>
      <Warnings view={view} />
      <PrintLinks view={view} item={item} />
      <History past={view.past} motion={item.motion} />
      <OnBallot motion={item.motion} />
      <details class="rules-fold" open={view.amendments.length === 0}>
        <summary>{t('teacher.rules')}</summary>
        <Rules motion={item.motion} people={people} room={view} />
      </details>
    </section>
  );
}

/** The class is asked about an amendment, not about the point itself. */
function AmendmentAsked({ view }: { view: TeacherView }) {
  const asked = view.vote && view.vote.amendment > 0 && view.vote.state !== 'annulled';
  if (!asked || ['presented', 'debate'].includes(view.phase)) return null;
  return (
    <p class="notice">
      {t('teacher.amendment.asked')} <strong>{typo(view.vote?.title ?? '')}</strong>
    </p>
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
  return (
    <>
      <Amendments view={view} />
      <Question view={view} item={item} />
    </>
  );
}

function Floor({ view, item }: { view: TeacherView; item: Item }) {
  const voted = !['presented', 'debate'].includes(view.phase);
  return (
    <>
      <FloorHead view={view} item={item} />
      <Steps view={view} item={item} />
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="stage-body" role="region" aria-label={t('teacher.stage')} tabIndex={0}>
        <AmendmentAsked view={view} />
        <Body view={view} item={item} />
        {voted && <History past={view.past} motion={item.motion} />}
        {voted && !isMood(item) && <SettingChips motion={item.motion} vote={view.vote} />}
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
  if (view.paused) return <Paused view={view} />;
  if (view.phase === 'preparing') return <Preparing view={view} />;
  return view.floor ? <Floor view={view} item={view.floor} /> : <Welcome view={view} />;
}
