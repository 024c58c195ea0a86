// SPDX-License-Identifier: EUPL-1.2
// The projector's page: its link is made when asked for, opened in another window, and shown to be copied.
import { signal } from '@preact/signals';
import { Refusal } from '../core/answers';
import { refusalText } from '../core/words';
import { ask } from './desk';
import { panel } from './perform';
import { tell } from './toast';

/** The address of the wall, once made for this sitting. */
export const wallAddress = signal('');
let madeFor = 0;
let opened: Window | null = null;

const SECRET = 'about:blank';

export async function openWall(sitting: number): Promise<void> {
  panel.value = 'wall';
  if (madeFor !== sitting) {
    // The window opens inside the gesture, or the browser holds it for an advertisement.
    opened = window.open(SECRET, 'hemicycle-wall');
    const link = await ask('link.add', { kind: 'projector', target: sitting });
    if (link instanceof Refusal) {
      opened?.close();
      return tell(refusalText(link));
    }
    madeFor = sitting;
    wallAddress.value = `${location.origin}/projector.html#t=${link.token}`;
    if (opened) opened.location.href = wallAddress.value;
    return;
  }
  if (opened && !opened.closed) opened.focus();
  else opened = window.open(wallAddress.value, 'hemicycle-wall');
}
