// SPDX-License-Identifier: EUPL-1.2
// Who sits at this tablet: the door, the picture, the wait, the seat. The token is made
// here, kept in sessionStorage, and becomes the seat's session when the teacher accepts.
import { computed, effect, signal } from '@preact/signals';
import { Refusal } from '../core/answers';
import type { Greeting } from '../core/net';
import { Outbox } from '../core/outbox';
import type { Office } from '../core/protocol';
import { newToken } from '../core/random';
import { forget, keep, kept } from '../core/storage';
import { Session, type Gone } from '../core/store/session';
import { ballotAnswered, forgetBallots } from './ownBallot';
import { seenBy, type SeatView } from './seen';

const TOKEN = 'hemicycle.token';
const DOOR = 'hemicycle.door';
const ROLE_SCREEN = 'hemicycle.role';
export const CODE_SIGNS = 6;

type DoorTrouble = '' | 'unknown-code' | 'door-closed' | 'too-fast' | 'other';
/** `typing`: no code yet; `opening`: asked; `open`: the server knows us. */
export const door = signal<'typing' | 'opening' | 'open'>('typing');
export const doorTrouble = signal<DoorTrouble>('');
export const whyGone = signal<Gone | null>(null);
export const takeTrouble = signal<'' | 'seat-taken' | 'other'>('');
export const outbox = new Outbox();
/** Who holds a role looks at the screen of the role, and after a reload again. */
export const onRoleScreen = signal(kept(ROLE_SCREEN) !== null);
/** Of several roles the one whose screen it is; null or one that is no more held: the first. */
export const roleChosen = signal<Office | null>(null);
effect(() => (onRoleScreen.value ? keep(ROLE_SCREEN, 'here') : forget(ROLE_SCREEN)));

export const session: Session<SeatView> = new Session<SeatView>({
  outbox,
  hello,
  onHello: () => (door.value = 'open'),
  onRefused: helloRefused,
  onMe: (me) => {
    if (me.state === 'seated') whyGone.value = null;
  },
  onGone: gone,
  onBallot: (ballot, refusal) => ballotAnswered(ballot, refusal, timesReopened()),
});

/** What the own screens show, whichever role this pupil holds. */
export const seen = computed(() => seenBy(session.view.value));

function timesReopened(): number {
  const view = seen.peek();
  return view?.screen === 'pupil' ? (view.vote?.reopened ?? 0) : 0;
}

function hello(): Greeting {
  const token = kept(TOKEN);
  return token ? { token } : { door: kept(DOOR) ?? '' };
}

function helloRefused(refusal: Refusal): void {
  if (refusal.code === 'unknown-token' && kept(TOKEN)) {
    forgetSeat();
    enterAgain();
    return;
  }
  if (refusal.code === 'server-full' || refusal.code === 'busy') return; // the line tries again by itself
  forget(DOOR);
  session.net.stop();
  door.value = 'typing';
  doorTrouble.value = isKnownTrouble(refusal.code) ? refusal.code : 'other';
}

function isKnownTrouble(code: string): code is Exclude<DoorTrouble, '' | 'other'> {
  return code === 'unknown-code' || code === 'door-closed' || code === 'too-fast';
}

function gone(why: Gone): void {
  const view = seen.peek();
  if (view?.screen === 'pupil' && view.phase === 'sealed') {
    session.net.stop(); // the council is over: the goodbye stays
    return;
  }
  whyGone.value = why;
  forgetSeat();
  // Whoever came in on another tablet would only be thrown out there by coming back here.
  if (why === 'elsewhere') forget(DOOR);
  enterAgain();
}

function forgetSeat(): void {
  forget(TOKEN);
  outbox.clear();
  forgetBallots();
  session.me.value = null;
  session.view.value = null;
}

/** With the door's code if it is still known, or else by typing it. */
function enterAgain(): void {
  if (kept(DOOR)) {
    door.value = 'opening';
    session.net.stop();
    session.start();
    return;
  }
  session.net.stop();
  door.value = 'typing';
}

/** The code in the address (from the picture on the wall); taken out of it so that it is not shared. */
function codeInAddress(): string {
  const match = /[#&]door=([0-9A-Za-z]+)/.exec(location.hash);
  if (match) history.replaceState(null, '', location.pathname + location.search);
  return match ? match[1].toUpperCase() : '';
}

export function comeIn(): void {
  const code = codeInAddress();
  if (code) keep(DOOR, code);
  window.addEventListener('hashchange', () => {
    const scanned = codeInAddress();
    if (scanned && !kept(TOKEN)) tryCode(scanned);
  });
  if (!kept(TOKEN) && !kept(DOOR)) return;
  door.value = 'opening';
  session.start();
}

export function tryCode(code: string): void {
  doorTrouble.value = '';
  keep(DOOR, code);
  enterAgain();
}

export async function takeSeat(seat: number): Promise<void> {
  const token = newToken();
  takeTrouble.value = '';
  keep(TOKEN, token);
  const answer = await session.net.request('seat.take', { seat, token });
  if (!(answer instanceof Refusal)) {
    whyGone.value = null;
    return;
  }
  if (answer.code === 'offline') return; // it may have arrived: the next hello will tell
  forget(TOKEN);
  takeTrouble.value = answer.code === 'seat-taken' ? 'seat-taken' : 'other';
}

export async function leaveSeat(): Promise<void> {
  await session.net.request('seat.leave', {});
  forgetSeat();
  enterAgain();
}
