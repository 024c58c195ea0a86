// SPDX-License-Identifier: EUPL-1.2
// An hourglass. Its sand covers as much of the upper glass as there is time left.

/** Half the height and half the width of a glass. */
const HIGH = 18;
const WIDE = 15;

export function Sand({ left, size = 48 }: { left: number; size?: number }) {
  const level = Math.sqrt(left);
  const wide = WIDE * level;
  const high = HIGH * level;
  return (
    <svg
      class="drawing"
      viewBox="0 0 48 48"
      style={{ width: `${size}px`, height: `${size}px` }}
      stroke-width="3"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path
        d={`M${24 - WIDE} 6h${2 * WIDE}L24 24l${WIDE} 18H${24 - WIDE}L24 24z`}
        style={{ fill: 'var(--white)', stroke: 'var(--ink)' }}
      />
      <path d={`M${24 - wide} ${24 - high}h${2 * wide}L24 24z`} style={{ fill: 'var(--ink)' }} />
      <path
        d={`M${24 - WIDE} 42h${2 * WIDE}L${24 + wide} ${24 + high}h${-2 * wide}z`}
        style={{ fill: 'var(--ink)' }}
      />
      <path d="M7 6h34M7 42h34" style={{ stroke: 'var(--ink)' }} stroke-linecap="round" />
    </svg>
  );
}
