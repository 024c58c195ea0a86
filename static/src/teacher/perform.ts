// SPDX-License-Identifier: EUPL-1.2
// Does an act of the console: asks the server, tells what happened, and offers to take it back.
import { signal } from '@preact/signals';
import { Refusal } from '../core/answers';
import type { Commands, Item } from '../core/protocol';
import { refusalText, t } from '../core/words';
import type { Act } from './actions';
import { forgetTellers } from './counting';
import { ask } from './desk';
import { settle, tell } from './toast';

/** The dialog that is open, if any. */
export const dialog = signal<'annul' | 'end' | null>(null);
/** The panel that hangs under the bar, if any. */
export const panel = signal<'door' | 'wall' | 'keys' | null>(null);
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

/** Opens what an act asks first. */
function inquire(asks: NonNullable<Act['asks']>): void {
  if (asks === 'amend') amending.value = true;
  else dialog.value = asks;
}

export async function perform(act: Act): Promise<void> {
  if (busy.value) return;
  settle(); // the step before can no longer be taken back
  if (act.waits) return tell(t(`teacher.waits.${act.waits.code}`, { count: act.waits.count }));
  if (act.asks) return inquire(act.asks);
  busy.value = true;
  const done = await command(act.command, act.fields as never);
  busy.value = false;
  if (!done) return;
  if (act.command === 'vote.count') forgetTellers();
  if (!act.undo) return;
  const back = act.undo;
  tell(t(`teacher.did.${act.label}`), () => void command(back.command, back.fields as never));
}
