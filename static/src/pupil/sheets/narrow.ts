// SPDX-License-Identifier: EUPL-1.2
// Whether rows with a group of buttons each have room beside their names.
import { signal, type Signal } from '@preact/signals';

function watched(query: string): Signal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  // addEventListener is missing on this object before Safari 14.
  list.addListener((event) => (matches.value = event.matches));
  return matches;
}

/** A phone. */
export const narrow = watched('(max-width: 700px)');
/** A tablet that is held upright, or less. */
export const upright = watched('(max-width: 900px)');
