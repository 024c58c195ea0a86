// SPDX-License-Identifier: EUPL-1.2
// One option at a time: where to go next, and what is still missing.

/** How many of these options have no mark yet. */
export const missing = (options: readonly number[], marks: readonly number[]): number =>
  options.filter((option) => marks[option] === 0).length;

/** The first step without a mark; behind the last step when nothing is missing. */
export function nextStep(options: readonly number[], marks: readonly number[]): number {
  const open = options.findIndex((option) => marks[option] === 0);
  return open < 0 ? options.length : open;
}

export const given = (marks: readonly number[], option: number, mark: number): number[] =>
  marks.map((old, each) => (each === option ? mark : old));
