// SPDX-License-Identifier: EUPL-1.2
declare module 'lucide:*' {
  type IconStrokes = readonly (readonly [tag: string, attributes: Record<string, string>])[];
  const strokes: IconStrokes;
  export default strokes;
}
