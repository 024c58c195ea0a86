// SPDX-License-Identifier: EUPL-1.2
// Horizontal bars, the longest first, each with its number at the end.
import type { Bar } from './series';

const WIDTH = 720;
const ROW = 34;
const LEFT = 210;
const RIGHT = 96;

export function Bars({ bars, name, words }: { bars: Bar[]; name: string; words(value: number): string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const wide = WIDTH - LEFT - RIGHT;
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${Math.max(1, bars.length) * ROW}`} role="img" aria-label={name}>
      {bars.map(({ label, value }, at) => (
        <g key={label}>
          <text class="plot-label" x={LEFT - 12} y={at * ROW + 22} text-anchor="end">
            {label}
          </text>
          <rect
            class="plot-part"
            x={LEFT}
            y={at * ROW + 6}
            width={Math.max(2, (value / most) * wide)}
            height={ROW - 12}
            fill="var(--ink)"
          />
          <text class="plot-label" x={LEFT + Math.max(2, (value / most) * wide) + 10} y={at * ROW + 22}>
            {words(value)}
          </text>
        </g>
      ))}
    </svg>
  );
}
