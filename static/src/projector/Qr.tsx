// SPDX-License-Identifier: EUPL-1.2
// A QR code as one path of our own: no markup is parsed.
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** The modules of each row, joined into runs: "M x y h n v 1 h -n z". */
function pathOf(rows: boolean[][]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
    }
  });
  return path;
}

export function Qr({ text, label }: { text: string; label: string }) {
  const code = useMemo(() => encode(text, { ecc: 'M', border: 2 }), [text]);
  return (
    <svg
      class="drawing qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={pathOf(code.data)} style={{ fill: 'var(--ink)' }} />
    </svg>
  );
}
