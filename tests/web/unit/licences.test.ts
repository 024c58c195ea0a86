// SPDX-License-Identifier: EUPL-1.2
// Whatever ships in the pages is named with its licence.
import { readFileSync } from 'node:fs';
import { licenceOf, ownerOf } from '@tools/licences.ts';

const dependencies = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }).dependencies,
);

test.each([
  ...dependencies,
  '@fontsource/andika',
  '@fontsource-variable/bricolage-grotesque',
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@iconify-json/fluent-emoji-flat',
  '@iconify-json/lucide',
])('the whole licence of %s is at hand', (name) => {
  const text = licenceOf(name);
  expect(text.split('\n')[0]).toMatch(/ \d+\.\d+\.\d+ \([\w.-]+\)$/);
  expect(text).toMatch(/copyright/i);
  expect(text).toMatch(/permission/i);
});

test('a package without a licence text stops the build', () => {
  expect(() => licenceOf('.bin')).toThrow(/./);
});

test('the package of a built file is known by its path', () => {
  expect(ownerOf('/home/x/node_modules/@preact/signals/dist/signals.mjs')).toBe('@preact/signals');
  expect(ownerOf('node_modules/uqr/dist/index.mjs')).toBe('uqr');
  expect(ownerOf('\0lucide:wifi')).toBe('@iconify-json/lucide');
  expect(ownerOf('/home/x/src/core/net.ts')).toBeNull();
});
