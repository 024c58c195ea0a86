// SPDX-License-Identifier: EUPL-1.2
// How a point of the agenda ended, in a few words: what was chosen, adopted, put off.
import { t, words, type Key } from './i18n';
import { listOf } from './names';
import type { Point } from './protocol';

type Ended = Pick<Point, 'state' | 'outcome' | 'decisions'>;

export const isOver = (point: Pick<Point, 'state'>): boolean =>
  point.state !== 'planned' && point.state !== 'on-floor';

/** How it ended otherwise than by being treated or put off; keys of the words of a council. */
const ENDS: Partial<Record<Point['state'], Key>> = {
  'out-of-frame': 'item.out-of-frame',
  referred: 'item.referred',
  dropped: 'item.dropped',
};

/** `done`, `postponed`: the words for a point on which nothing was shown. */
export function endOf(point: Ended, done: Key, postponed: Key): string {
  const end = ENDS[point.state];
  if (end) return t(end);
  if (point.outcome === 'none') return t(point.state === 'done' ? done : postponed);
  const said = point.decisions.map((each) => each.text).filter((text) => text !== '');
  return said.length > 0 ? listOf(said, words) : t(`outcome.${point.outcome}`);
}

/** The picture of what was chosen, when it is one thing; else "". */
export const endPicture = (point: Pick<Point, 'decisions'>): string =>
  point.decisions.length === 1 ? point.decisions[0].picture : '';
