// SPDX-License-Identifier: EUPL-1.2
// What is being written on a console outlives a sleep and a reload of the tablet, until it is sent.
import { useSignal, type Signal } from '@preact/signals';
import { forget, keep, kept } from '../core/storage';

const NAME = 'hemicycle.draft.';

export interface Draft {
  text: Signal<string>;
  /** Differs from what was there. */
  changed: boolean;
  set(text: string): void;
  /** It is sent: nothing to keep any more. */
  end(): void;
}

/** `key` says what it is about; give the component that writes it the same one. */
export function useDraft(key: string, saved: string): Draft {
  const text = useSignal(kept(NAME + key) ?? saved);
  return {
    text,
    changed: text.value.trim() !== saved.trim(),
    set(written) {
      text.value = written;
      if (written.trim() === saved.trim()) forget(NAME + key);
      else keep(NAME + key, written);
    },
    end: () => forget(NAME + key),
  };
}

/** The server counts bytes: as many letters as always fit. */
export function cut(text: string, bytesMax: number): string {
  let letters = Array.from(text);
  while (new TextEncoder().encode(letters.join('')).length > bytesMax) letters = letters.slice(0, -1);
  return letters.join('');
}
