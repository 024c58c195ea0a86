// SPDX-License-Identifier: EUPL-1.2
// The mark of a choice: outline, shape, sign, face or letter, and colour, so that it reads
// in greyscale, on paper and for every kind of eye.
import type { MarkLook, Shape } from '../core/choices';
import { DieDrawing } from './Die';
import { FaceDrawing, isFace } from './Face';
import { HandDrawing } from './Hand';

/** The others are drawings of their own. */
type Outline = Exclude<Shape, 'hand' | 'die'>;
const SHAPES: Record<Outline, string> = {
  disc: 'M24 3a21 21 0 100 42 21 21 0 000-42z',
  lozenge: 'M24 2l22 22-22 22L2 24z',
  triangle: 'M24 4l21.5 39H2.5z',
  star: 'M24 2.5l6.3 13.6 14.9 1.8-11 10.2 2.9 14.7L24 35.5l-13.1 7.3 2.9-14.7-11-10.2 14.9-1.8z',
  square: 'M5 5h38v38H5z',
  hexagon: 'M13 5h22l11 19-11 19H13L2 24z',
  drop: 'M24 2c9 11 16 18 16 27a16 16 0 01-32 0c0-9 7-16 16-27z',
  cross: 'M17 3h14v14h14v14H31v14H17V31H3V17h14z',
  ring: 'M24 3a21 21 0 100 42 21 21 0 000-42z',
  octagon: 'M15.3 3h17.4L45 15.3v17.4L32.7 45H15.3L3 32.7V15.3z',
  face: 'M24 3a21 21 0 100 42 21 21 0 000-42z',
};
const SIGNS: Record<string, string> = {
  check: 'M14 25l7.5 7.5L35 17',
  strike: 'M16 16l16 16M32 16L16 32',
  dash: 'M14 24h20',
};
/** Where a letter stands in a shape whose middle is not at half its height. */
const BASELINES: Partial<Record<Shape, number>> = { triangle: 36, drop: 37, star: 32.5 };
const LETTER_SIZES: Partial<Record<Shape, number>> = { star: 19, triangle: 21 };

/** What a mark is painted with; faces have a scale of their own. */
export const fillOf = (look: MarkLook): string =>
  look.shape === 'face' ? `var(--grade-${look.hue})` : `var(--choice-${look.hue})`;

const glyphColor = (look: MarkLook): string =>
  look.shape === 'face' ? 'var(--ink)' : `var(--glyph-${look.hue})`;

/** The drawing alone, in a 48 x 48 box: for marks inside a larger drawing. */
export function MarkDrawing({ look }: { look: MarkLook }) {
  if (look.shape === 'die') return <DieDrawing face={look.glyph} />;
  if (look.shape === 'hand')
    return <HandDrawing count={Number(look.glyph)} fill={fillOf(look)} color={glyphColor(look)} />;
  return (
    <>
      <path
        d={SHAPES[look.shape]}
        style={{ fill: fillOf(look), stroke: 'var(--ink)' }}
        stroke-width="3.5"
        stroke-linejoin="round"
        stroke-dasharray={look.shape === 'ring' ? '7 4' : undefined}
      />
      <GlyphDrawing look={look} shape={look.shape} />
    </>
  );
}

function GlyphDrawing({ look, shape }: { look: MarkLook; shape: Outline }) {
  const color = glyphColor(look);
  const sign = SIGNS[look.glyph];
  if (isFace(look.glyph)) return <FaceDrawing glyph={look.glyph} color={color} />;
  if (sign)
    return (
      <path
        d={sign}
        fill="none"
        style={{ stroke: color }}
        stroke-width="6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    );
  return (
    <text
      x="24"
      y={BASELINES[shape] ?? 32.5}
      text-anchor="middle"
      font-size={LETTER_SIZES[shape] ?? 24}
      font-weight="700"
      style={{ fill: color }}
    >
      {look.glyph}
    </text>
  );
}

interface MarkProps {
  look: MarkLook;
  /** Pixels, or a CSS length. */
  size?: number | string;
  /** Read aloud; without it the mark is decoration beside its words. */
  label?: string;
}

export function Mark({ look, size = 48, label }: MarkProps) {
  return (
    <svg
      class="drawing"
      viewBox="-2 -2 52 52"
      style={{ width: cssLength(size), height: cssLength(size) }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <MarkDrawing look={look} />
    </svg>
  );
}

export function cssLength(size: number | string): string {
  return typeof size === 'number' ? `${size}px` : size;
}
