// SPDX-License-Identifier: EUPL-1.2
// What this screen has seen decided, for the goodbye: the views of pupils and of the
// wall name the points that are done, not how each ended.
import type { Outcome, Point, PupilView, ProjectorView } from '../protocol';
import { keep, kept } from '../storage';

export interface Decision {
  outcome: Outcome;
  /** The words of the option that was chosen, or "". */
  chosen: string;
}
export type DecidedPoint = Point & { decision: Decision | null };
type Seen = { sitting: number; decisions: Record<number, Decision> };
type Watched = PupilView | ProjectorView;

const STORED = 'hemicycle.decisions';

function seenIn(sitting: number): Seen {
  try {
    const seen = JSON.parse(kept(STORED) ?? 'null') as Seen | null;
    if (seen && seen.sitting === sitting) return seen;
  } catch {
    // unreadable: as if nothing had been seen
  }
  return { sitting, decisions: {} };
}

/** Notes the result that is being shown, if any. Call it with each view. */
export function remember(view: Watched): void {
  const { floor, result } = view;
  if (!floor || !result || view.phase !== 'shown') return;
  const seen = seenIn(view.sitting);
  const { outcome, winner } = result.verdict;
  seen.decisions[floor.id] = {
    outcome,
    chosen: winner === null ? '' : (floor.motion.options[winner]?.text ?? ''),
  };
  keep(STORED, JSON.stringify(seen));
}

export function decidedAgenda(view: Watched): DecidedPoint[] {
  const { decisions } = seenIn(view.sitting);
  return view.agenda.map((point) => ({ ...point, decision: decisions[point.id] ?? null }));
}
