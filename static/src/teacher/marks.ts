// SPDX-License-Identifier: EUPL-1.2
// Filling in a paper ballot that somebody reads aloud: the same marks as a tablet would send.
// It keeps the teller from typing what a tablet could not say; the server looks again.
import type { Motion } from '../core/protocol';

export const noMarks = (motion: Motion): number[] => motion.options.map(() => 0);

const set = (marks: readonly number[], option: number, mark: number): number[] =>
  marks.map((old, at) => (at === option ? mark : old));

const ticked = (marks: readonly number[]): number => marks.filter((mark) => mark > 0).length;

const costOf = (motion: Motion, marks: readonly number[]): number =>
  motion.options.reduce((sum, option, at) => sum + (marks[at] > 0 ? option.cost : 0), 0);

/** What is left of the budget on this ballot. */
export const leftOf = (motion: Motion, marks: readonly number[]): number =>
  motion.budget - costOf(motion, marks);

/** A tick more is possible: it is not one too many, nor too dear. */
export function tickFits(motion: Motion, marks: readonly number[], option: number): boolean {
  if (marks[option] > 0) return true;
  if (motion.ballot === 'budget') return motion.options[option].cost <= leftOf(motion, marks);
  return motion.picks === 0 || ticked(marks) < motion.picks;
}

export const withTick = (motion: Motion, marks: readonly number[], option: number): number[] =>
  tickFits(motion, marks, option) ? set(marks, option, marks[option] > 0 ? 0 : 1) : [...marks];

/** The next place for who has none; who has one loses it, and those behind move up. */
export function withRank(marks: readonly number[], option: number): number[] {
  const place = marks[option];
  if (place === 0) return set(marks, option, ticked(marks) + 1);
  return marks.map((mark, at) => (at === option ? 0 : mark > place ? mark - 1 : mark));
}

/** A grade or so many points for one option; the same again takes it away. */
export const withMark = (marks: readonly number[], option: number, mark: number): number[] =>
  set(marks, option, marks[option] === mark ? 0 : mark);

/** Blank, or as full as its kind asks: grades and points are for every option that stands. */
export function isWhole(motion: Motion, marks: readonly number[], standing: readonly number[]): boolean {
  if (ticked(marks) === 0) return true;
  if (motion.ballot !== 'grades' && motion.ballot !== 'points') return true;
  return standing.every((option) => marks[option] > 0);
}
