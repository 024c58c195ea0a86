// SPDX-License-Identifier: EUPL-1.2
// The result: the verdict in a pill, the reason in a sentence, the seats as marks. A
// public vote names who chose what.
import { choicesOf } from '../core/choices';
import { t, words } from '../core/i18n';
import type { Motion, ProjectorView, Result } from '../core/protocol';
import { decisionOf, labelOf, reasonOf, resultRows } from '../core/result';
import { typo } from '../core/typo';
import { unanimityNotice } from '../core/verdict';
import { Hemicycle } from '../design/Hemicycle';
import { BarColumn, BARS_ONLY_FROM, ChoiceFooter, COLUMN_FROM } from './Choices';
import { Head } from './Head';
import { NAMES_MAX, NAMES_MAX_NARROW, RollCall } from './RollCall';

/** More seats than this are too small to carry marks. */
const SEATS_MAX = 80;

export function ResultScene({ view }: { view: ProjectorView }) {
  if (!view.floor || !view.result) return null;
  const { motion } = view.floor;
  const { result } = view;
  const column = choicesOf(motion).length >= COLUMN_FROM || result.verdict.cast > SEATS_MAX;
  return (
    <main class={result.verdict.unanimous ? 'scene scene-low' : 'scene'}>
      <Head text={motion.title}>
        <span class="pill pill-verdict">{t(pillKey(motion, result))}</span>
      </Head>
      <Sentences motion={motion} result={result} />
      <Stage view={view} motion={motion} result={result} column={column} />
      {!column && <ChoiceFooter choices={choicesOf(motion)} rows={resultRows(motion, result)} />}
    </main>
  );
}

function pillKey(motion: Motion, result: Result) {
  const { outcome } = result.verdict;
  return outcome === 'rejected' && motion.ballot === 'choice'
    ? 'wall.verdict.none-chosen'
    : (`wall.verdict.${outcome}` as const);
}

function Sentences({ motion, result }: { motion: Motion; result: Result }) {
  const notice = unanimityNotice(result.verdict, motion, words);
  const reason = `${reasonOf(motion, result)} ${decisionOf(motion, result)}`;
  return (
    <div class="rule">
      <p>{typo(reason)}</p>
      {notice && <p class="unanimous">{typo(notice)}</p>}
    </div>
  );
}

interface StageProps {
  view: ProjectorView;
  motion: Motion;
  result: Result;
  column: boolean;
}

function Stage({ view, motion, result, column }: StageProps) {
  const rows = resultRows(motion, result);
  const { cast, needed } = result.verdict;
  const named = motion.secrecy === 'roll-call' && cast > 0 && cast <= (column ? NAMES_MAX_NARROW : NAMES_MAX);
  const wide = cast > SEATS_MAX || rows.length >= BARS_ONLY_FROM;
  const bars = column && <BarColumn rows={rows} needed={needed} wide={wide} />;
  if (wide) return <div class="stage">{bars}</div>;
  if (named)
    return (
      <div class={column ? 'stage stage-split' : 'stage stage-top'}>
        <RollCall view={view} motion={motion} narrow={column} />
        {bars}
      </div>
    );
  return (
    <div class={column ? 'stage stage-split' : 'stage'}>
      <div class="chart">
        <Hemicycle
          seats={cast}
          filled={0}
          choices={choicesOf(motion)}
          votes={result.votes}
          line={motion.ballot === 'motion' ? needed : null}
          label={rows.map((row) => t('wall.votes', { label: labelOf(row.choice), n: row.votes })).join(', ')}
        />
        <div class="centre" aria-hidden="true">
          <strong>{cast}</strong>
          <span>{t('wall.voters', { n: cast })}</span>
        </div>
      </div>
      {bars}
    </div>
  );
}
