// SPDX-License-Identifier: EUPL-1.2
// One after the other, round and round, each as long as it takes to read aloud.
import { useEffect, useState } from 'preact/hooks';

const LEAST_MS = 6000;
/** A child reads about twelve letters in a second. */
const MS_FOR_ONE = 80;

/** The place whose turn it is. Arrows go on and back and stop the turning, the space bar starts and stops it. */
export function useTurns(lengths: readonly number[]): number {
  const count = lengths.length;
  const [place, setPlace] = useState(0);
  const [turning, setTurning] = useState(true);

  useEffect(() => {
    if (!turning || count < 2) return undefined;
    const time = Math.max(LEAST_MS, MS_FOR_ONE * lengths[place % count]);
    const timer = setTimeout(() => setPlace((place + 1) % count), time);
    return () => clearTimeout(timer);
  }, [place, turning, count]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === ' ') {
        event.preventDefault();
        setTurning((now) => !now);
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        setTurning(false);
        setPlace((now) => (now + (event.key === 'ArrowRight' ? 1 : count - 1)) % count);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count]);

  return place % count;
}
