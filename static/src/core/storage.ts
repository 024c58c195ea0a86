// SPDX-License-Identifier: EUPL-1.2
// sessionStorage that may be forbidden or full: then nothing is kept, and nothing breaks.
const memory = new Map<string, string>();

export function keep(name: string, value: string): void {
  memory.set(name, value);
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // private mode: it lasts as long as the page
  }
}

export function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

export function forget(name: string): void {
  memory.delete(name);
  try {
    sessionStorage.removeItem(name);
  } catch {
    // it was never written
  }
}
