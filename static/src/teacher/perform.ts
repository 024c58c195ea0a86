// SPDX-License-Identifier: EUPL-1.2
// Does an act of the console: asks the server, tells what happened, and offers to take it back.
import { forgetTyped } from '../core/typed';
import { signal } from '@preact/signals';
import { Refusal } from '../core/answers';
import type { Commands, Item } from '../core/protocol';
import { refusalText, t } from '../core/words';
import type { Act } from './actions';
import { ask } from './desk';
import { sheet, type Sheet } from './sheets';
import { hold, settle, tell } from './toast';

/** The dialog that is open, if any. */
export const dialog = signal<'annul' | 'end' | null>(null);
/** The panel that hangs under the bar, if any. */
export type PanelName = 'door' | 'wall' | 'keys' | 'roles' | 'book' | 'notes';
export const panel = signal<PanelName | null>(null);
/** The item whose form is in the middle: 'new', an item, or none. */
export const editing = signal<Item | 'new' | null>(null);
/** The form with a new text for the item on the floor is in the middle. */
export const amending = signal(false);
/** While an act is under way no other one is begun. */
export const busy = signal(false);

export async function command<K extends keyof Commands>(name: K, fields: Commands[K]): Promise<boolean> {
  const answer = await ask(name, fields);
  if (answer instanceof Refusal) tell(refusalText(answer));
  return !(answer instanceof Refusal);
}

/** Does it at once, and offers for six seconds the command that takes it back. */
export async function reversible<K extends keyof Commands, B extends keyof Commands>(
  [name, fields]: [K, Commands[K]],
  text: string,
  [back, backFields]: [B, Commands[B]],
): Promise<void> {
  settle();
  if (await command(name, fields)) tell(text, () => void command(back, backFields));
}

/** Opens what an act asks first. */
function inquire({ asks, about = 0 }: Act): void {
  panel.value = null;
  if (asks === 'amend') amending.value = true;
  else if (asks === 'annul' || asks === 'end') dialog.value = asks;
  else sheet.value = { name: asks, item: about } as Sheet;
}

const send = (act: Act): Promise<boolean> => command(act.command, act.fields as never);

/** The words of the button; a part of the council is called by its name. */
export function actWords({ label, values = {} }: Act): string {
  const { stage } = values;
  return t(`teacher.act.${label}`, stage ? { ...values, stage: t(`stage.${stage}`) } : values);
}

export async function perform(act: Act): Promise<void> {
  if (busy.value) return;
  settle(); // the step before can no longer be taken back
  if (act.waits) return tell(t(`teacher.waits.${act.waits.code}`, { count: act.waits.count }));
  if (act.asks) return inquire(act);
  if (act.held)
    return hold(
      t(`teacher.did.${act.label}`),
      () => void send(act),
      () => undefined,
    );
  busy.value = true;
  const done = await send(act);
  busy.value = false;
  if (!done) return;
  if (act.command === 'vote.count') forgetTyped();
  if (!act.undo) return;
  const back = act.undo;
  tell(t(`teacher.did.${act.label}`), () => void command(back.command, back.fields as never));
}
