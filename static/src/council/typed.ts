// SPDX-License-Identifier: EUPL-1.2
// What a teller has typed of a closed vote. It outlives a reload: nobody reads twenty papers aloud
// twice. Another vote begins with nothing.
import { signal } from '@preact/signals';
import { votedMotion } from '../core/choices';
import type { Commands, Motion } from '../core/protocol';
import { keep, kept } from '../core/storage';
import { countFields, entryOf, noTellers, remainder, type Tellers } from '../teacher/tellers';
import type { RoleView } from './room';

const STORED = 'hemicycle.count';

function stored(): Tellers {
  try {
    return JSON.parse(kept(STORED) ?? '') as Tellers;
  } catch {
    return noTellers('');
  }
}

const typed = signal<Tellers>(stored());

export function typedOf(view: RoleView): Tellers {
  const vote = `${view.sitting}:${view.vote?.number ?? 0}`;
  return typed.value.vote === vote ? typed.value : noTellers(vote);
}

export function setTyped(tellers: Tellers): void {
  typed.value = tellers;
  keep(STORED, JSON.stringify(tellers));
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
export function countingOf(view: RoleView): Counting | null {
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
