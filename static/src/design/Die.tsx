// SPDX-License-Identifier: EUPL-1.2
// One face of a die; "?" while nobody may see how it fell.

const PIPS: Record<string, [x: number, y: number][]> = {
  1: [[24, 24]],
  2: [
    [15, 15],
    [33, 33],
  ],
  3: [
    [14, 14],
    [24, 24],
    [34, 34],
  ],
  4: [
    [15, 15],
    [33, 15],
    [15, 33],
    [33, 33],
  ],
  5: [
    [14, 14],
    [34, 14],
    [24, 24],
    [14, 34],
    [34, 34],
  ],
  6: [
    [15, 13],
    [33, 13],
    [15, 24],
    [33, 24],
    [15, 35],
    [33, 35],
  ],
};

/** In a 48 x 48 box. */
export function DieDrawing({ face }: { face: string }) {
  return (
    <>
      <rect
        x="4"
        y="4"
        width="40"
        height="40"
        rx="9"
        style={{ fill: 'var(--white)', stroke: 'var(--ink)' }}
        stroke-width="3.5"
      />
      {PIPS[face] ? (
        PIPS[face].map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="4" style={{ fill: 'var(--ink)' }} />
        ))
      ) : (
        <text
          x="24"
          y="33.5"
          text-anchor="middle"
          font-size="27"
          font-weight="800"
          style={{ fill: 'var(--ink)' }}
        >
          ?
        </text>
      )}
    </>
  );
}
