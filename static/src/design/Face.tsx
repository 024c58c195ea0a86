// SPDX-License-Identifier: EUPL-1.2
// Eyes and a mouth, to be drawn on a shape: from the widest smile (1) to the opposite (7).
// The mouth tells the faces apart, in greyscale too.

interface Features {
  /** Drawn as strokes. */
  lines: string;
  /** Drawn as a surface: an open mouth. */
  open?: string;
}

const EYES = 'M17 19h.01M31 19h.01';
const FEATURES: Record<string, Features> = {
  'mouth-1': { lines: EYES, open: 'M12.5 26h23a11.5 11.5 0 01-23 0z' },
  'mouth-2': { lines: `${EYES}M14 28q10 11 20 0` },
  'mouth-3': { lines: `${EYES}M17 31q7 4 14 0` },
  'mouth-4': { lines: `${EYES}M16 32h16` },
  'mouth-5': { lines: `${EYES}M17 33.5q7-4.5 14 0` },
  'mouth-6': { lines: `${EYES}M14 36q10-11 20 0` },
  'mouth-7': { lines: `${EYES}M11.5 11.5l7 3M36.5 11.5l-7 3`, open: 'M13.5 38.5a10.5 10.5 0 0121 0z' },
  'mouth-wave': { lines: `${EYES}M14 32q3.3-5 6.6 0t6.6 0t6.6 0` },
  'mouth-aside': { lines: 'M13 20q4 4 8 0M27 20q4 4 8 0M19 32h10' },
};

export const isFace = (glyph: string): boolean => glyph in FEATURES;

/** In a 48 x 48 box; `color` is a CSS colour. */
export function FaceDrawing({ glyph, color }: { glyph: string; color: string }) {
  const { lines, open } = FEATURES[glyph];
  return (
    <>
      <path
        d={lines}
        fill="none"
        style={{ stroke: color }}
        stroke-width="4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {open && (
        <path d={open} style={{ fill: color, stroke: color }} stroke-width="2" stroke-linejoin="round" />
      )}
    </>
  );
}
