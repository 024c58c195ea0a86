// SPDX-License-Identifier: EUPL-1.2
// A result that is one mark a ballot: the seats as marks. A public vote names who chose what.
import { choicesOf } from '../core/choices';
import { t } from '../core/i18n';
import type { Motion, ProjectorView, Result } from '../core/protocol';
import { labelOf, resultRows } from '../core/result';
import { Hemicycle } from '../design/Hemicycle';
import { BarColumn, BARS_ONLY_FROM, ChoiceFooter, COLUMN_FROM } from './Choices';
import { NAMES_MAX, NAMES_MAX_NARROW, RollCall } from './RollCall';

/** More seats than this are too small to carry marks. */
const SEATS_MAX = 80;

interface StageProps {
  view: ProjectorView;
  motion: Motion;
  result: Result;
}

export function SeatsStage(props: StageProps) {
  const { motion, result } = props;
  const choices = choicesOf(motion);
  const column = choices.length >= COLUMN_FROM || result.verdict.cast > SEATS_MAX;
  return (
    <>
      <Stage {...props} column={column} />
      {!column && <ChoiceFooter choices={choices} rows={resultRows(motion, result)} />}
    </>
  );
}

function Stage({ view, motion, result, column }: StageProps & { column: boolean }) {
  const rows = resultRows(motion, result);
  const { cast, needed } = result.verdict;
  // Hands and papers have no names: a class that voted so sees its seats.
  const told = view.members.some((member) => member.choice !== null);
  const named = motion.secrecy === 'roll-call' && told && cast <= (column ? NAMES_MAX_NARROW : NAMES_MAX);
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
