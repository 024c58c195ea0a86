// SPDX-License-Identifier: EUPL-1.2
// The sentences of the pages, read from the same catalogues: for screens that are met in both languages.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { elide } from '../../src/core/typo';

export type Language = 'fr' | 'en';

/** Where two pages call different sentences by the same key, the later one counts. */
const CATALOGUES = [
  'common',
  'council',
  'archive',
  'verdict',
  'projector',
  'refusals',
  'teacher',
  'sitting',
  'class',
  'pupil',
  'moments',
  'console',
  'booth',
  'box',
  'takehome',
  'school',
];
const read: Partial<Record<Language, Record<string, string>>> = {};

function catalogue(language: Language): Record<string, string> {
  const before = read[language];
  if (before) return before;
  const files = CATALOGUES.map((name) =>
    fileURLToPath(new URL(`../../i18n/${language}/${name}.json`, import.meta.url)),
  );
  const all = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return (read[language] = Object.assign({}, ...all) as Record<string, string>);
}

/** The sentence behind `key`, with its plain {names} filled in; plurals are not for here. */
export function words(language: Language, key: string, values: Record<string, string> = {}): string {
  const sentence = catalogue(language)[key];
  if (sentence === undefined) throw new Error(`no words for ${key} in ${language}`);
  const said = sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return language === 'fr' ? elide(said) : said;
}

/** These words wherever their blanks are set as blanks that do not break; `end` as in a pattern. */
export const spaced = (text: string, end = ''): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s')}${end}`);
