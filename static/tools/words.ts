// SPDX-License-Identifier: EUPL-1.2
// Compiles the ICU catalogues (i18n/<language>/<screen>.json) at build time, so
// that the browser needs neither a parser nor Intl.PluralRules.
import { readFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Plugin } from 'vite';
import { typo } from '../src/core/typo.ts';

const CATALOGUE = /\/i18n\/([a-z]{2})\/[a-z]+\.json$/;
const VIRTUAL = '\0words:';
const SUFFIX = '.js'; // the development server resolves no imports inside what is named .json

/** CLDR has no rules for these in the library; they count as French does. */
const COUNTS_LIKE_FRENCH = new Set(['oc', 'co']);

export function compileWords(language: string, source: string): string {
  const rules = COUNTS_LIKE_FRENCH.has(language) ? 'fr' : language;
  const sentences = JSON.parse(source) as Record<string, string>;
  if (rules === 'fr') Object.keys(sentences).forEach((key) => (sentences[key] = typo(sentences[key])));
  return compileModule(new MessageFormat(rules, { returnType: 'string' }), sentences);
}

export function words(): Plugin {
  return {
    name: 'hemicycle-words',
    enforce: 'pre',
    resolveId: {
      filter: { id: CATALOGUE },
      async handler(source, importer, options) {
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && VIRTUAL + found.id + SUFFIX;
      },
    },
    load(id) {
      if (!id.startsWith(VIRTUAL)) return null;
      const file = id.slice(VIRTUAL.length, -SUFFIX.length);
      const match = CATALOGUE.exec(file);
      if (!match) return null;
      this.addWatchFile(file);
      return { code: compileWords(match[1], readFileSync(file, 'utf8')), map: null };
    },
  };
}
