// SPDX-License-Identifier: EUPL-1.2
// A result is told step by step, by itself; arrows and the space bar (or a presenter's remote) go back
// and forth. A wall that starts when the result is already shown stands at the end at once.
import { useEffect, useState } from 'preact/hooks';

const STEP_MS = 2500;
/** Longer words stay longer: so many characters are read in the time of one step. */
const READ_MAX = 90;
const MS_FOR_ONE_MORE = 25;

/** The vote that this wall has seen open: only its result is told from the beginning, and once. */
let watched = '';

export const voteKey = (sitting: number, vote: number): string => `${sitting}.${vote}`;

export function watch(key: string): void {
  watched = key;
}

export interface Replay {
  /** From 0; `last` is the picture that stands beside the verdict. */
  place: number;
  last: number;
  go(place: number): void;
}

const BACK = ['ArrowLeft', 'PageUp'];
const ON = ['ArrowRight', 'PageDown'];

export const timeFor = (characters: number): number =>
  STEP_MS + MS_FOR_ONE_MORE * Math.max(0, characters - READ_MAX);

export interface Telling {
  place: number;
  playing: boolean;
}

/** Where a key leads: an arrow one step on or back, and there it stops; the space bar stops, goes on, or begins again. */
export function afterKey({ place, playing }: Telling, key: string, last: number): Telling {
  if (key === ' ') return place >= last ? { place: 0, playing: true } : { place, playing: !playing };
  const to = place + (ON.includes(key) ? 1 : -1);
  return { place: Math.min(last, Math.max(0, to)), playing: false };
}

/** `lengths`: how many characters each step says. */
export function useReplay(key: string, lengths: readonly number[]): Replay {
  const last = Math.max(0, lengths.length - 1);
  const [telling, setTelling] = useState<Telling>({ place: watched === key ? 0 : last, playing: true });
  const place = Math.min(telling.place, last);
  const { playing } = telling;

  useEffect(() => {
    // Told to the end: after the workshop of rules it is not told again by itself.
    if (place >= last && watched === key) watched = '';
    if (!playing || place >= last) return undefined;
    const timer = setTimeout(() => setTelling({ place: place + 1, playing }), timeFor(lengths[place]));
    return () => clearTimeout(timer);
  }, [playing, place, last, key]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const known = event.key === ' ' || BACK.includes(event.key) || ON.includes(event.key);
      if (!known || event.ctrlKey || event.metaKey || event.altKey || last === 0) return;
      event.preventDefault();
      setTelling((now) => afterKey(now, event.key, last));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [last]);

  return { place, last, go: (to) => setTelling({ place: Math.min(last, Math.max(0, to)), playing: true }) };
}
