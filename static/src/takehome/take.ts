// SPDX-License-Identifier: EUPL-1.2
// Has one document made, and fetches it by an ordinary link: that works on every tablet.
import { Refusal, type Answer } from '../core/answers';
import type { Commands } from '../core/protocol';
import { fieldsOf, fileName, type How, type Wanted } from './documents';

export type Ask = (name: 'paper.make', fields: Commands['paper.make']) => Promise<Answer<'paper.make'>>;

function follow(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** What came, once the browser has been sent for it; or why there is nothing. */
export async function take(
  ask: Ask,
  wanted: Wanted,
  how: How,
): Promise<{ name: string; bytes: number } | Refusal> {
  const answer = await ask('paper.make', fieldsOf(wanted, how));
  if (answer instanceof Refusal) return answer;
  const name = fileName(wanted, how, answer.name);
  follow(`/paper/${answer.ticket}/${name}`, name);
  return { name, bytes: answer.bytes };
}
