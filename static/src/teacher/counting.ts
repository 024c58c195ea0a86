// SPDX-License-Identifier: EUPL-1.2
// What is being typed while a tie is settled.
import { signal } from '@preact/signals';
import type { TeacherView } from '../core/protocol';

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
