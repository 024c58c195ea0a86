// SPDX-License-Identifier: EUPL-1.2
// The items that a pupil wants first.

export const WISHES_MAX = 3;

/** After a touch: taken back, added, or, when three are chosen, as before. */
export function wished(before: number[], item: number): number[] {
  if (before.includes(item)) return before.filter((each) => each !== item);
  return before.length < WISHES_MAX ? [...before, item] : before;
}
