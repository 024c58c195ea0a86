// SPDX-License-Identifier: EUPL-1.2
// The result: first the decision in one sentence, then why, then the counts.
import { t } from '../core/i18n';
import type { Motion, PupilView, Result } from '../core/protocol';
import { decisionOf, labelOf, reasonOf, resultRows, type ResultRow } from '../core/result';
import { typo } from '../core/typo';
import { Mark } from '../design/Mark';
import { Title } from './Title';

export function ResultScreen({ view }: { view: PupilView }) {
  if (!view.floor || !view.result) return null;
  const { motion } = view.floor;
  const decision = decisionOf(motion, view.result);
  const reason = reasonOf(motion, view.result);
  return (
    <main class="body">
      <Title text={decision} picture={motion.picture} spoken={`${motion.title} ${decision} ${reason}`} />
      <p class="quiet">{typo(motion.title)}</p>
      <p>{typo(reason)}</p>
      <Bars motion={motion} result={view.result} />
    </main>
  );
}

/** More rows than this are set smaller, so that all are seen at once. */
const ROWS_LARGE_MAX = 6;

function Bars({ motion, result }: { motion: Motion; result: Result }) {
  const needed = result.verdict.needed;
  const rows = resultRows(motion, result);
  return (
    <ul class={rows.length > ROWS_LARGE_MAX ? 'bars bars-many' : 'bars'}>
      {rows.map((row) => (
        <Bar key={row.choice.index} row={row} needed={needed} />
      ))}
    </ul>
  );
}

const percent = (part: number): string => `${(100 * part).toFixed(2)}%`;

function Bar({ row, needed }: { row: ResultRow; needed: number }) {
  const { choice, votes, length, line, won } = row;
  return (
    <li class={won ? 'bar-row bar-row-won' : 'bar-row'}>
      <Mark look={choice.mark} size={56} />
      <span class="bar-label">{labelOf(choice)}</span>
      <span class="bar-track">
        {votes > 0 && (
          <span
            class="bar-fill"
            style={{ width: percent(length), background: `var(--choice-${choice.mark.hue})` }}
          />
        )}
        {line !== null && (
          <span class="bar-line" style={{ left: percent(line) }} title={t('result.needed', { n: needed })} />
        )}
      </span>
      <strong class="bar-count">
        <span aria-hidden="true">{votes}</span>
        <span class="sr-only">{t('result.votes', { n: votes })}</span>
      </strong>
    </li>
  );
}
