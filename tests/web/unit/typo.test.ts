// SPDX-License-Identifier: EUPL-1.2
// French spacing.
import { elide, title, typo } from '@/core/typo';

test('a sign of two parts never starts a line', () => {
  expect(typo('Veut-on un vélo ?')).toBe('Veut-on un vélo\u00a0?');
  expect(typo('Oui ! Non ; peut-être : voilà')).toBe('Oui\u00a0! Non\u00a0; peut-être\u00a0: voilà');
});

test('quotes keep their words', () => {
  expect(typo('« Le lac »')).toBe('«\u00a0Le lac\u00a0»');
});

test('the narrow space is never used: the title font has no glyph for it', () => {
  expect(typo('a\u202f?')).toBe('a\u00a0?');
});

test('a short last word does not stand alone', () => {
  expect(title('Où va-t-on au mois de juin ?')).toBe('Où va-t-on au mois de\u00a0juin\u00a0?');
});

test('other text is left as it is', () => {
  expect(typo('12:30, a;b')).toBe('12:30, a;b');
});

test('a name that begins with a vowel takes the e of the word before it', () => {
  expect(elide('Problème de Élise')).toBe('Problème d’Élise');
  expect(elide('Ce que Adam propose')).toBe('Ce qu’Adam propose');
  expect(elide('de Hugo · de Lila, possède Anna')).toBe('de Hugo · de Lila, possède Anna');
});
