// SPDX-License-Identifier: EUPL-1.2
// Majority judgment: each option's grades as one bar, and one line through the middle of them all.
import { gradeKey, gradeLooks } from '../../core/choices';
import { t, words } from '../../core/i18n';
import { labelOf } from '../../core/result';
import type { GradesStep } from '../../core/steps';
import { fillOf, Mark } from '../../design/Mark';
import { Row, Rows } from './Rows';

/** From this grade on, counted from the best as a part, the fill is hatched: for eyes without colour. */
const HATCHED_FROM = 0.5;
/** Narrower parts have no room for their number. */
const NUMBER_FROM = 0.055;

export function Grades({ step }: { step: GradesStep }) {
  const looks = gradeLooks(step.grades);
  return (
    <div class="chart-rows chart-grades">
      <ul class="grade-legend">
        {looks.map((look, grade) => (
          <li key={grade}>
            <Mark look={look} size="1.25em" />
            {words(gradeKey(step.grades, grade))}
          </li>
        ))}
      </ul>
      <Rows count={step.rows.length} figures={2}>
        {step.rows.map(({ choice, counts, median, state }) => (
          <Row
            key={choice.index}
            choice={choice}
            state={state}
            label={rowLabel(step, labelOf(choice), counts, median)}
            end={step.middle ? <Mark look={looks[median]} size="1.1em" /> : ''}
          >
            <span class="pieces">
              {counts.map((count, grade) => (
                <GradePiece
                  key={grade}
                  count={count}
                  part={count / Math.max(1, step.total)}
                  fill={fillOf(looks[grade])}
                  hatched={grade > (step.grades - 1) * HATCHED_FROM}
                  middle={step.middle && grade === median}
                />
              ))}
            </span>
            {step.middle && <span class="need" style={{ left: '50%' }} />}
          </Row>
        ))}
      </Rows>
    </div>
  );
}

function rowLabel(step: GradesStep, label: string, counts: readonly number[], median: number): string {
  const grades = step.middle ? [median] : counts.map((_, grade) => grade);
  const value = grades
    .map((grade) => t('wall.grade', { grade: words(gradeKey(step.grades, grade)), n: counts[grade] }))
    .join(', ');
  return t('wall.row', { label, value });
}

interface GradePieceProps {
  count: number;
  part: number;
  fill: string;
  hatched: boolean;
  middle: boolean;
}

function GradePiece({ count, part, fill, hatched, middle }: GradePieceProps) {
  if (count === 0) return null;
  return (
    <i
      class={`piece piece-grade${hatched ? ' piece-hatched' : ''}${middle ? ' piece-middle' : ''}`}
      style={{ width: `${(100 * part).toFixed(3)}%`, backgroundColor: fill }}
    >
      {part > NUMBER_FROM && <b>{count}</b>}
    </i>
  );
}
