// SPDX-License-Identifier: EUPL-1.2
// The words of the page. A page brings its own catalogues, French at once and the
// others when asked for; t() then gives a sentence. No sentence stands in the code.
import type booth from '../../i18n/fr/booth.json';
import type common from '../../i18n/fr/common.json';
import type consoles from '../../i18n/fr/console.json';
import type council from '../../i18n/fr/council.json';
import type moments from '../../i18n/fr/moments.json';
import type prose from '../../i18n/fr/prose.json';
import type projector from '../../i18n/fr/projector.json';
import type pupil from '../../i18n/fr/pupil.json';
import type refusals from '../../i18n/fr/refusals.json';
import type steps from '../../i18n/fr/steps.json';
import type verdict from '../../i18n/fr/verdict.json';
import { elide } from './typo';

type Catalogues = typeof booth &
  typeof common &
  typeof consoles &
  typeof council &
  typeof moments &
  typeof prose &
  typeof projector &
  typeof pupil &
  typeof refusals &
  typeof steps &
  typeof verdict;
export type Key = Extract<keyof Catalogues, string>;
export type Language = 'fr' | 'en';
/** A compiled catalogue; typed as its source, whose values are the raw sentences. */
export type Words = Record<string, unknown>;
type Sentence = (args: Record<string, unknown>) => string;

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const STORED = 'hemicycle.language';

let sentences: Record<string, Sentence> = {};
let current: Language = 'fr';

function known(language: string | null | undefined): Language | undefined {
  const short = (language ?? '').slice(0, 2).toLowerCase();
  return LANGUAGES.find((each) => each === short);
}

function remembered(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null; // storage is forbidden here: the browser's language serves
  }
}

/** ?lang=, then what was chosen before, then the browser's, then French. */
export function chosenLanguage(): Language {
  const asked = known(new URLSearchParams(location.search).get('lang'));
  return asked ?? known(remembered()) ?? known(navigator.language) ?? 'fr';
}

export function language(): Language {
  return current;
}

/** Remembers the language and starts the page again in it. */
export function chooseLanguage(wanted: Language): void {
  try {
    localStorage.setItem(STORED, wanted);
  } catch {
    // not remembered; the address carries it
  }
  const query = new URLSearchParams(location.search);
  query.set('lang', wanted);
  location.search = query.toString();
}

export function useWords(words: Words, of: Language): void {
  sentences = words as Record<string, Sentence>;
  current = of;
  document.documentElement.lang = of;
}

/** Loads the page's words in the chosen language; falls back to French when the others do not arrive. */
export async function loadWords(
  french: Words,
  others: Record<'en', () => Promise<{ default: Words }>>,
): Promise<void> {
  const wanted = chosenLanguage();
  if (wanted === 'fr') return useWords(french, 'fr');
  try {
    useWords((await others[wanted]()).default, wanted);
  } catch {
    useWords(french, 'fr');
  }
}

/** The words of a part of the page that is fetched after it, in the language of the page. */
export async function moreWords(
  french: () => Promise<{ default: Words }>,
  others: Record<'en', () => Promise<{ default: Words }>>,
): Promise<void> {
  const more = await (current === 'fr' ? french : others[current])();
  sentences = { ...sentences, ...(more.default as Record<string, Sentence>) };
}

export const t = (key: Key, args?: Record<string, unknown>): string => maybe(key, args) ?? key;

/** For pages with a catalogue of their own and modules that make their keys from codes and are given their words. */
export const words = (key: string, args?: Record<string, string | number>): string => maybe(key, args) ?? key;

/** For keys made from codes of the server: null when this page has no words for it. */
export function maybe(key: string, args: Record<string, unknown> = {}): string | null {
  const sentence = sentences[key];
  if (!sentence) return null;
  return current === 'fr' ? elide(sentence(args)) : sentence(args);
}
