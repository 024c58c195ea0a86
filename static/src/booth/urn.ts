// SPDX-License-Identifier: EUPL-1.2
// The line of a shared tablet to the server. It comes with a link in the address, which is then
// kept by the entry of the history alone: nothing of this page is in a storage. Going back leads
// to where one is.
import { computed, effect, signal } from '@preact/signals';
import { Outbox } from '../core/outbox';
import type { BoothView } from '../core/protocol';
import { Session } from '../core/store/session';
import { asPupil } from '../pupil/seen';
import { Cycle } from './cycle';

/** True when the server does not know the link (any more). */
export const linkRefused = signal(false);

let token = '';
const outbox = new Outbox(false);

export const session: Session<BoothView> = new Session<BoothView>({
  outbox,
  hello: () => ({ token }),
  onRefused: (refusal) => {
    if (refusal.code === 'unknown-token' || refusal.code === 'bad-field') end();
  },
  onGone: end,
  onBallot: (_ballot, refusal) => cycle.answered(refusal),
});
export const cycle = new Cycle((ballot) => session.net.cast(ballot));

export const view = computed(() => session.view.value && asPupil(session.view.value));

function end(): void {
  if (view.peek()?.phase !== 'sealed') linkRefused.value = true;
  outbox.clear();
  cycle.backToAll();
  session.net.stop();
}

function tokenInAddress(): string {
  const kept = history.state as { booth?: string } | null;
  return /[0-9a-f]{64}/.exec(location.hash)?.[0] ?? kept?.booth ?? '';
}

/** Every entry is this page, without the link in sight. */
function stayHere(): void {
  const here = location.pathname + location.search;
  history.replaceState({ booth: token }, '', here);
  history.pushState({ booth: token }, '', here);
  window.addEventListener('popstate', () => history.pushState({ booth: token }, '', here));
}

export function startUrn(): void {
  token = tokenInAddress();
  stayHere();
  if (!token) {
    linkRefused.value = true;
    return;
  }
  effect(() => {
    const now = session.view.value;
    cycle.openVote(now?.phase === 'voting' && now.vote ? now.vote.number : 0);
  });
  ['pointerdown', 'touchstart', 'keydown', 'input'].forEach((name) =>
    document.addEventListener(name, () => cycle.touched(), { passive: true }),
  );
  // A page that comes back from memory comes back without anybody's ballot.
  window.addEventListener('pagehide', () => {
    if (cycle.step.peek().at !== 'sending') cycle.backToAll();
  });
  session.start();
}
