// SPDX-License-Identifier: EUPL-1.2
// What a teller has typed of a closed vote. It outlives a reload: nobody reads twenty papers aloud
// twice. Another vote begins with nothing.
import { signal } from '@preact/signals';
import { votedMotion } from './choices';
import type { Commands, Motion, TeacherView } from './protocol';
import { forget, keep, kept } from './storage';
import { countFields, entryOf, noTellers, remainder, type Tellers } from './tellers';

/** What a count needs of the screen that it is typed on: a teacher's, or a teller's. */
export type Counted = Pick<TeacherView, 'sitting' | 'floor' | 'vote'>;

const STORED = 'hemicycle.tellers';

function stored(): Tellers {
  try {
    return JSON.parse(kept(STORED) ?? '') as Tellers;
  } catch {
    return noTellers('');
  }
}

const typed = signal<Tellers>(stored());

export function typedOf(view: Counted): Tellers {
  const vote = `${view.sitting}:${view.vote?.number ?? 0}`;
  return typed.value.vote === vote ? typed.value : noTellers(vote);
}

export function setTyped(tellers: Tellers): void {
  typed.value = tellers;
  keep(STORED, JSON.stringify(tellers));
}

/** As soon as the vote is counted. */
export function forgetTyped(): void {
  typed.value = noTellers('');
  forget(STORED);
}

export interface Counting {
  motion: Motion;
  /** How papers are read: figures, or one paper after the other, or dice. */
  entry: ReturnType<typeof entryOf>;
  fields: Commands['vote.count'];
  /** Papers that are still to be typed; below 0: too many. */
  missing: number;
}

/** What would be counted now. */
export function countingOf(view: Counted): Counting | null {
  const { floor, vote } = view;
  if (!floor || !vote) return null;
  const motion = votedMotion(floor.motion, vote);
  const entry = entryOf(motion);
  const tellers = typedOf(view);
  return {
    motion,
    entry,
    fields: countFields(motion, vote, tellers),
    missing: remainder(entry, tellers, vote.on_paper),
  };
}
