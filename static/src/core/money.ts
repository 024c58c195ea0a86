// SPDX-License-Identifier: EUPL-1.2
// Amounts and numbers as people write them: "250 €", "12,50 €", "61,5". Whole numbers in, no rounding.
import type { Words } from './names';

const CENTS = 100;
const NBSP = '\u00a0';

/** 1234567 as "1 234 567", with spaces that do not break. */
const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, NBSP);

/** Cents that are a whole number of euros have no decimals. */
export function money(cents: number, words: Words): string {
  const euros = grouped(Math.floor(cents / CENTS));
  const rest = cents % CENTS;
  const amount = rest === 0 ? euros : `${euros}${words('money.point')}${String(rest).padStart(2, '0')}`;
  return words('money.amount', { amount });
}

/** Thousandths and smaller never reach a child: `value` in 1 / `scale` with two decimals at most, cut. */
export function decimal(value: number, scale: number, words: Words): string {
  const hundredths = Math.floor((value * 100) / scale);
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = grouped(Math.floor(hundredths / 100));
  return rest === '' ? whole : `${whole}${words('number.point')}${rest}`;
}
