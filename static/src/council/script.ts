// SPDX-License-Identifier: EUPL-1.2
// What the chair says, line by line: the words of the class for this part of the council, or the
// usual ones; on an item, those that its step asks for.
import { signal } from '@preact/signals';
import { maybe } from '../core/i18n';
import type { Line } from '../core/protocol';
import { keep, kept } from '../core/storage';
import { stageOf } from '../teacher/course';
import type { RoleView } from './room';

const STORED = 'hemicycle.script';
const LINES_MAX = 9;

/** The name of the usual lines of this moment: a stage, or a phase. */
function scriptName(view: RoleView): string {
  const here = stageOf(view);
  if (view.phase === 'welcome') return here ?? 'opening';
  const { floor } = view;
  if (floor?.kind === 'mood' && view.phase === 'shown') return 'mood';
  if (floor && (view.phase === 'presented' || view.phase === 'debate')) {
    if (floor.kind === 'praise' || floor.kind === 'thanks') return 'praise';
    if (floor.kind === 'report') return 'reports';
    if (floor.kind === 'concern') return 'trouble';
  }
  return view.phase;
}

/** script.<name>.1, .2, … as far as there are words. */
export function usualLines(name: string): string[] {
  const lines: string[] = [];
  for (let n = 1; n <= LINES_MAX; n++) {
    const line = maybe(`script.${name}.${n}`);
    if (line === null) break;
    lines.push(line);
  }
  return lines;
}

const ownLines = (lines: readonly Line[], stage: string): string[] =>
  lines.filter((line) => line.stage === stage).map((line) => line.text);

export function scriptLines(view: RoleView): string[] {
  const name = scriptName(view);
  const own = view.phase === 'welcome' ? ownLines(view.lines, name) : [];
  return own.length > 0 ? own : usualLines(name);
}

/** Where in the council one is: the script begins anew when that changes. */
const momentOf = (view: RoleView): string =>
  `${view.sitting}:${view.stage ?? ''}:${view.phase}:${view.floor?.id ?? 0}:${view.vote?.number ?? 0}`;

/** "moment|place"; it outlives a reload. */
const said = signal(kept(STORED) ?? '');

export function placeOf(view: RoleView): number {
  const [moment, place] = said.value.split('|');
  return moment === momentOf(view) ? Number(place) : 0;
}

export function setPlace(view: RoleView, place: number): void {
  said.value = `${momentOf(view)}|${place}`;
  keep(STORED, said.value);
}
