// SPDX-License-Identifier: EUPL-1.2
// A QR code drawn as one path: nothing is parsed as markup.
import { encode } from 'uqr';

export function QrCode({ text, size, label }: { text: string; size: number; label: string }) {
  const code = encode(text, { ecc: 'M', border: 2 });
  const path = code.data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
    >
      <rect class="qr-light" width={code.size} height={code.size} />
      <path class="qr-dark" d={path} shape-rendering="crispEdges" />
    </svg>
  );
}
