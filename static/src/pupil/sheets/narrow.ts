// SPDX-License-Identifier: EUPL-1.2
// Whether rows with a group of buttons each have room beside their names.
import { signal } from '@preact/signals';

const phone = matchMedia('(max-width: 700px)');
export const narrow = signal(phone.matches);
// addEventListener is missing on this object before Safari 14.
phone.addListener((event) => (narrow.value = event.matches));
