// SPDX-License-Identifier: EUPL-1.2
// What has just been settled: a line of the book, or a point that is out of frame. The view tells
// how things stand; that something is new only who saw the view before can tell.
import type { ProjectorView } from '../core/protocol';

export type News = { kind: 'entry'; entry: number } | { kind: 'out-of-frame'; point: number };
type Known = Pick<ProjectorView, 'sitting' | 'phase' | 'stage' | 'entry_shown' | 'agenda' | 'entries'>;

function newsOf(before: Known, now: Known): News | null {
  const known = new Set(before.entries.map((entry) => entry.number));
  const entry = now.entries.find((each) => !each.earlier && !known.has(each.number));
  if (entry) return { kind: 'entry', entry: entry.number };
  const excluded = now.agenda.find(
    (point) =>
      point.state === 'out-of-frame' &&
      before.agenda.some((each) => each.id === point.id && each.state !== 'out-of-frame'),
  );
  return excluded ? { kind: 'out-of-frame', point: excluded.id } : null;
}

/** News stay on the wall until something else begins. */
export function follow(held: News | null, before: Known | null, now: Known): News | null {
  if (!before || before.sitting !== now.sitting) return null;
  const fresh = newsOf(before, now);
  if (fresh) return fresh;
  const quiet = before.phase === now.phase && before.stage === now.stage && now.entry_shown === 0;
  return quiet ? held : null;
}
