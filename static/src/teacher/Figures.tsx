// SPDX-License-Identifier: EUPL-1.2
// The figures of a counted vote and the sentence that explains them; before they are shown, for the teacher only.
import { votedMotion } from '../core/choices';
import type { Motion, Result, TeacherView } from '../core/protocol';
import { besideOf, labelOf, resultRows, type ResultRow } from '../core/result';
import { typo } from '../core/typo';
import { unanimityNotice, verdictSentence } from '../core/verdict';
import { t } from '../core/words';
import { fillOf, Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { faced } from '../pupil/faced';
import { workshopAct } from './actions';
import { CountSteps } from './CountSteps';
import { GradeBars } from './GradeBars';
import { perform } from './perform';
import { chairOf } from './roles';
import { isMood } from './spoken';
import { Workshop } from './Workshop';

interface Props {
  view: TeacherView;
  motion: Motion;
  result: Result;
}

function Bars({ rows }: { rows: ResultRow[] }) {
  return (
    <dl class={rows.length > 5 ? 'bars many' : 'bars'}>
      {rows.map(({ choice, shown, length, line, won }) => (
        <div class={won ? 'won' : undefined} key={choice.index}>
          <dt>
            <Mark look={choice.mark} size={28} />
            <span>{typo(labelOf(choice))}</span>
          </dt>
          <dd>
            <span class="bar-track" aria-hidden="true">
              <i style={{ width: `${length * 100}%`, background: fillOf(choice.mark) }} />
              {line !== null && <b style={{ left: `${line * 100}%` }} />}
            </span>
            <strong class={/\D{3}/.test(shown) ? 'worded' : undefined}>{shown}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Who was drawn, in the order in which they were. */
function Drawn({ result }: { result: Result }) {
  return (
    <ol class="drawn">
      {result.drawn.map((person) => (
        <li key={person.seat}>
          <Picto id={person.picture} size={40} />
          <strong>{person.name}</strong>
        </li>
      ))}
    </ol>
  );
}

interface CountedProps {
  motion: Motion;
  result: Result;
  standing: readonly number[];
  rows: ResultRow[];
}

/** The figures as a picture, whatever the ballot. */
export function Counted({ motion, result, standing, rows }: CountedProps) {
  const { tally, verdict } = result;
  if (motion.ballot === 'lots') return <Drawn result={result} />;
  if (motion.ballot === 'grades' && tally)
    return <GradeBars motion={motion} tally={tally} standing={standing} winners={verdict.winners} />;
  return <Bars rows={rows} />;
}

/** Turns the workshop of rules on and off, on the wall too. */
function Otherwise({ view }: { view: TeacherView }) {
  const act = workshopAct(view);
  if (!act) return null;
  return (
    <p class="otherwise">
      <button class="secondary" aria-keyshortcuts={act.key} onClick={() => perform(act)}>
        {t(`teacher.act.${act.label}`)}
      </button>
      <span class="hint">{t('teacher.workshop.help')}</span>
    </p>
  );
}

/** Who presides sees them too, to show them. */
function Audience({ view }: { view: TeacherView }) {
  if (view.phase !== 'counted') return <p class="public">{t('teacher.public')}</p>;
  return <p class="private">{t(chairOf(view) ? 'teacher.private.chair' : 'teacher.private')}</p>;
}

export function Figures({ view, motion, result }: Props) {
  const voted = votedMotion(motion, view.vote);
  const mood = view.floor !== null && isMood(view.floor);
  const counted = resultRows(voted, result, view.vote);
  const rows = mood
    ? counted.map((row) => ({ ...row, choice: faced([row.choice])[0], won: false }))
    : counted;
  const notice = unanimityNotice(result.verdict, voted, t);
  const { hand_votes } = result;
  return (
    <>
      <section class="sheet figures" aria-label={t('teacher.figures')}>
        <Audience view={view} />
        <Counted motion={voted} result={result} standing={view.vote?.standing ?? []} rows={rows} />
        {!mood && (
          <p class="verdict">
            {verdictSentence(result.verdict, voted, result.votes, t, besideOf(result, view.vote))}
          </p>
        )}
        {hand_votes.length > 0 && (
          <p class="hint">
            {t('teacher.figures.hands', { count: hand_votes.reduce((sum, one) => sum + one, 0) })}
          </p>
        )}
        {notice && <p class="hint">{notice}</p>}
        <CountSteps motion={motion} result={result} vote={view.vote} />
        <Otherwise view={view} />
      </section>
      <Workshop motion={voted} result={result} vote={view.vote} />
    </>
  );
}
