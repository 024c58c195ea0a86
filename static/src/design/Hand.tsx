// SPDX-License-Identifier: EUPL-1.2
// A hand that holds up so many fingers; a fist holds up none. The palm says the number too.
// Drawn twice, wide in ink and narrow in colour, so that one outline runs around it all.

const PALM = 'M13.5 25h22v11a9 9 0 01-9 9h-4a9 9 0 01-9-9z';
/** Where each finger stands and how high it reaches, from the index on; the thumb is the last. */
const FINGERS: [x: number, up: number][] = [
  [15.6, 9],
  [21.9, 5],
  [28.2, 6.5],
  [34, 12],
];
const FOLDED = 20;
const THUMB_UP = 'M16.5 37L6 27';
const THUMB_IN = 'M15.5 35l-3-3';

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
      <path d={path} {...round} style={{ stroke: 'var(--ink)' }} stroke-width="9.5" />
      <path d={PALM} style={{ fill: 'var(--ink)', stroke: 'var(--ink)' }} stroke-width="5" />
      <path d={path} {...round} style={{ stroke: fill }} stroke-width="4" />
      <path d={PALM} style={{ fill }} />
      <text x="24.5" y="42" text-anchor="middle" font-size="18" font-weight="700" style={{ fill: color }}>
        {count}
      </text>
    </>
  );
}
