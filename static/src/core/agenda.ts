// SPDX-License-Identifier: EUPL-1.2
// How a point of the agenda ended, in a few words: what was chosen, adopted, put off.
import { t, words, type Key } from './i18n';
import { listOf } from './names';
import type { Point } from './protocol';

type Ended = Pick<Point, 'state' | 'outcome' | 'decisions'>;

export const isOver = (point: Pick<Point, 'state'>): boolean =>
  point.state === 'done' || point.state === 'postponed';

/** `done`, `postponed`: the words for a point on which nothing was shown. */
export function endOf(point: Ended, done: Key, postponed: Key): string {
  if (point.outcome === 'none') return t(point.state === 'done' ? done : postponed);
  const said = point.decisions.map((each) => each.text).filter((text) => text !== '');
  return said.length > 0 ? listOf(said, words) : t(`outcome.${point.outcome}`);
}

/** The picture of what was chosen, when it is one thing; else "". */
export const endPicture = (point: Pick<Point, 'decisions'>): string =>
  point.decisions.length === 1 ? point.decisions[0].picture : '';
