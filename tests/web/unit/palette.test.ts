// SPDX-License-Identifier: EUPL-1.2
// The choices' colours stay apart for every kind of eye, and what is written on them
// can be read. Colour blindness after Machado 2009 (severity 1, in linear
// light), distance CIEDE2000: 10 is four times what one can just tell apart.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Triple = [number, number, number];

const tokens = readFileSync(resolve('src/design/tokens.css'), 'utf8');
function token(name: string): Triple {
  const match = new RegExp(`--${name}: #([0-9a-f]+);`).exec(tokens);
  if (!match) throw new Error(`no token --${name}`);
  const hex = match[1].length === 3 ? match[1].replace(/./g, '$&$&') : match[1];
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as Triple;
}

const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const times = (matrix: number[][], v: Triple) =>
  matrix.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as Triple;

const EYES: Record<string, number[][]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab(color: Triple): Triple {
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    color,
  );
  const f = (v: number) => (v > 216 / 24389 ? Math.cbrt(v) : ((24389 / 27) * v + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const seen = (name: string, eye: string) =>
  lab(times(EYES[eye], token(name).map(linear) as Triple).map((v) => Math.min(1, Math.max(0, v))) as Triple);

/** CIEDE2000, after Sharma, Wu and Dalal 2005. */
function distance([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const rad = Math.PI / 180;
  const c7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(c7 / (c7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (p: number, b: number) => (p === 0 && b === 0 ? 0 : (Math.atan2(b, p) / rad + 360) % 360);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  let dh = h2 - h1;
  if (c1 * c2 === 0) dh = 0;
  else if (dh > 180) dh -= 360;
  else if (dh < -180) dh += 360;
  let h = h1 + h2;
  if (c1 * c2 !== 0) h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt =
    -Math.sin(60 * rad * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const [tl, tc] = [(l2 - l1) / sl, (c2 - c1) / sc];
  const th = (2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * rad)) / sh;
  return Math.sqrt(tl ** 2 + tc ** 2 + th ** 2 + rt * tc * th);
}

function closest(eye: string): number {
  const colors = Array.from({ length: 8 }, (_, index) => seen(`choice-${index + 1}`, eye));
  return Math.min(...colors.flatMap((a, place) => colors.slice(place + 1).map((b) => distance(a, b))));
}

const luminance = (name: string) => times([[0.2126, 0.7152, 0.0722]], token(name).map(linear) as Triple)[0];
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test('the distance is the published one', () => {
  expect(distance([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(distance([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

test.each(Object.keys(EYES))('any two of the eight choices stay apart for %s eyes', (eye) => {
  expect(closest(eye)).toBeGreaterThan(10);
});

test.each(Array.from({ length: 9 }, (_, index) => index))('the sign on choice %i can be seen', (index) => {
  expect(contrast(`glyph-${index}`, `choice-${index}`)).toBeGreaterThan(4.5);
});

test.each(Array.from({ length: 7 }, (_, index) => index + 1))('the mouth on grade %i can be seen', (index) => {
  expect(contrast('ink', `grade-${index}`)).toBeGreaterThan(4.5);
});

test.each([
  ['ink', 'paper', 7],
  ['ink', 'white', 7],
  ['ink', 'linen', 7],
  ['ink', 'sun', 7],
  ['paper', 'ink', 7],
  ['slate', 'paper', 7],
  ['slate', 'white', 7],
  ['white', 'crimson', 7],
  ['line', 'paper', 3],
  ['line', 'linen', 3],
])('%s on %s', (above, below, least) => {
  expect(contrast(above, below)).toBeGreaterThanOrEqual(least);
});
