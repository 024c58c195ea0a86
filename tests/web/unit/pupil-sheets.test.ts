// SPDX-License-Identifier: EUPL-1.2
// What a touch does to a ballot: ticks, places, points, coins, throws and steps.
import { coinsFor, coinsLeft, coinsOf, bought, spent } from '@/pupil/sheets/purse';
import { pointsOf, stepped, zeroed } from '@/pupil/sheets/points';
import { ranked, touched } from '@/pupil/sheets/ranking';
import { given, missing, nextStep } from '@/pupil/sheets/steps';
import { thrown } from '@/pupil/sheets/throw';
import { isFull, ticked, toggled } from '@/pupil/sheets/ticks';

describe('ticks', () => {
  test('a second touch takes the tick away', () => {
    expect(toggled(toggled([0, 0, 0], 1, 0), 1, 0)).toEqual([0, 0, 0]);
  });

  test('without a number of picks everything may be ticked', () => {
    const all = [0, 1, 2].reduce<readonly number[]>((marks, option) => toggled(marks, option, 0), [0, 0, 0]);
    expect(all).toEqual([1, 1, 1]);
    expect(isFull(all, 0)).toBe(false);
    expect(ticked(all)).toBe(3);
  });

  test('a full ballot stays as it is, and still gives back', () => {
    const full = [1, 0, 1, 0];
    expect(isFull(full, 2)).toBe(true);
    expect(toggled(full, 1, 2)).toBe(full);
    expect(toggled(full, 0, 2)).toEqual([0, 0, 1, 0]);
  });

  test('the one pick moves to the newest touch', () => {
    expect(toggled([1, 0, 0], 2, 1)).toEqual([0, 0, 1]);
    expect(toggled([1, 0, 0], 0, 1)).toEqual([1, 0, 0]);
  });
});

describe('ranking', () => {
  test('touches are places in their order', () => {
    const marks = [3, 0, 5].reduce((before, option) => touched(before, option), [0, 0, 0, 0, 0, 0]);
    expect(marks).toEqual([2, 0, 0, 1, 0, 3]);
    expect(ranked(marks)).toEqual([3, 0, 5]);
  });

  test('who stood behind moves up', () => {
    expect(touched([2, 0, 0, 1, 0, 3], 3)).toEqual([1, 0, 0, 0, 0, 2]);
    expect(touched([2, 0, 0, 1, 0, 3], 5)).toEqual([2, 0, 0, 1, 0, 0]);
  });

  test('however one touches, places have no gap and no double', () => {
    const seed = Math.floor(Math.random() * 0x7fffffff);
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * below);
    };
    let marks: readonly number[] = Array.from({ length: 16 }, () => 0);
    for (let touch = 0; touch < 500; touch++) {
      marks = touched(marks, next(16));
      const places = marks.filter((mark) => mark > 0).sort((a, b) => a - b);
      expect(places, `seed ${seed}, touch ${touch}`).toEqual(places.map((_, at) => at + 1));
    }
  });
});

describe('points', () => {
  test('0 points is not the same as left out', () => {
    expect(pointsOf(0)).toBe(0);
    expect(pointsOf(1)).toBe(0);
    expect(stepped([0, 0], 0, -1, 5)).toEqual([1, 0]);
  });

  test('points stay between none and the most', () => {
    expect(stepped([6, 0], 0, 1, 5)).toEqual([6, 0]);
    expect(stepped([0, 0], 1, 1, 5)).toEqual([0, 2]);
    expect(stepped([1, 0], 0, -1, 5)).toEqual([1, 0]);
  });

  test('what stands and was not touched gets none; what does not stand stays out', () => {
    expect(zeroed([0, 3, 0, 0], [0, 1, 2])).toEqual([1, 3, 1, 0]);
  });
});

describe('purse', () => {
  const costs = [6000, 8000, 3000, 12000];

  test('a project takes its price and gives it back', () => {
    const taken = bought([0, 0, 0, 0], 1, costs, 25000);
    expect(spent(taken, costs)).toBe(8000);
    expect(bought(taken, 1, costs, 25000)).toEqual([0, 0, 0, 0]);
  });

  test('what costs more than is left is not taken', () => {
    const marks = [0, 1, 0, 1];
    expect(bought(marks, 0, costs, 25000)).toBe(marks);
    expect(bought(marks, 2, costs, 25000)).toEqual([0, 1, 1, 1]);
  });

  test('the whole budget may be spent to the last cent', () => {
    expect(bought([1, 0], 1, [10000, 15000], 25000)).toEqual([1, 1]);
  });

  test('prices that share a coin are drawn exactly', () => {
    expect(coinsOf(20000, [4000, 6000, 2000])).toBe(10);
    expect(coinsFor(6000, 20000, 10)).toBe(3);
    expect(coinsLeft(20000 - 6000, 20000, 10)).toBe(7);
  });

  test('others are drawn in proportion by ten coins', () => {
    expect(coinsOf(25000, [6000, 4550])).toBe(10);
    expect(coinsOf(100, [100])).toBe(10);
    expect(coinsFor(4550, 25000, 10)).toBe(2);
  });

  test('a little is drawn as a coin, nothing as none', () => {
    expect(coinsLeft(1, 25000, 10)).toBe(1);
    expect(coinsLeft(0, 25000, 10)).toBe(0);
    expect(coinsFor(1, 25000, 10)).toBe(1);
  });
});

describe('throw', () => {
  test('each face is as likely as another', () => {
    const faces = [0, 0, 0, 0, 0, 0];
    for (let byte = 0; byte < 252; byte++) faces[thrown(() => byte)]++;
    expect(new Set(faces)).toEqual(new Set([42]));
  });

  test('a byte that would favour some faces is thrown again', () => {
    const bytes = [252, 255, 5];
    expect(thrown(() => bytes.shift() as number)).toBe(5);
    expect(bytes).toEqual([]);
  });
});

describe('steps', () => {
  test('the next step is the first without a mark', () => {
    expect(nextStep([0, 1, 2], [2, 0, 0])).toBe(1);
    expect(nextStep([0, 1, 2], [2, 1, 3])).toBe(3);
  });

  test('options that do not stand are not asked for', () => {
    expect(missing([0, 2], [1, 0, 0])).toBe(1);
    expect(nextStep([0, 2], [1, 0, 4])).toBe(2);
  });

  test('a mark is given to one option', () => {
    expect(given([1, 2, 3], 1, 5)).toEqual([1, 5, 3]);
  });
});
