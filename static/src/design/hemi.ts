// SPDX-License-Identifier: EUPL-1.2
// Where the seats of a hemicycle stand: n seats on concentric half rings. The same
// numbers always give the same picture.

export interface Seat {
  x: number;
  y: number;
  radius: number;
  /** From 0 on the far left to pi on the far right. */
  angle: number;
}

const ROWS_MAX = 24;
/** So few seats stand in one row: two would look scattered. */
const ONE_ROW_MAX = 9;
/** A seat fills this part of its half of the row. */
const FILL = 0.44;

function capacity(rows: number, outer: number, inner: number): number {
  const step = (outer * (1 - inner)) / rows;
  let seats = 0;
  for (let row = 0; row < rows; row++) {
    seats += Math.floor((Math.PI * (outer * inner + step * (row + 0.5))) / step) + 1;
  }
  return seats;
}

/** Shares n seats between rows in proportion to their length, by largest remainder. */
function share(n: number, radii: number[]): number[] {
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const exact = radii.map((radius) => (n * radius) / total);
  const seats = exact.map(Math.floor);
  let left = n - seats.reduce((sum, count) => sum + count, 0);
  const order = exact.map((value, row) => ({ rest: value - seats[row], row }));
  order.sort((a, b) => b.rest - a.rest || b.row - a.row);
  for (const { row } of order) {
    if (left === 0) break;
    seats[row]++;
    left--;
  }
  return seats;
}

/** Seats in a box of `width` by half of it, from left to right. `inner`: radius of the empty middle, as a part. */
export function hemicycle(n: number, width = 200, inner = 0.42): Seat[] {
  if (n <= 0) return [];
  const outer = width / 2;
  let rows = 1;
  if (n > ONE_ROW_MAX) while (rows < ROWS_MAX && capacity(rows, outer, inner) < n) rows++;
  const step = (outer * (1 - inner)) / rows;
  const radii = Array.from({ length: rows }, (_, row) => outer * inner + step * (row + 0.5));
  const radius = FILL * (rows === 1 ? Math.min(step, (Math.PI * radii[0]) / n) : step);
  const counts = share(n, radii);
  const seats: Seat[] = [];
  radii.forEach((reach, row) => {
    const margin = radius / reach;
    for (let place = 0; place < counts[row]; place++) {
      const angle =
        counts[row] === 1 ? Math.PI / 2 : margin + ((Math.PI - 2 * margin) * place) / (counts[row] - 1);
      seats.push({ x: outer - reach * Math.cos(angle), y: outer - reach * Math.sin(angle), radius, angle });
    }
  });
  return seats.sort((a, b) => a.angle - b.angle || a.y - b.y);
}

/** One entry a ballot, in agenda order: block after block, never a child's own place. */
export function blocks(votes: readonly number[]): number[] {
  return votes.flatMap((count, choice) => Array.from({ length: count }, () => choice));
}
