// SPDX-License-Identifier: EUPL-1.2
// The wall's line to the server: it holds a read-only link, given once in the address
// and then kept out of sight.
import { effect, signal } from '@preact/signals';
import type { HelloOk, ProjectorView } from '../core/protocol';
import { keep, kept } from '../core/storage';
import { Session } from '../core/store/session';
import { follow, type News } from './news';

const LINK = 'hemicycle.link';

/** True when the server does not know the link (any more). */
export const linkRefused = signal(false);

/** Of a past council: whose link or session reads it, and what follows the greeting. */
let again: { token: string; onHello(answer: HelloOk): void } | null = null;

export const session: Session<ProjectorView> = new Session<ProjectorView>({
  hello: () => ({ token: again?.token ?? kept(LINK) ?? '' }),
  onHello: (answer) => again?.onHello(answer),
  onRefused: (refusal) => {
    if (refusal.code !== 'unknown-token' && refusal.code !== 'bad-field') return;
    linkRefused.value = true;
    session.net.stop();
  },
  onGone: () => {
    const view = session.view.value;
    if (again || view?.phase !== 'sealed') linkRefused.value = true;
    session.net.stop();
  },
});

/** What was just settled; null when something else has begun since. */
export const news = signal<News | null>(null);
let before: ProjectorView | null = null;
effect(() => {
  const now = session.view.value;
  if (!now) return;
  news.value = follow(news.peek(), before, now);
  before = now;
});

/** The next view is no continuation of the last one: nothing in it is news. */
export function jump(): void {
  before = null;
}

/** Reads a past council instead of watching one. */
export function startWallWith(token: string, onHello: (answer: HelloOk) => void): void {
  again = { token, onHello };
  if (token === '') linkRefused.value = true;
  else session.start();
}

export function startWall(): void {
  const match = /[#&]t=([0-9a-f]+)/.exec(location.hash);
  if (match) {
    keep(LINK, match[1]);
    history.replaceState(null, '', location.pathname + location.search);
  }
  if (!kept(LINK)) {
    linkRefused.value = true;
    return;
  }
  session.start();
  void stayAwake();
}

/** A lit wall; browsers allow it on https and on this very computer. */
async function stayAwake(): Promise<void> {
  if (!('wakeLock' in navigator)) return;
  const lock = async () => {
    try {
      await navigator.wakeLock.request('screen');
    } catch {
      // refused, as when the battery is low: the screen may then sleep
    }
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lock();
  });
  await lock();
}
