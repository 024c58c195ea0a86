// SPDX-License-Identifier: EUPL-1.2
// The result: first the decision in one sentence, then why, then who or what it is, and
// the counts.
import './result.css';
import { gradeLooks, isMarked, votedMotion } from '../core/choices';
import { t } from '../core/i18n';
import type { Me, Motion, PupilView, Result, Vote } from '../core/protocol';
import { labelOf } from '../core/label';
import { decisionOf, reasonOf, resultRows, type ResultRow } from '../core/result';
import { typo } from '../core/typo';
import { fillOf, Mark } from '../design/Mark';

import { faced } from './faced';
import { Title } from './Title';
import { Winners } from './Winners';

export default function ResultScreen({ view, me }: { view: PupilView; me: Me }) {
  const { floor, result, vote } = view;
  if (!floor || !result) return null;
  const motion = votedMotion(floor.motion, vote);
  const mood = floor.kind === 'mood';
  const decision = mood ? t('mood.result') : decisionOf(motion, result, vote);
  const reason = mood ? '' : reasonOf(motion, result, vote);
  return (
    <main class="body">
      <Title text={decision} picture={motion.picture} spoken={`${motion.title} ${decision} ${reason}`} />
      <p class="quiet">{typo(motion.title)}</p>
      {reason && <p>{typo(reason)}</p>}
      <Winners motion={motion} result={result} me={me} />
      {motion.ballot !== 'lots' && <Bars motion={motion} result={result} vote={vote} mood={mood} />}
    </main>
  );
}

/** More rows than this are set smaller, so that all are seen at once; fewer below winners. */
const ROWS_LARGE_MAX = 5;
const ROWS_BELOW_MAX = 3;
/** More than a plain number stands at the end of the bar. */
const NUMBER_MAX = 3;

interface BarsProps {
  motion: Motion;
  result: Result;
  vote: Vote | null;
  mood: boolean;
}

function Bars({ motion, result, vote, mood }: BarsProps) {
  const needed = result.verdict.needed;
  const rows = resultRows(motion, result, vote);
  if (rows.length === 0) return null;
  const most = isMarked(motion.ballot) ? ROWS_BELOW_MAX : ROWS_LARGE_MAX;
  const many = rows.length > most ? ' bars-many' : '';
  const faces = (result.tally?.gauges.length ?? 0) > 0;
  const wordy = rows.some((row) => row.shown.length > NUMBER_MAX);
  return (
    <ul class={`bars${many}${faces ? ' bars-faces' : wordy ? ' bars-wordy' : ''}`}>
      {rows.map((row) => (
        <Bar
          key={row.choice.index}
          motion={motion}
          row={mood ? { ...row, choice: faced([row.choice])[0], won: false } : row}
          needed={needed}
          grade={result.tally?.gauges[row.choice.index]?.median}
        />
      ))}
    </ul>
  );
}

const percent = (part: number): string => `${(100 * part).toFixed(2)}%`;

interface BarProps {
  motion: Motion;
  row: ResultRow;
  needed: number;
  /** The grade in the middle: a face says it better than a bar, which is long for a bad grade too. */
  grade?: number;
}

function Bar({ motion, row, needed, grade }: BarProps) {
  const { choice, votes, shown, won } = row;
  return (
    <li class={won ? 'bar-row bar-row-won' : 'bar-row'}>
      <Mark look={choice.mark} size={56} />
      <span class="bar-label">{labelOf(choice)}</span>
      {grade === undefined ? (
        <Track row={row} needed={needed} />
      ) : (
        <Mark look={gradeLooks(motion.grade_count)[grade]} size={56} />
      )}
      <strong class="bar-count">
        {shown === String(votes) ? (
          <>
            <span aria-hidden="true">{votes}</span>
            <span class="sr-only">{t('result.votes', { n: votes })}</span>
          </>
        ) : (
          shown
        )}
      </strong>
    </li>
  );
}

function Track({ row: { choice, votes, length, line }, needed }: { row: ResultRow; needed: number }) {
  return (
    <span class="bar-track">
      {votes > 0 && (
        <span class="bar-fill" style={{ width: percent(length), background: fillOf(choice.mark) }} />
      )}
      {line !== null && (
        <span class="bar-line" style={{ left: percent(line) }} title={t('result.needed', { n: needed })} />
      )}
    </span>
  );
}
