// SPDX-License-Identifier: EUPL-1.2
// The course of a past council: where it begins, how long to wait before the next step, which steps
// are marked on its line, and where a key leads. Pure arithmetic over the server's list.
import type { ReplayStep, ReplayWhat } from '../../core/protocol';

export const SPEEDS = [1, 10, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** No pause of the council is longer here, and no picture shorter. */
export const WAIT_MAX_MS = 3000;
export const WAIT_MIN_MS = 150;

export type Line = Pick<ReplayStep, 'step' | 'at_ms' | 'what'>;

/** What the line of time shows besides its ends. */
const MARKED: readonly ReplayWhat[] = ['begin', 'stage', 'opened', 'result', 'end'];
export const isMarked = ({ what }: Pick<Line, 'what'>): boolean => MARKED.includes(what);

/** The agenda may have been written days before: one begins where the council does. */
export const beginning = (steps: readonly Line[]): number =>
  Math.max(
    0,
    steps.findIndex(({ what }) => what === 'begin'),
  );

export function waitBefore(steps: readonly Line[], at: number, speed: Speed): number {
  const now = steps[at];
  const next = steps[at + 1];
  if (!now || !next) return WAIT_MAX_MS;
  const wait = (next.at_ms - now.at_ms) / speed;
  return Math.min(WAIT_MAX_MS, Math.max(WAIT_MIN_MS, wait));
}

/** The place that a key leads to; null: it is none of ours. */
export function placeAfter(key: string, at: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return Math.min(last, at + 1);
    case 'ArrowLeft':
    case 'PageUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Where a step stands on the line, in hundredths. */
export const portion = (at: number, count: number): number => (count < 2 ? 0 : (100 * at) / (count - 1));
