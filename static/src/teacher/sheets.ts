// SPDX-License-Identifier: EUPL-1.2
// The small forms that take the middle of the console for a moment; each closes by itself when what
// it is about has gone.
import { signal } from '@preact/signals';
import type { TeacherView } from '../core/protocol';

export type Sheet =
  | { name: 'gate'; item: number }
  | { name: 'exclude'; item: number }
  | { name: 'record' }
  | { name: 'refer' }
  | { name: 'entry' }
  | { name: 'assign'; entry: number }
  | { name: 'amendment' };

export const sheet = signal<Sheet | null>(null);

export const closeSheet = (): void => {
  sheet.value = null;
};

/** The class stands in the form itself. */
export const picksPupils = ({ name }: Sheet): boolean =>
  ['record', 'refer', 'entry', 'assign'].includes(name);

/** False when its item, its line or its moment is gone. */
export function fits(open: Sheet, view: TeacherView): boolean {
  const may = (name: string) => view.may.includes(name);
  switch (open.name) {
    case 'gate':
      return may('concern.check') && view.items.some((item) => item.id === open.item);
    case 'exclude':
      return may('item.exclude') && view.items.some((item) => item.id === open.item);
    case 'record':
      return may('item.record');
    case 'refer':
      return may('item.refer');
    case 'entry':
      return may('entry.add');
    case 'assign':
      return may('entry.assign') && view.entries.some((entry) => entry.number === open.entry);
    case 'amendment':
      return may('amendment.propose');
  }
}
