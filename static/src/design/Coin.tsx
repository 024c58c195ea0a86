// SPDX-License-Identifier: EUPL-1.2
// A coin: what a project costs, what is left in the purse.
import { cssLength } from './Mark';

/** In a 48 x 48 box. `spent`: an empty place where a coin was. */
export function CoinDrawing({ spent = false }: { spent?: boolean }) {
  return spent ? (
    <circle
      cx="24"
      cy="24"
      r="20"
      style={{ fill: 'none', stroke: 'var(--line)' }}
      stroke-width="3"
      stroke-dasharray="6 4.5"
    />
  ) : (
    <>
      <circle
        cx="24"
        cy="24"
        r="21"
        style={{ fill: 'var(--sun)', stroke: 'var(--ink)' }}
        stroke-width="3.5"
      />
      <path
        d="M32 15.5a10.5 10.5 0 100 17M11.5 21.5h15M11.5 27h14"
        fill="none"
        style={{ stroke: 'var(--ink)' }}
        stroke-width="4"
        stroke-linecap="round"
      />
    </>
  );
}

export function Coin({ size = 48, spent }: { size?: number | string; spent?: boolean }) {
  const side = cssLength(size);
  return (
    <svg class="drawing coin" viewBox="-2 -2 52 52" style={{ width: side, height: side }} aria-hidden="true">
      <CoinDrawing spent={spent} />
    </svg>
  );
}
