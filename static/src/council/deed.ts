// SPDX-License-Identifier: EUPL-1.2
// What a console does: one question to the server at a time, and a word when it says no. The screen
// changes when the next view comes.
import { signal } from '@preact/signals';
import { Refusal, type CommandName } from '../core/answers';
import { maybe, t } from '../core/i18n';
import type { Commands } from '../core/protocol';
import { session } from '../pupil/seat';

/** Long enough to be read. */
const TOLD_MS = 6000;

export const trouble = signal('');
export const busy = signal(false);
let forgetting: ReturnType<typeof setTimeout> | undefined;

function tell(words: string): void {
  clearTimeout(forgetting);
  trouble.value = words;
  if (words) forgetting = setTimeout(() => (trouble.value = ''), TOLD_MS);
}

/** False when the answer was no, or when another question is under way: a second tap changes nothing. */
export async function perform<K extends CommandName>(name: K, fields: Commands[K]): Promise<boolean> {
  if (busy.value) return false;
  busy.value = true;
  tell('');
  const answer = await session.net.request(name, fields);
  busy.value = false;
  if (!(answer instanceof Refusal)) return true;
  tell(maybe(`refused.${answer.code}`) ?? t('refused.other'));
  return false;
}
