// SPDX-License-Identifier: EUPL-1.2
// Days without an hour, as the book of decisions counts them: from 1970-01-01.
import { language } from './i18n';

const DAY_MS = 86_400_000;

/** "vendredi 6 novembre" */
export const dayName = (day: number): string =>
  new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(day * DAY_MS);
