// SPDX-License-Identifier: EUPL-1.2
// The keyboard of the console. Letters and Space act only when no field, button or dialog wants them.
import type { TeacherView } from '../core/protocol';
import { nextItem, primaryAct, startAct, workshopAct } from './actions';
import { nextHere, nextStage } from './course';
import { secondaryActs } from './others';
import { amending, command, dialog, editing, panel, perform, type PanelName } from './perform';
import { closeSheet, sheet } from './sheets';
import { enterStage } from './StageLine';
import { openWall } from './wall';
import { undo } from './toast';

/** Shown by "?", in this order; the words are teacher.key.<name>. */
export const KEYS: [key: string, name: string][] = [
  ['␣', 'primary'],
  ['N', 'next'],
  ['E', 'stage'],
  ['P', 'speech'],
  ['F', 'silence'],
  ['M', 'minute'],
  ['G', 'amendment'],
  ['L', 'roles'],
  ['C', 'book'],
  ['O', 'notes'],
  ['D', 'door'],
  ['T', 'wall'],
  ['A', 'accept'],
  ['R', 'reopen'],
  ['W', 'workshop'],
  ['Z', 'undo'],
  ['?', 'help'],
];

const FIELDS = 'input, textarea, select, [contenteditable]';
const PRESSABLE = 'button, a, summary, input, select, textarea';

/** After the step has changed, Space rests a moment: a second press is meant for the step before. */
export const REST_MS = 700;
let restingUntil = 0;
export const rest = (): void => {
  restingUntil = Date.now() + REST_MS;
};

const toggle = (name: PanelName): void => {
  panel.value = panel.value === name ? null : name;
};

const PANELS: Record<string, PanelName> = { d: 'door', l: 'roles', c: 'book', o: 'notes', '?': 'keys' };

/** What a letter gives while a point is on the floor; false when it means nothing now. */
function spoken(key: string, { may, speaker }: TeacherView): boolean {
  if (key === 'p' && may.includes('floor.next')) void command('floor.next', {});
  else if (key === 'f' && speaker && may.includes('floor.end')) void command('floor.end', {});
  else if (key === 'm' && may.includes('item.extend')) void command('item.extend', { minutes: 1 });
  else return false;
  return true;
}

function letter(key: string, view: TeacherView): void {
  const second = [...secondaryActs(view), workshopAct(view)].find((act) => act?.key === key);
  const next = nextHere(view) ?? nextItem(view.items);
  const stage = nextStage(view);
  if (second) void perform(second);
  else if (spoken(key, view)) return;
  else if (key === 'n' && next && view.may.includes('item.start')) void perform(startAct(next));
  else if (key === 'e' && stage && view.may.includes('stage.enter')) enterStage(view, stage);
  else if (PANELS[key]) toggle(PANELS[key]);
  else if (key === 't') void openWall(view.sitting);
  else if (key === 'a') void command('seat.accept-all', {});
  else if (key === 'z') undo();
}

/** The innermost of what is open is closed. */
function escape(): void {
  if (panel.value) panel.value = null;
  else if (sheet.value) closeSheet();
  else if (amending.value) amending.value = false;
  else editing.value = null;
}

export function pressed(event: KeyboardEvent, view: TeacherView): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || dialog.value) return;
  const target = event.target as Element;
  if (event.key === 'Escape') return escape();
  if (event.key === ' ' || event.key === 'Spacebar') {
    const act = primaryAct(view);
    if (!act || editing.value || amending.value || sheet.value || target.closest(PRESSABLE)) return;
    event.preventDefault();
    if (Date.now() >= restingUntil) void perform(act);
    return;
  }
  if (target.closest(FIELDS) || event.key.length !== 1) return;
  letter(event.key.toLowerCase(), view);
}
