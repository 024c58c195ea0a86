// SPDX-License-Identifier: EUPL-1.2
// Secrets that the tablet makes. crypto.randomUUID is absent on plain http.
export function randomHex(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('');
}

export const newToken = (): string => randomHex(32);
export const newKey = (): string => randomHex(16);
