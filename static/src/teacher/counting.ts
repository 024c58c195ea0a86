// SPDX-License-Identifier: EUPL-1.2
// What is being typed while a vote is counted and ties are settled. It outlives a reload of the page:
// nobody wants to read twenty ballots aloud again. It is forgotten as soon as the vote is counted.
import { signal } from '@preact/signals';
import { votedMotion } from '../core/choices';
import type { Commands, TeacherView } from '../core/protocol';
import { forget, keep, kept } from '../core/storage';
import { countFields, entryOf, noTellers, remainder, type Tellers } from './tellers';

const STORED = 'hemicycle.tellers';

function stored(): Tellers {
  try {
    return JSON.parse(kept(STORED) ?? '') as Tellers;
  } catch {
    return noTellers('');
  }
}

const typed = signal<Tellers>(stored());

export function tellersOf(view: TeacherView): Tellers {
  const vote = `${view.sitting}:${view.vote?.number ?? 0}`;
  return typed.value.vote === vote ? typed.value : noTellers(vote);
}

export function setTellers(tellers: Tellers): void {
  typed.value = tellers;
  keep(STORED, JSON.stringify(tellers));
}

export function forgetTellers(): void {
  typed.value = noTellers('');
  forget(STORED);
}

export interface Counting {
  fields: Commands['vote.count'];
  /** Paper ballots that are still to be typed; below 0: too many. */
  missing: number;
}

/** What would be counted now. */
export function countingOf(view: TeacherView): Counting {
  if (!view.floor || !view.vote) return { fields: {}, missing: 0 };
  const motion = votedMotion(view.floor.motion, view.vote);
  const tellers = tellersOf(view);
  return {
    fields: countFields(motion, view.vote, tellers),
    missing: remainder(entryOf(motion), tellers, view.vote.on_paper),
  };
}

/** A tie that is being settled: who is younger than whom, or the numbers that the class has said. */
export interface Settling {
  key: string;
  order: number[];
  numbers: string[];
}

const settled = signal<Settling>({ key: '', order: [], numbers: [] });

const keyOf = (view: TeacherView): string =>
  `${view.vote?.number ?? 0}:${view.result?.verdict.tied.join('-') ?? ''}`;

/** Another tie begins with nothing. */
export function settlingOf(view: TeacherView): Settling {
  const key = keyOf(view);
  return settled.value.key === key ? settled.value : { key, order: [], numbers: [] };
}

export const setSettling = (settling: Settling): void => {
  settled.value = settling;
};

export const seedOf = (settling: Settling): string => settling.numbers.join('-');
