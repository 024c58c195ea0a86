// SPDX-License-Identifier: EUPL-1.2
// The server's clock, seen from this screen: tablets are often wrong by minutes.
import { signal } from '@preact/signals';

let aheadMs = 0;
/** Local time, refreshed every half second while somebody watches. */
export const tick = signal(Date.now());
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

export function heardServerTime(serverMs: number): void {
  aheadMs = serverMs - Date.now();
}

export function serverNow(localMs = Date.now()): number {
  return localMs + aheadMs;
}

/** Keeps `tick` going; call the answer to stop. */
export function watchClock(): () => void {
  if (watchers++ === 0) timer = setInterval(() => (tick.value = Date.now()), 500);
  tick.value = Date.now();
  return () => {
    if (--watchers === 0) clearInterval(timer);
  };
}

export function secondsLeft(closesAtMs: number, localMs = tick.value): number {
  return Math.max(0, Math.ceil((closesAtMs - serverNow(localMs)) / 1000));
}

export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
