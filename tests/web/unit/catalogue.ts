// SPDX-License-Identifier: EUPL-1.2
// The words of a language as the screens find them, with plain spaces; a key without words is an error.
import type { Words } from '@/core/verdict';

/** `compiled`: the catalogues of each language, as the build compiles them. */
export function wordsIn(compiled: Record<string, unknown>, language: string): Words {
  const all = compiled[language] as Record<string, (values: object) => string>;
  return (key, values = {}) => {
    if (!(key in all)) throw new Error(`no words for ${key} in ${language}`);
    return all[key](values).replace(/\u00a0/g, ' ');
  };
}
