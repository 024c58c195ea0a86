// SPDX-License-Identifier: EUPL-1.2
// Three arcs of seats, and one voice that stands out.
import { cssLength } from './Mark';

const ARCS: [radius: number, seats: number][] = [
  [9, 4],
  [15, 6],
  [21, 8],
];
const VOICE = { arc: 2, seat: 5 };

interface Dot {
  x: number;
  y: number;
  voice: boolean;
}

function dots(): Dot[] {
  return ARCS.flatMap(([radius, seats], arc) =>
    Array.from({ length: seats }, (_, seat) => {
      const angle = (Math.PI * (seat + 0.5)) / seats;
      const voice = arc === VOICE.arc && seat === VOICE.seat;
      return { x: 24 - radius * Math.cos(angle), y: (voice ? 22.5 : 26) - radius * Math.sin(angle), voice };
    }),
  );
}

export function Logo({ size = 48, label }: { size?: number | string; label?: string }) {
  return (
    <svg
      class="drawing"
      viewBox="0 0 48 30"
      style={{ width: cssLength(size) }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      {dots().map((dot, place) => (
        <circle
          key={place}
          cx={dot.x.toFixed(2)}
          cy={dot.y.toFixed(2)}
          r={dot.voice ? 3.4 : 2.3}
          style={{ fill: dot.voice ? 'var(--choice-2)' : 'var(--ink)' }}
        />
      ))}
    </svg>
  );
}
