// SPDX-License-Identifier: EUPL-1.2
// How a point of the agenda ended, in a few words: what was chosen, adopted, put off.
import { t, type Key } from './i18n';
import type { Point } from './protocol';

type Ended = Pick<Point, 'state' | 'outcome' | 'decision'>;

export const isOver = (point: Ended): boolean => point.state === 'done' || point.state === 'postponed';

/** `done`, `postponed`: the words for a point on which nothing was shown. */
export function endOf(point: Ended, done: Key, postponed: Key): string {
  if (point.outcome !== 'none') return point.decision || t(`outcome.${point.outcome}`);
  return t(point.state === 'done' ? done : postponed);
}
