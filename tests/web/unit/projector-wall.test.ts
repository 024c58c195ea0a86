// SPDX-License-Identifier: EUPL-1.2
// The wall's drawings keep their promises: coins add up to what was spent, words stay long enough to be read.
import { motionWith, option } from '@/demo/class';
import type { PurseStep } from '@/core/steps';
import { optionsOf } from '@/core/choices';
import { afterKey, timeFor } from '@/projector/replay';
import { coinFor, spentCoins } from '@/projector/stages/Purse';

function purse(budget: number, costs: number[]): PurseStep {
  const options = costs.map((cost, at) => option(`Projet ${at}`, '', { cost }));
  const motion = motionWith('?', '', { ballot: 'budget', budget, options });
  return {
    kind: 'purse',
    title: '',
    say: '',
    budget,
    left: budget,
    projects: optionsOf(motion).map((choice, at) => ({
      choice,
      cost: costs[at],
      votes: 1,
      state: 'bought',
    })),
  };
}

describe('coins', () => {
  it('are never more than a row can hold, whatever the budget', () => {
    for (const budget of [1, 99, 2500, 25000, 123456, 1_000_000, 100_000_000])
      expect(budget / coinFor(budget), `budget ${budget}`).toBeLessThanOrEqual(25);
  });

  it('carry the mark of what they bought, in the order of the purchases', () => {
    const coins = spentCoins(purse(25000, [6000, 4500]), [1, 0]);
    expect(coins).toHaveLength(25);
    const letters = coins.map((mark) => mark?.glyph ?? '-').join('');
    expect(letters).toMatch(/^B{4,5}A{6}-+$/);
  });

  it('are all left while nothing is bought, and all gone when the budget is spent', () => {
    expect(spentCoins(purse(25000, [25000]), []).every((mark) => mark === null)).toBe(true);
    expect(spentCoins(purse(25000, [25000]), [0]).every((mark) => mark?.glyph === 'A')).toBe(true);
  });
});

describe('a step', () => {
  it('stays two seconds and a half, and longer when it says more', () => {
    expect(timeFor(40)).toBe(2500);
    expect(timeFor(150)).toBeGreaterThan(timeFor(90));
    expect(timeFor(400)).toBeLessThan(12_000);
  });
});

describe('keys', () => {
  const last = 3;

  it('lead one step on or back, never beyond an end, and stop the telling', () => {
    expect(afterKey({ place: 1, playing: true }, 'ArrowRight', last)).toEqual({ place: 2, playing: false });
    expect(afterKey({ place: 3, playing: true }, 'PageDown', last)).toEqual({ place: 3, playing: false });
    expect(afterKey({ place: 0, playing: true }, 'ArrowLeft', last)).toEqual({ place: 0, playing: false });
  });

  it('the space bar stops, goes on, and begins again at the end', () => {
    expect(afterKey({ place: 1, playing: true }, ' ', last)).toEqual({ place: 1, playing: false });
    expect(afterKey({ place: 1, playing: false }, ' ', last)).toEqual({ place: 1, playing: true });
    expect(afterKey({ place: 3, playing: false }, ' ', last)).toEqual({ place: 0, playing: true });
  });
});
