// SPDX-License-Identifier: EUPL-1.2
// Points as a ballot marks them: one more than there are, so that 0 stays "left out".

export const pointsOf = (mark: number): number => Math.max(0, mark - 1);

/** One more or one less for an option, between none and `most`. */
export const stepped = (marks: readonly number[], option: number, by: number, most: number): number[] =>
  marks.map((mark, each) => (each === option ? Math.min(most, Math.max(0, pointsOf(mark) + by)) + 1 : mark));

/** Whoever gives points to some gives none to the others. */
export const zeroed = (marks: readonly number[], options: readonly number[]): number[] =>
  marks.map((mark, option) => (options.includes(option) ? Math.max(1, mark) : 0));
