// SPDX-License-Identifier: EUPL-1.2
// The figures of a vote: before they are shown only for the chair, who is told to keep them.
import { votedMotion } from '../core/choices';
import { t, words } from '../core/i18n';
import { decisionOf, labelOf, reasonOf, resultRows, type ResultRow } from '../core/result';
import { typo } from '../core/typo';
import { unanimityNotice } from '../core/verdict';
import { fillOf, Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { faced } from '../pupil/faced';
import { seenBy } from '../pupil/seen';
import { Title } from '../pupil/Title';
import type { RoleView } from './room';

/** A motion by points and grades may have sixteen options: the best are enough here. */
const ROWS_MAX = 8;

function Row({ row }: { row: ResultRow }) {
  return (
    <li class={row.won ? 'figure figure-won' : 'figure'}>
      <Mark look={row.choice.mark} size={40} />
      <span class="figure-name">{typo(labelOf(row.choice))}</span>
      <span class="figure-track" aria-hidden="true">
        <i style={{ width: `${row.length * 100}%`, background: fillOf(row.choice.mark) }} />
        {row.line !== null && <b style={{ left: `${row.line * 100}%` }} />}
      </span>
      <strong>{row.shown}</strong>
    </li>
  );
}

function Drawn({ view }: { view: RoleView }) {
  return (
    <ol class="drawn">
      {view.result?.drawn.map(({ seat, name, picture }) => (
        <li key={seat}>
          <Picto id={picture} size={72} />
          {name}
        </li>
      ))}
    </ol>
  );
}

export function Figures({ view }: { view: RoleView }) {
  const { result, vote, phase } = view;
  const seen = seenBy(view);
  const floor = seen?.screen === 'pupil' ? seen.floor : null;
  if (!result || !floor) return null;
  const motion = votedMotion(floor.motion, vote);
  const rows = resultRows(motion, result, vote);
  // The mood is looked at: nothing was chosen.
  const mood = floor.kind === 'mood';
  const looks = mood ? faced(rows.map((row) => row.choice)) : null;
  const notice = unanimityNotice(result.verdict, motion, words);
  return (
    <section class="matter">
      {phase === 'counted' && (
        <p class="private">
          <Picto id="shushing-face" size={40} />
          {t('console.only-you')}
        </p>
      )}
      <Title text={mood ? t('mood.title') : decisionOf(motion, result, vote)} />
      {result.drawn.length > 0 ? (
        <Drawn view={view} />
      ) : (
        <ul class="figures-list">
          {rows.slice(0, ROWS_MAX).map((row, at) => (
            <Row key={row.choice.index} row={looks ? { ...row, choice: looks[at] } : row} />
          ))}
        </ul>
      )}
      {!mood && <p>{typo(reasonOf(motion, result, vote))}</p>}
      {notice && <p>{typo(notice)}</p>}
    </section>
  );
}
