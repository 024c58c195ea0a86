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

// In the browser's own text size: at 200 % a tablet is as narrow as a phone.
/** A phone: 700 px. */
export const narrow = watched('(max-width: 43.75em)');
/** A tablet that is held upright, or less: 900 px. */
export const upright = watched('(max-width: 56.25em)');
