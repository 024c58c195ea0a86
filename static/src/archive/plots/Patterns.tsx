// SPDX-License-Identifier: EUPL-1.2
// The five ways to fill a part so that a black and white copy tells them apart.
import type { Fill } from './series';

const SIZE = 8;

export const fillOf = (fill: Fill, id: string): string =>
  fill === 'solid' ? 'var(--ink)' : fill === 'open' ? 'var(--white)' : `url(#${id}-${fill})`;

export const Patterns = ({ id }: { id: string }) => (
  <defs>
    <pattern id={`${id}-hatch`} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
      <rect class="plot-paper" width={SIZE} height={SIZE} />
      <path class="plot-ink" d="M-2 2 2-2M0 8 8 0M6 10 10 6" />
    </pattern>
    <pattern id={`${id}-cross`} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
      <rect class="plot-paper" width={SIZE} height={SIZE} />
      <path class="plot-ink" d="M0 8 8 0M0 0 8 8" />
    </pattern>
    <pattern id={`${id}-dots`} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
      <rect class="plot-paper" width={SIZE} height={SIZE} />
      <circle class="plot-dot" cx="2" cy="2" r="1.5" />
      <circle class="plot-dot" cx="6" cy="6" r="1.5" />
    </pattern>
  </defs>
);
