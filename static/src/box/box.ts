// SPDX-License-Identifier: EUPL-1.2
// Who writes, what is written, and what the server says of it. A card is one pupil; the computer
// of a class serves one after another, shows no slip, and forgets each.
import { signal } from '@preact/signals';
import { Refusal } from '../core/answers';
import { LIMITS, type BoxOk, type ItemKind, type Slip } from '../core/protocol';
import { newToken } from '../core/random';
import { forget, keep, kept } from '../core/storage';
import { Session } from '../core/store/session';
import { refusalText, t } from '../core/words';

export type SlipKind = Extract<ItemKind, 'proposal' | 'concern' | 'praise' | 'thanks' | 'request'>;
/** In the order of the limits that the server tells. */
export const SLIP_KINDS: readonly SlipKind[] = ['proposal', 'concern', 'praise', 'thanks', 'request'];

const LINK = /[#&]t=([0-9a-f]{64})/;
const DRAFT = 'hemicycle.slip';
/** The token of a seat, as the pupil's page keeps it. */
const SEAT_TOKEN = 'hemicycle.token';
/** A computer that nobody touches goes back to the faces. */
export const IDLE_MS = 90_000;
export const GOODBYE_MS = 6000;

export type Step = 'kinds' | 'write' | 'sent';

export const token = LINK.exec(location.hash)?.[1] ?? '';
export const role = signal<'' | 'card' | 'box'>('');
/** Why this page opens nothing; "" while it may. */
export const refused = signal(token ? '' : 'none');
export const box = signal<BoxOk | null>(null);
export const writer = signal<BoxOk['pupils'][number] | null>(null);
export const step = signal<Step>('kinds');
export const kind = signal<SlipKind>('proposal');
export const draft = signal('');
export const trouble = signal('');
export const sending = signal(false);

export const session = new Session({
  hello: () => ({ token }),
  onHello(answer) {
    role.value = answer.role === 'card' ? 'card' : 'box';
    void look();
  },
  onRefused: shut,
  onGone: shut,
});

function shut(): void {
  session.net.stop();
  refused.value = 'bad';
}

/** A refusal becomes the sentence that stands above the buttons; anything else the new picture. */
function take(answer: BoxOk | Refusal): boolean {
  trouble.value = answer instanceof Refusal ? refusalText(answer) : '';
  if (answer instanceof Refusal) return false;
  box.value = answer;
  return true;
}

export async function look(): Promise<void> {
  take(await session.net.request('box.open', { class: 0 }));
}

export function comeIn(): void {
  if (!token) return;
  try {
    const before = JSON.parse(kept(DRAFT) ?? 'null') as { kind: SlipKind; text: string } | null;
    if (before && SLIP_KINDS.includes(before.kind)) {
      kind.value = before.kind;
      draft.value = before.text;
      step.value = 'write';
    }
  } catch {
    forget(DRAFT); // another version of this page kept it
  }
  session.start();
  // A door that opens meanwhile is news for a card.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && role.value) void look();
  });
}

/** Every slip begins with the words of its kind; the child may change them. */
export function choose(chosen: SlipKind, text = t(`box.start.${chosen}`)): void {
  kind.value = chosen;
  write(text);
  trouble.value = '';
  step.value = 'write';
}

export function write(text: string): void {
  draft.value = text;
  if (role.value === 'card') keep(DRAFT, JSON.stringify({ kind: kind.value, text }));
}

/** Whether there is more than the words that every slip of its kind begins with. */
export function says(): boolean {
  const text = draft.value.trim();
  return text !== '' && text !== t(`box.start.${kind.value}`).trim();
}

/** Bytes that the slip may still hold. */
export const room = (): number => LIMITS.SLIP_BYTES_MAX - new TextEncoder().encode(draft.value.trim()).length;

export function back(): void {
  forget(DRAFT);
  draft.value = '';
  trouble.value = '';
  step.value = 'kinds';
}

export async function send(): Promise<void> {
  if (sending.value || !says()) return;
  sending.value = true;
  const answer = await session.net.request('slip.add', {
    class: 0,
    pupil: writer.value?.id ?? 0,
    kind: kind.value,
    text: draft.value.trim(),
  });
  sending.value = false;
  if (!take(answer)) return;
  forget(DRAFT);
  draft.value = '';
  step.value = 'sent';
}

/** How many slips of a kind this pupil may still write; a computer is not told, so it may try. */
export function leftOf(of: SlipKind): number {
  const limit = box.value?.limits[SLIP_KINDS.indexOf(of)] ?? 0;
  if (role.value !== 'card') return limit;
  const waiting = (box.value?.slips ?? []).filter(
    (slip) => slip.kind === of && (slip.state === 'waiting' || slip.state === 'accepted'),
  );
  return Math.max(0, limit - waiting.length);
}

export async function withdraw(slip: Slip): Promise<void> {
  take(await session.net.request('slip.withdraw', { slip: slip.id }));
}

/** The slip that was sent back goes, and its words come back to be written better. */
export async function rewrite(slip: Slip): Promise<void> {
  await withdraw(slip);
  if (!trouble.value) choose(slip.kind as SlipKind, slip.text);
}

export async function support(slip: Slip): Promise<void> {
  take(await session.net.request('slip.support', { slip: slip.id, on: !slip.supported }));
}

/** The next child finds a page that knows nothing of the one before. */
export function leave(): void {
  back();
  writer.value = null;
}

export async function goToCouncil(): Promise<void> {
  const seat = newToken();
  keep(SEAT_TOKEN, seat);
  const answer = await session.net.request('card.sit', { token: seat });
  if (answer instanceof Refusal) {
    forget(SEAT_TOKEN);
    trouble.value = refusalText(answer);
    return;
  }
  location.assign(`/${location.search}`);
}
