// SPDX-License-Identifier: EUPL-1.2
// One's own ballot in a vote that everybody sees: the choice, or what each option was given.
import { choicesOf, gradeKey, gradeLooks, isMarked, type Choice } from '../core/choices';
import { t, words } from '../core/i18n';
import type { Me, Motion } from '../core/protocol';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { labelOf } from '../core/label';

import { isBlank } from './paper';

interface Line {
  choice: Choice;
  /** What it was given, where a tick would not say it all. */
  given: string;
}

/** The options that were marked, the best first. */
export function linesOf(motion: Motion, marks: readonly number[]): Line[] {
  const lines = choicesOf(motion)
    .filter((choice) => marks[choice.index] > 0)
    .map((choice) => ({ choice, mark: marks[choice.index] }));
  if (motion.ballot === 'ranked') lines.sort((a, b) => a.mark - b.mark);
  return lines.map(({ choice, mark }) => ({ choice, given: givenOf(motion, mark) }));
}

function givenOf(motion: Motion, mark: number): string {
  if (motion.ballot === 'ranked') return `${mark}.`;
  if (motion.ballot === 'grades') return words(gradeKey(motion.grade_count, mark - 1));
  return motion.ballot === 'points' ? t('points.n', { n: mark - 1 }) : '';
}

const throws = (motion: Motion, choice: Choice): boolean => motion.ballot === 'lots' && !choice.neutral;

export function OwnBallot({ motion, me }: { motion: Motion; me: Me }) {
  if (isMarked(motion.ballot)) return <OwnMarks motion={motion} marks={me.marks} />;
  const choice = me.choice === null ? undefined : choicesOf(motion)[me.choice];
  if (!choice) return null;
  return (
    <p class="own-choice">
      {motion.ballot === 'lots' ? '' : t('cast.public')}
      <Mark look={choice.mark} size={56} />
      <strong>
        {throws(motion, choice) ? t('lots.thrown', { face: choice.index + 1 }) : labelOf(choice)}
      </strong>
    </p>
  );
}

/** More than these stand in two columns. */
const FEW = 6;

function OwnMarks({ motion, marks }: { motion: Motion; marks: number[] }) {
  if (marks.length === 0) return null;
  if (isBlank(marks)) return <p>{t('cast.blank')}</p>;
  const lines = linesOf(motion, marks);
  const many = lines.length > FEW;
  const size = many ? 36 : 44;
  const looks = motion.ballot === 'grades' ? gradeLooks(motion.grade_count) : [];
  return (
    <>
      <p>{t('cast.public')}</p>
      <ul
        class={many ? 'own-marks own-marks-many' : 'own-marks'}
        style={{ '--own-rows': String(Math.ceil(lines.length / 2)) }}
      >
        {lines.map(({ choice, given }) => (
          <li key={choice.index}>
            {motion.ballot === 'ranked' && <strong class="own-place">{given}</strong>}
            <Mark look={choice.mark} size={size} />
            <Picto id={choice.picture} size={size} />
            <span class="own-name">{labelOf(choice)}</span>
            {looks.length > 0 && <Mark look={looks[marks[choice.index] - 1]} size={size} />}
            {motion.ballot !== 'ranked' && given && <strong>{given}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}
