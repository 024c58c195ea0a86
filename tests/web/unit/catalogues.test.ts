// SPDX-License-Identifier: EUPL-1.2
// The language catalogues: nothing missing, nothing unused by a language, and words
// that a child can read.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileWords } from '@tools/words.ts';

const root = resolve('i18n');
const languages = readdirSync(root);
const screens = readdirSync(join(root, 'fr'));
const read = (language: string, screen: string) =>
  JSON.parse(readFileSync(join(root, language, screen), 'utf8')) as Record<string, string>;

/** The names of the arguments of an ICU sentence, in its branches too; `plain`: only those that it prints. */
function argumentsOf(sentence: string, plain = false): string[] {
  const names = new Set<string>();
  let at = 0;
  const upTo = (end: RegExp) => {
    const start = at;
    while (at < sentence.length && !end.test(sentence[at])) at++;
    return sentence.slice(start, at).trim();
  };
  /** Stands on "{" or at the start; ends behind the closing "}". */
  function text(): void {
    for (at++; at < sentence.length && sentence[at] !== '}'; at++) {
      if (sentence[at] === '{') argument();
    }
  }
  /** Stands on "{"; ends on the closing "}". */
  function argument(): void {
    at++;
    const name = upTo(/[,}]/);
    if (!plain || sentence[at] === '}') names.add(name);
    for (; sentence[at] !== '}'; at++) {
      upTo(/[{}]/);
      if (sentence[at] === '}') return;
      text();
    }
  }
  at = -1;
  text();
  return [...names].sort();
}

test('arguments are found in branches and not mistaken for them', () => {
  expect(argumentsOf('{n, plural, =0 {none} other {# of {total}}} by {who}')).toEqual(['n', 'total', 'who']);
  expect(argumentsOf('plain')).toEqual([]);
});

test('French comes first and English is complete', () => {
  expect(languages).toEqual(['en', 'fr']);
  expect(readdirSync(join(root, 'en'))).toEqual(screens);
});

describe.each(screens)('%s', (screen) => {
  const french = read('fr', screen);

  test.each(languages)('%s has the same keys', (language) => {
    expect(Object.keys(read(language, screen)).sort()).toEqual(Object.keys(french).sort());
  });

  // Grammar differs: a language may choose by an argument where the other does not.
  test.each(languages)('%s takes the same arguments', (language) => {
    const words = read(language, screen);
    const differs = (key: string) => {
      const all = argumentsOf(words[key] ?? '');
      return (
        all.some((name) => !argumentsOf(french[key]).includes(name)) ||
        argumentsOf(french[key], true).some((name) => !all.includes(name))
      );
    };
    expect(Object.keys(french).filter(differs)).toEqual([]);
  });

  test.each(languages)('%s compiles', (language) => {
    const broken = Object.entries(read(language, screen)).filter(([key, sentence]) => {
      try {
        compileWords(language, JSON.stringify({ [key]: sentence }));
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  test('no sentence orders politely or names a mouse', () => {
    expect(Object.values(french).filter((sentence) => /veuillez|cliquez|clique /i.test(sentence))).toEqual(
      [],
    );
  });
});

const CHARACTERS_MAX = 60;
const WORDS_MAX = 12;
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

const CHILDREN = ['pupil.json', 'council.json', 'moments.json', 'booth.json', 'box.json', 'console.json'];

test.each(languages)('what a child reads in %s is short', (language) => {
  const long = CHILDREN.flatMap((screen) => Object.entries(read(language, screen)))
    .map(([key, sentence]) => [key, sentence.replace(/\{\w+\}/g, 'Lila')] as const)
    .filter(([, sentence]) => !sentence.includes('plural'))
    .filter(([, sentence]) => sentence.length > CHARACTERS_MAX || wordsOf(sentence) > WORDS_MAX);
  expect(long).toEqual([]);
});

test('a child is called tu', () => {
  expect(
    CHILDREN.flatMap((screen) => Object.values(read('fr', screen))).filter((sentence) =>
      /\bvous\b|\bvotre\b|\bvos\b/i.test(sentence),
    ),
  ).toEqual([]);
});

test('every refusal of the rules has a sentence', () => {
  const header = readFileSync(resolve(process.env.HEMI_REPO ?? '..', 'include/hemicycle/refusals.h'), 'utf8');
  const codes = [...header.matchAll(/X\(\w+, "([a-z-]+)"/g)].map((match) => `no.${match[1]}`);
  const known = Object.keys(read('fr', 'refusals.json'));
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !known.includes(code))).toEqual([]);
});
