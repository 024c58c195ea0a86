// SPDX-License-Identifier: EUPL-1.2
// The keyboard of the console. Letters and Space act only when no field, button or dialog wants them.
import type { TeacherView } from '../core/protocol';
import { nextItem, primaryAct, secondaryActs, startAct, workshopAct } from './actions';
import { openWall } from './wall';
import { amending, command, dialog, editing, panel, perform } from './perform';
import { undo } from './toast';

/** Shown by "?", in this order; the words are teacher.key.<name>. */
export const KEYS: [key: string, name: string][] = [
  ['␣', 'primary'],
  ['N', 'next'],
  ['D', 'door'],
  ['T', 'wall'],
  ['A', 'accept'],
  ['M', 'minute'],
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

function letter(key: string, view: TeacherView): void {
  const second = [...secondaryActs(view), workshopAct(view)].find((act) => act?.key === key);
  const next = nextItem(view.items);
  if (second) void perform(second);
  else if (key === 'n' && next && view.may.includes('item.start')) void perform(startAct(next));
  else if (key === 'd') panel.value = panel.value === 'door' ? null : 'door';
  else if (key === 't') void openWall(view.sitting);
  else if (key === 'a') void command('seat.accept-all', {});
  else if (key === 'z') undo();
  else if (key === '?') panel.value = panel.value === 'keys' ? null : 'keys';
}

export function pressed(event: KeyboardEvent, view: TeacherView): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || dialog.value) return;
  const target = event.target as Element;
  if (event.key === 'Escape') {
    if (panel.value) panel.value = null;
    else if (amending.value) amending.value = false;
    else editing.value = null;
    return;
  }
  if (event.key === ' ' || event.key === 'Spacebar') {
    const act = primaryAct(view);
    if (!act || editing.value || amending.value || target.closest(PRESSABLE)) return;
    event.preventDefault();
    if (Date.now() >= restingUntil) void perform(act);
    return;
  }
  if (target.closest(FIELDS) || event.key.length !== 1) return;
  letter(event.key.toLowerCase(), view);
}
