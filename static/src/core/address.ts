// SPDX-License-Identifier: EUPL-1.2
// Under which address the tablets reach the server. A page that is looked at on the server's
// own machine (localhost) asks for it, because a QR code with "localhost" leads nowhere.
import { signal } from '@preact/signals';

/** At such a name a page is reached from its own machine only. */
export const isLoopback = (hostname = location.hostname): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname.slice(0, 4) === '127.';

const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, '');

/** `http://192.168.1.20:8080`: what goes in front of every address that others will open. */
export const publicOrigin = signal(location.origin);

/** The same as people type it. */
export const publicHost = (): string => hostOf(publicOrigin.value);

/** True when even the server knows no better address: no tablet can come. */
export const isUnreachable = (): boolean => isLoopback(publicHost().replace(/:\d+$/, ''));

/** Asks the server, anew each time: a laptop that changes its Wi-Fi changes its address. */
export function learnAddress(): void {
  if (!isLoopback()) return;
  fetch('/address', { cache: 'no-store' })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .then((text) => {
      if (/^https?:\/\/[^/\s]+$/.test(text)) publicOrigin.value = text;
    })
    .catch(() => {
      // The address of this page stays, and the page says that tablets cannot use it.
    });
}
