// SPDX-License-Identifier: EUPL-1.2
// The grades of each option as one bar, the best first; the line in the middle of all of them names
// the majority grade.
import { gradeKey, gradeLooks, optionsOf } from '../core/choices';
import type { Motion, Tally } from '../core/protocol';
import { t } from '../core/words';
import { fillOf, Mark } from '../design/Mark';

interface Props {
  motion: Motion;
  tally: Tally;
  standing: readonly number[];
  winners: readonly number[];
}

export function GradeBars({ motion, tally, standing, winners }: Props) {
  const looks = gradeLooks(motion.grade_count);
  const shown = optionsOf(motion).filter(
    (choice) => tally.gauges[choice.index] && (standing.length === 0 || standing.includes(choice.index)),
  );
  return (
    <dl class="grade-bars">
      {shown.map((choice) => {
        const { counts, median } = tally.gauges[choice.index];
        const total = counts.reduce((sum, count) => sum + count, 0) || 1;
        return (
          <div key={choice.index}>
            <dt class={winners.includes(choice.index) ? 'won' : undefined}>
              <Mark look={choice.mark} size={28} />
              <span>{choice.text}</span>
            </dt>
            <dd class="grade-bar" aria-hidden="true">
              {counts.map((count, grade) =>
                count > 0 ? (
                  <i
                    key={grade}
                    style={{ width: `${(count / total) * 100}%`, background: fillOf(looks[grade]) }}
                  />
                ) : null,
              )}
              <b />
            </dd>
            <dd>
              <Mark look={looks[median]} size={26} />
              {t(gradeKey(motion.grade_count, median))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
