// SPDX-License-Identifier: EUPL-1.2
// Amounts as they are typed, "12,50" or "1 200", and the cents that they are.

export const MONEY_MAX = 100000000;
const TYPED = /^(\d{1,7})(?:[.,](\d{1,2}))?$/;

/** Null for what is no amount: nothing is guessed. */
export function centsOf(typed: string): number | null {
  const match = TYPED.exec(typed.replace(/[\s\u00a0\u202f€]/g, ''));
  if (!match) return null;
  const cents = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return cents <= MONEY_MAX ? cents : null;
}

/** As it is typed again: "12,50", "12". */
export function typedMoney(cents: number, point: string): string {
  const rest = cents % 100;
  const euros = String(Math.floor(cents / 100));
  return rest === 0 ? euros : `${euros}${point}${String(rest).padStart(2, '0')}`;
}
