// SPDX-License-Identifier: EUPL-1.2
// Ranking by touch: each new touch takes the next place, a second touch gives it back.

/** Options from the first place to the last; those left out are not in it. */
export const ranked = (marks: readonly number[]): number[] =>
  marks
    .map((mark, option) => ({ mark, option }))
    .filter(({ mark }) => mark > 0)
    .sort((a, b) => a.mark - b.mark)
    .map(({ option }) => option);

/** Who stood behind a place that is given back moves up. */
export function touched(marks: readonly number[], option: number): number[] {
  const place = marks[option];
  if (place === 0) {
    const next = ranked(marks).length + 1;
    return marks.map((mark, each) => (each === option ? next : mark));
  }
  return marks.map((mark, each) => (each === option ? 0 : mark > place ? mark - 1 : mark));
}
