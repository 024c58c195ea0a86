// SPDX-License-Identifier: EUPL-1.2
// What a pupil does beside voting: one question to the server, and a word when it says no. The
// screen changes when the next view comes.
import { signal } from '@preact/signals';
import { OFFLINE, Refusal, type CommandName } from '../../core/answers';
import { t } from '../../core/i18n';
import type { Commands } from '../../core/protocol';
import { session } from '../seat';

/** Long enough to be read. */
const TOLD_MS = 6000;

export const trouble = signal('');
let forgetting: ReturnType<typeof setTimeout> | undefined;

function tell(words: string): void {
  clearTimeout(forgetting);
  trouble.value = words;
  if (words) forgetting = setTimeout(() => (trouble.value = ''), TOLD_MS);
}

function wordsOf({ code }: Refusal): string {
  if (code === OFFLINE) return t('deed.offline');
  return t(code === 'not-present' ? 'deed.absent' : 'deed.refused');
}

/** False when the answer was no. */
export async function perform<K extends CommandName>(name: K, fields: Commands[K]): Promise<boolean> {
  tell('');
  const answer = await session.net.request(name, fields);
  if (!(answer instanceof Refusal)) return true;
  tell(wordsOf(answer));
  return false;
}
