// SPDX-License-Identifier: EUPL-1.2
// What just happened, for six seconds, with the button that takes it back.
// An act is either done at once and taken back by another one, or, when nothing could take it back,
// held until the six seconds are over (`hold`). Leaving the page does what was held.
import { signal } from '@preact/signals';

export const TOAST_MS = 6000;

export interface Toast {
  id: number;
  text: string;
  /** Takes the act back; a toast without it only tells. */
  undo?: () => void;
  /** The act itself, when it waits for the end of the six seconds. */
  held?: () => void;
}

export const toast = signal<Toast | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;
let made = 0;

/** The six seconds are over, or something else happened: what was held is done now. */
export function settle(): void {
  clearTimeout(timer);
  const held = toast.value?.held;
  toast.value = null;
  held?.();
}

function show(next: Omit<Toast, 'id'>): void {
  settle();
  made += 1;
  toast.value = { id: made, ...next };
  timer = setTimeout(settle, TOAST_MS);
}

export const tell = (text: string, undo?: () => void): void => show({ text, undo });

/** `back` shows again what `act` will remove for good. */
export const hold = (text: string, act: () => void, back: () => void): void =>
  show({ text, held: act, undo: back });

export function undo(): void {
  clearTimeout(timer);
  const back = toast.value?.undo;
  toast.value = null;
  back?.();
}

window.addEventListener('pagehide', settle);
