// SPDX-License-Identifier: EUPL-1.2
// Ticking options, up to a number.

export const ticked = (marks: readonly number[]): number => marks.filter((mark) => mark > 0).length;

/** `picks` 0: as many as one likes. */
export const isFull = (marks: readonly number[], picks: number): boolean =>
  picks > 0 && ticked(marks) >= picks;

/** The marks after a touch of `option`; the same marks when there is no room for another. */
export function toggled(marks: readonly number[], option: number, picks: number): readonly number[] {
  const on = marks[option] > 0;
  // Of one there is no need to take the old one away first: the new one replaces it.
  if (picks === 1) return on ? marks : marks.map((_, place) => (place === option ? 1 : 0));
  if (!on && isFull(marks, picks)) return marks;
  return marks.map((mark, place) => (place === option ? (on ? 0 : 1) : mark));
}
