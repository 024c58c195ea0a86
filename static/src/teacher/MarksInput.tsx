// SPDX-License-Identifier: EUPL-1.2
// One paper ballot, filled in as it is read aloud: small, quick, by keyboard too.
import { gradeKey, gradeLooks, type Choice } from '../core/choices';
import { money } from '../core/money';
import type { Motion } from '../core/protocol';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { leftOf, tickFits, withMark, withRank, withTick } from './marks';

interface Props {
  motion: Motion;
  standing: Choice[];
  marks: number[];
  onChange(marks: number[]): void;
}

function Ticks({ motion, standing, marks, onChange }: Props) {
  const ranked = motion.ballot === 'ranked';
  return (
    <div class={motion.ballot === 'budget' ? 'paper-ticks priced' : 'paper-ticks'}>
      {standing.map((choice) => {
        const mark = marks[choice.index];
        return (
          <button
            type="button"
            class="paper-tick"
            key={choice.index}
            aria-pressed={mark > 0}
            disabled={!ranked && !tickFits(motion, marks, choice.index)}
            onClick={() =>
              onChange(ranked ? withRank(marks, choice.index) : withTick(motion, marks, choice.index))
            }
          >
            <Mark look={choice.mark} size={26} />
            <span>{choice.text}</span>
            {motion.ballot === 'budget' && <em>{money(motion.options[choice.index].cost, t)}</em>}
            <b>{mark === 0 ? '' : ranked ? mark : '✓'}</b>
          </button>
        );
      })}
      {motion.ballot === 'budget' && (
        <p class="sum" role="status">
          {t('teacher.paper.left', { left: money(leftOf(motion, marks), t) })}
        </p>
      )}
    </div>
  );
}

interface ScaleProps extends Props {
  choice: Choice;
}

function Grades({ motion, choice, marks, onChange }: ScaleProps) {
  return (
    <>
      {gradeLooks(motion.grade_count).map((look, grade) => (
        <label class="paper-face" key={grade}>
          <input
            type="radio"
            class="sr-only"
            name={`paper-${choice.index}`}
            checked={marks[choice.index] === grade + 1}
            onChange={() => onChange(withMark(marks, choice.index, grade + 1))}
          />
          <Mark look={look} size={30} label={t(gradeKey(motion.grade_count, grade))} />
        </label>
      ))}
    </>
  );
}

function Points({ motion, choice, marks, onChange }: ScaleProps) {
  return (
    <>
      {Array.from({ length: motion.points_max + 1 }, (_, points) => (
        <label class="paper-face" key={points}>
          <input
            type="radio"
            class="sr-only"
            name={`paper-${choice.index}`}
            checked={marks[choice.index] === points + 1}
            onChange={() => onChange(withMark(marks, choice.index, points + 1))}
          />
          <span class="paper-point">{points}</span>
        </label>
      ))}
    </>
  );
}

/** A scale for each option: faces, or points. */
function Scales(props: Props) {
  const Scale = props.motion.ballot === 'grades' ? Grades : Points;
  return (
    <div class="paper-scales">
      {props.standing.map((choice) => (
        <fieldset class="paper-scale" key={choice.index}>
          <legend class="sr-only">{choice.text}</legend>
          <span class="paper-name" aria-hidden="true">
            <Mark look={choice.mark} size={26} />
            {choice.text}
          </span>
          <span class="paper-faces">
            <Scale {...props} choice={choice} />
          </span>
        </fieldset>
      ))}
    </div>
  );
}

export function MarksInput(props: Props) {
  const { ballot } = props.motion;
  return ballot === 'grades' || ballot === 'points' ? <Scales {...props} /> : <Ticks {...props} />;
}
