// SPDX-License-Identifier: EUPL-1.2
// Ritual words can be told apart by ear, and no browser is disturbed by them.
import { playRitual, SOUNDS } from '@/core/sounds';

const rhythm = (word: keyof typeof SOUNDS): string =>
  SOUNDS[word].map(({ at, hertz }) => `${at}:${hertz}`).join(' ');

test('no two ritual words sound alike', () => {
  const all = Object.keys(SOUNDS) as (keyof typeof SOUNDS)[];
  expect(all).toHaveLength(7);
  expect(new Set(all.map(rhythm)).size).toBe(all.length);
});

test('a sound is short, and none is louder than another by much', () => {
  for (const tones of Object.values(SOUNDS)) {
    expect(Math.max(...tones.map(({ at, seconds }) => at + seconds))).toBeLessThan(3);
    for (const { loud } of tones) expect(loud).toBeLessThanOrEqual(1);
  }
});

test('a browser without sound stays silent', () => {
  expect(() => playRitual('silence')).not.toThrow();
});
