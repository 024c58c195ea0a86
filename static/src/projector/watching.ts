// SPDX-License-Identifier: EUPL-1.2
// Whether this wall shows a past council again, and not one that is going on.
import { signal } from '@preact/signals';

export const watchedAgain = signal(false);
