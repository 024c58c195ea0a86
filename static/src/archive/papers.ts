// SPDX-License-Identifier: EUPL-1.2
// What is written on a marked ballot, in one line: "B > A > C", "A, C", "A Bien, B Passable", "A 5, B 0".
import { gradeKey, optionMark, optionsOf } from '../core/choices';
import type { Motion } from '../core/protocol';
import { t } from '../core/words';

const letter = (option: number): string => optionMark(option).glyph;

/** Zeros at the end of `marks` may be left out. */
export function paperWords(motion: Motion, marks: readonly number[]): string {
  const marked = marks.flatMap((mark, option) => (mark > 0 ? [{ mark, option }] : []));
  if (marked.length === 0) return t('minutes.papers.blank');
  switch (motion.ballot) {
    case 'ranked':
      return [...marked]
        .sort((one, two) => one.mark - two.mark)
        .map(({ option }) => letter(option))
        .join(' > ');
    case 'grades':
      return marked
        .map(({ mark, option }) =>
          t('minutes.papers.grade', {
            letter: letter(option),
            grade: t(gradeKey(motion.grade_count, mark - 1)),
          }),
        )
        .join(', ');
    case 'points':
      return marked.map(({ mark, option }) => `${letter(option)} ${mark - 1}`).join(', ');
    default:
      return marked.map(({ option }) => letter(option)).join(', ');
  }
}

/** "A Le lac, B La ferme": what the letters stand for. */
export const letterWords = (motion: Motion): string =>
  optionsOf(motion)
    .map((option) => t('minutes.letter', { letter: option.mark.glyph, name: option.text }))
    .join(', ');
