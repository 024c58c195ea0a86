// SPDX-License-Identifier: EUPL-1.2
// Pretended ballots of a class, the same for the same seed: most children agree a little, none quite.
import type { Motion } from '../core/protocol';
import type { Row } from './tallies';

/** A small repeatable source of numbers from 0 to 1 (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How much one child likes each option: what the class likes, and what only this child does. */
function likings(n: number, next: () => number): number[] {
  return Array.from({ length: n }, (_, option) => 0.16 * Math.sin(2.1 * option + 1.3) + next());
}

function marksOf(motion: Motion, liked: number[], next: () => number): number[] {
  const order = liked.map((_, option) => option).sort((one, two) => liked[two] - liked[one]);
  const rank = (option: number) => order.indexOf(option);
  const part = (option: number) => Math.min(0.999, Math.max(0, (liked[option] + 0.16) / 1.32));
  switch (motion.ballot) {
    case 'ranked': {
      const length = next() < 0.7 ? liked.length : 1 + Math.floor(next() * liked.length);
      return liked.map((_, option) => (rank(option) < length ? rank(option) + 1 : 0));
    }
    case 'grades':
      return liked.map((_, option) => motion.grade_count - Math.floor(part(option) * motion.grade_count));
    case 'points':
      return liked.map((_, option) => 1 + Math.floor(part(option) * (motion.points_max + 1)));
    case 'budget': {
      let left = motion.budget;
      return liked
        .map((_, place) => order[place])
        .reduce(
          (marks, option) => {
            const { cost } = motion.options[option];
            if (cost <= left && part(option) > 0.35) {
              marks[option] = 1;
              left -= cost;
            }
            return marks;
          },
          liked.map(() => 0),
        );
    }
    default: {
      const picks = motion.picks || Math.max(1, Math.round(liked.length / 2));
      return liked.map((_, option) =>
        rank(option) < picks && (rank(option) === 0 || part(option) > 0.4) ? 1 : 0,
      );
    }
  }
}

export function ballotsOf(motion: Motion, count: number, seed = 7): Row[] {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, () => ({
    count: 1,
    marks: marksOf(motion, likings(motion.options.length, next), next),
  }));
}
