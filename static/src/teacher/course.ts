// SPDX-License-Identifier: EUPL-1.2
// The course of a council between two matters: which part one is in, what comes next in it, which
// line of the book is read next.
import { agendaParts } from '../core/council';
import type { AgendaItem, Entry, Stage, TeacherView } from '../core/protocol';

type Parts = Pick<TeacherView, 'stages' | 'stage'>;

/** The part where one is; null before the opening and in a sitting without parts. */
export const stageOf = (view: Parts): Stage | null =>
  view.stage === null ? null : (view.stages[view.stage] ?? null);

export const nextStage = (view: Parts): Stage | undefined =>
  view.stage === null ? undefined : view.stages[view.stage + 1];

/** Points that belong to no part come before the closing, or at the very end without one. */
function catchesAll({ stages }: Parts, stage: Stage): boolean {
  const open = stages.filter((each) => each !== 'closing');
  return stage === (open[open.length - 1] ?? stages[0]);
}

/** What comes next where one is: the first planned point of this part. */
export function nextHere(view: Parts & { items: AgendaItem[] }): AgendaItem | undefined {
  const here = stageOf(view);
  const planned = view.items.filter((item) => item.state === 'planned');
  if (!here) return planned[0];
  const parts = agendaParts(planned, view.stages);
  const own = parts.find((part) => part.stage === here)?.items[0];
  const others = parts.find((part) => part.stage === null)?.items[0];
  return own ?? (catchesAll(view, here) ? others : undefined);
}

export const GATE_ALL = 7;
const GATE = { upheld: 1, tried: 2, current: 4 } as const;
export type GateQuestion = keyof typeof GATE;
export const GATE_QUESTIONS = Object.keys(GATE) as GateQuestion[];

/** A problem that has not passed the three questions does not come to the floor. */
export const isGated = (item: Pick<AgendaItem, 'kind' | 'gate'>): boolean =>
  item.kind === 'concern' && item.gate !== GATE_ALL;

/** What was answered to one of the three questions. */
export const answered = (item: Pick<AgendaItem, 'gate'>, question: GateQuestion): boolean =>
  (item.gate & GATE[question]) !== 0;

/** What follows from three answers: it comes to the floor, it waits for the message, or it goes. */
export function gateEnd(answers: Record<GateQuestion, boolean>): 'admitted' | 'postponed' | 'dropped' {
  if (!answers.upheld || !answers.current) return 'dropped';
  return answers.tried ? 'admitted' : 'postponed';
}

/** Lines that are read here: earlier ones in their part, those of today at the end. */
export function linesHere(view: Parts & Pick<TeacherView, 'entries'>): Entry[] {
  const here = stageOf(view);
  if (here === 'earlier') return view.entries.filter((entry) => entry.earlier);
  return here === 'closing' ? view.entries.filter((entry) => !entry.earlier) : [];
}

/** The line after the one that all look at; undefined when the last one was read. */
export function nextLine(view: Parts & Pick<TeacherView, 'entries' | 'entry_shown'>): Entry | undefined {
  const lines = linesHere(view);
  const at = lines.findIndex((entry) => entry.number === view.entry_shown);
  if (at >= 0) return lines[at + 1];
  return stageOf(view) === 'earlier' ? lines.find((entry) => !entry.reviewed) : lines[0];
}

/** Open again: to do, in progress, or not done and still wanted. */
export const isOpenEntry = ({ state }: Pick<Entry, 'state'>): boolean =>
  state !== 'done' && state !== 'abandoned';
