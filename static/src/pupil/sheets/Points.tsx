// SPDX-License-Identifier: EUPL-1.2
// Points for every option: a number to touch, or one more and one less in rows.
import './gifts.css';
import { t } from '../../core/i18n';
import minus from 'lucide:minus';
import plus from 'lucide:plus';
import type { Choice } from '../../core/choices';
import { Icon, type IconStrokes } from '../../design/Icon';
import { choicesIn, type PaperProps } from '../paper';
import type { Gift } from './Gifts';
import { OneByOne } from './OneByOne';
import { pointsOf, stepped, zeroed } from './points';
import { Rows } from './Rows';

const giftsOf = (most: number): Gift[] =>
  Array.from({ length: most + 1 }, (_, points) => ({
    mark: points + 1,
    label: t('points.n', { n: points }),
  }));

/** The number, and so many dots: to be counted by who cannot read it. */
const number = (gift: Gift) => (
  <span class="gift-number">
    {pointsOf(gift.mark)}
    <span class="pips">
      {Array.from({ length: pointsOf(gift.mark) }, (_, pip) => (
        <span key={pip} class="pip" />
      ))}
    </span>
  </span>
);

export default function Points(props: PaperProps) {
  const { open, draft } = props;
  const { motion, vote, mode } = open;
  const ask = t('points.ask');
  if (mode === 'images')
    return (
      <OneByOne {...props} ask={ask} gifts={giftsOf(motion.points_max)} look="gifts-points" draw={number} />
    );
  const marks = draft.marks;
  const change = (choice: Choice, by: number) =>
    (marks.value = stepped(marks.value, choice.index, by, motion.points_max));
  return (
    <Rows
      {...props}
      ask={ask}
      ready={marks.value.some((mark) => pointsOf(mark) > 0)}
      wait={t('points.wait')}
      marks={zeroed(
        marks.value,
        choicesIn(motion, vote).map((each) => each.index),
      )}
      renderField={(choice, name) => (
        <Stepper
          name={name}
          points={pointsOf(marks.value[choice.index])}
          most={motion.points_max}
          onChange={(by) => change(choice, by)}
        />
      )}
    />
  );
}

interface StepperProps {
  name: string;
  points: number;
  most: number;
  onChange(by: number): void;
}

function Stepper({ name, points, most, onChange }: StepperProps) {
  return (
    <div class="stepper" role="group" aria-label={name}>
      <Change
        icon={minus}
        label={t('points.less', { name })}
        end={points === 0}
        onPress={() => onChange(-1)}
      />
      <span class="stepper-number" role="status">
        <span aria-hidden="true">{points}</span>
        <span class="sr-only">{t('points.n', { n: points })}</span>
      </span>
      <Change
        icon={plus}
        label={t('points.more', { name })}
        end={points === most}
        onPress={() => onChange(1)}
      />
    </div>
  );
}

interface ChangeProps {
  icon: IconStrokes;
  label: string;
  /** There is nothing more in this direction; the focus may stay. */
  end: boolean;
  onPress(): void;
}

function Change({ icon, label, end, onPress }: ChangeProps) {
  return (
    <button
      type="button"
      class="button button-round"
      aria-label={label}
      aria-disabled={end || undefined}
      onClick={onPress}
    >
      <Icon of={icon} size={36} stroke={3} />
    </button>
  );
}
