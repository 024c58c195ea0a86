// SPDX-License-Identifier: EUPL-1.2
// The agenda as the wall can hold it: parts of the council, the points of the part that is its turn
// one by one, the others only counted; seven lines at most.
import { isOver } from '../core/agenda';
import { agendaParts, type Part } from '../core/council';
import type { Point, ProjectorView, Stage } from '../core/protocol';

export const LINES_MAX = 7;

export interface Heading {
  stage: Stage | null;
  count: number;
  over: boolean;
  /** Its points stand below. */
  open: boolean;
}

export type Line = { heading: Heading } | { point: Point; number: number; next: boolean };

export interface Lines {
  lines: Line[];
  /** Points of the open part for which there was no room. */
  hidden: number;
}

type Agenda = Pick<ProjectorView, 'agenda' | 'stages' | 'stage'>;

const isNext = (point: Point): boolean => point.state === 'planned' || point.state === 'on-floor';

/** So many rows around the first that is not over. */
function around(points: Point[], room: number): Point[] {
  const next = points.findIndex(isNext);
  const from = next < 0 ? 0 : Math.min(Math.max(0, next - 1), Math.max(0, points.length - room));
  return points.slice(from, from + room);
}

const placeOf = ({ stage }: Part<Point>, stages: readonly Stage[]): number =>
  stage ? stages.indexOf(stage) : stages.length;

/** The part of the present stage; else the next one after it that has something left, or the last. */
function openPart(parts: Part<Point>[], { stages, stage }: Agenda): Part<Point> | undefined {
  const now = stage === null ? -1 : stage;
  const later = parts.filter((part) => placeOf(part, stages) >= now);
  return later.find((part) => part.items.some(isNext)) ?? later[0] ?? parts[parts.length - 1];
}

export function agendaLines(view: Agenda, decided = false): Lines {
  const told = view.agenda.filter((point) => !decided || isOver(point));
  const inOrder = agendaParts(view.agenda, view.stages).flatMap((part) => part.items);
  const numbers = new Map(inOrder.map((point, place) => [point.id, place + 1]));
  const next = decided ? undefined : told.find(isNext)?.id;
  const line = (point: Point): Line => ({
    point,
    number: numbers.get(point.id) ?? 0,
    next: point.id === next,
  });
  const cut = (points: Point[], room: number) => (points.length > room ? around(points, room - 1) : points);
  if (view.stages.length === 0 || decided) {
    const shown = cut(told, LINES_MAX);
    return { lines: shown.map(line), hidden: told.length - shown.length };
  }
  const parts = agendaParts(told, view.stages);
  const open = openPart(parts, view);
  const shown = open ? cut(open.items, LINES_MAX - parts.length) : [];
  // What is left of a part that is over does not come next: at the end nothing does.
  const coming =
    open && placeOf(open, view.stages) >= (view.stage ?? -1) ? shown.find(isNext)?.id : undefined;
  const lines = parts.flatMap((part): Line[] => {
    const heading = {
      stage: part.stage,
      count: part.items.length,
      over: part.items.every(isOver),
      open: part === open,
    };
    const inside = shown.map((point) => ({ ...line(point), next: point.id === coming }));
    return [{ heading }, ...(part === open ? inside : [])];
  });
  return { lines, hidden: (open?.items.length ?? 0) - shown.length };
}
