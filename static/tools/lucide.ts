// SPDX-License-Identifier: EUPL-1.2
// `import ear from 'lucide:volume-2'` gives the strokes of one icon as plain data
// ([tag, attributes] pairs), so that a page ships only the icons that it draws and
// no markup is ever parsed in the browser.
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const PREFIX = 'lucide:';
const GEOMETRY = new Set([
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'points',
]);

type Stroke = [tag: string, attributes: Record<string, string>];

export function strokesOf(name: string): Stroke[] {
  const set = createRequire(import.meta.url)('@iconify-json/lucide/icons.json');
  const alias = set.aliases?.[name]?.parent;
  const icon = set.icons[alias ?? name];
  if (!icon) throw new Error(`lucide has no icon "${name}"`);
  const strokes: Stroke[] = [];
  for (const [, tag, list] of icon.body.matchAll(
    /<(path|circle|rect|line|polyline|ellipse)\s([^>]*?)\/?>/g,
  )) {
    const attributes: Record<string, string> = {};
    for (const [, key, value] of list.matchAll(/([\w-]+)="([^"]*)"/g)) {
      if (GEOMETRY.has(key)) attributes[key] = value;
    }
    strokes.push([tag, attributes]);
  }
  return strokes;
}

export function lucide(): Plugin {
  return {
    name: 'hemicycle-lucide',
    enforce: 'pre',
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const strokes = strokesOf(id.slice(PREFIX.length + 1));
      return { code: `export default ${JSON.stringify(strokes)};`, map: null };
    },
  };
}
