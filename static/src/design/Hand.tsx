// SPDX-License-Identifier: EUPL-1.2
// A hand that holds up so many fingers; a fist holds up none. The palm says the number too.
// Drawn twice, wide in ink and narrow in colour, so that one outline runs around it all.

const PALM = 'M11.5 25h28v9a11 11 0 01-11 11h-6a11 11 0 01-11-11z';
/** Where each finger stands and how high it reaches, from the index on; the thumb is the last. */
const FINGERS: [x: number, up: number][] = [
  [14.3, 9],
  [21.8, 4.5],
  [29.3, 6],
  [36.7, 11.5],
];
const FOLDED = 20;
const THUMB_UP = 'M15 38L5 27.5';
const THUMB_IN = 'M14 36l-4-3';

function fingers(count: number): string {
  const lines = FINGERS.map(([x, up], place) => `M${x} 28V${place < count ? up : FOLDED}`);
  return lines.join('') + (count > FINGERS.length ? THUMB_UP : THUMB_IN);
}

/** In a 48 x 48 box. */
export function HandDrawing({ count, fill, color }: { count: number; fill: string; color: string }) {
  const path = fingers(count);
  const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round', fill: 'none' } as const;
  return (
    <>
      <path d={path} {...round} style={{ stroke: 'var(--ink)' }} stroke-width="10.5" />
      <path d={PALM} style={{ fill: 'var(--ink)', stroke: 'var(--ink)' }} stroke-width="5" />
      <path d={path} {...round} style={{ stroke: fill }} stroke-width="5" />
      <path d={PALM} style={{ fill }} />
      <text x="25.5" y="42.5" text-anchor="middle" font-size="20" font-weight="700" style={{ fill: color }}>
        {count}
      </text>
    </>
  );
}
