// SPDX-License-Identifier: EUPL-1.2
// "Lettres espacées": letters and words further apart, as a child likes it. It belongs to
// the tablet and outlives the council; nothing of it is sent.
import { effect, signal } from '@preact/signals';

const STORED = 'hemicycle.spaced';

function remembered(): boolean {
  try {
    return localStorage.getItem(STORED) === '1';
  } catch {
    return false; // storage is forbidden here
  }
}

export const spaced = signal(remembered());

export function chooseSpacing(wanted: boolean): void {
  spaced.value = wanted;
  try {
    if (wanted) localStorage.setItem(STORED, '1');
    else localStorage.removeItem(STORED);
  } catch {
    // it lasts as long as the page
  }
}

effect(() => {
  document.documentElement.classList.toggle('spaced', spaced.value);
});
