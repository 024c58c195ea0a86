// SPDX-License-Identifier: EUPL-1.2
// A result is told step by step, by itself; arrows and the space bar (or a presenter's remote) go back
// and forth. A wall that starts when the result is already shown stands at the end at once.
import { useEffect, useState } from 'preact/hooks';

const STEP_MS = 2500;
/** Longer words stay longer: so many characters are read in the time of one step. */
const READ_MAX = 90;
const MS_FOR_ONE_MORE = 25;

/** The vote that this wall has seen open: only its result is told from the beginning. */
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

/** `lengths`: how many characters each step says. */
export function useReplay(key: string, lengths: readonly number[]): Replay {
  const last = Math.max(0, lengths.length - 1);
  const [place, setPlace] = useState(watched === key ? 0 : last);
  const [playing, setPlaying] = useState(true);
  const go = (to: number) => setPlace(Math.min(last, Math.max(0, to)));

  useEffect(() => {
    if (!playing || place >= last) return undefined;
    const timer = setTimeout(() => setPlace(place + 1), timeFor(lengths[place]));
    return () => clearTimeout(timer);
  }, [playing, place, last]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || last === 0) return;
      if (BACK.includes(event.key) || ON.includes(event.key)) {
        setPlaying(false);
        go(place + (ON.includes(event.key) ? 1 : -1));
      } else if (event.key === ' ') {
        event.preventDefault();
        if (place >= last) go(0);
        setPlaying(place >= last || !playing);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [place, last, playing]);

  return {
    place: Math.min(place, last),
    last,
    go(to) {
      setPlaying(true);
      go(to);
    },
  };
}
