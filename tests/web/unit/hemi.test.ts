// SPDX-License-Identifier: EUPL-1.2
// The hemicycle's geometry, for every size of assembly.
import { blocks, hemicycle, type Seat } from '@/design/hemi';

const SIZES = Array.from({ length: 577 }, (_, index) => index + 1);

test('there are as many places as seats, from 1 to 577', () => {
  SIZES.forEach((n) => expect(hemicycle(n).length).toBe(n));
  expect(hemicycle(0)).toEqual([]);
});

test('every seat stands inside the drawing', () => {
  const inside = ({ x, y, radius }: Seat) =>
    x - radius > -0.001 && x + radius < 200.001 && y - radius > -0.001 && y < 100.001;
  expect(SIZES.filter((n) => !hemicycle(n, 200).every(inside))).toEqual([]);
});

test('no two seats touch', () => {
  const touch = (a: Seat, b: Seat) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - 0.001;
  const crowded = (n: number) => {
    const seats = hemicycle(n, 400, 0.5);
    return seats.some((a, place) => seats.slice(place + 1).some((b) => touch(a, b)));
  };
  expect(SIZES.filter((n) => n <= 200 && crowded(n))).toEqual([]);
});

test('seats are counted from left to right', () => {
  const angles = hemicycle(128).map((seat) => seat.angle);
  expect(angles).toEqual([...angles].sort((a, b) => a - b));
});

test('the same assembly always gives the same picture', () => {
  expect(hemicycle(26)).toEqual(hemicycle(26));
});

test('blocks follow the agenda, not the children', () => {
  expect(blocks([2, 0, 3])).toEqual([0, 0, 2, 2, 2]);
});
