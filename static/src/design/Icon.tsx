// SPDX-License-Identifier: EUPL-1.2
// One interface icon: `import ear from 'lucide:volume-2'`, then <Icon of={ear} />.
import { h } from 'preact';
import { cssLength } from './Mark';

export type IconStrokes = readonly (readonly [tag: string, attributes: Record<string, string>])[];

interface IconProps {
  of: IconStrokes;
  size?: number | string;
  stroke?: number;
}

export function Icon({ of, size = 32, stroke = 2.5 }: IconProps) {
  const side = cssLength(size);
  return (
    <svg
      class="drawing"
      viewBox="0 0 24 24"
      style={{ width: side, height: side }}
      fill="none"
      stroke="currentColor"
      stroke-width={stroke}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes], place) => h(tag, { key: place, ...attributes }))}
    </svg>
  );
}
