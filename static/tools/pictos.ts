// SPDX-License-Identifier: EUPL-1.2
// The pictograms that a teacher may choose, each as one file
// assets/pictos/<id>.svg. Their names are the C list of include/hemicycle/pictures.h;
// the pictures are Fluent Emoji (MIT).
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const COMMENT = /\/\*[^]*?\*\//g;
const ROW = /\bX\(\s*"([a-z0-9-]+)"/g;

/** Beside those that a teacher chooses: what src/core/council.ts draws. */
const COUNCIL = [
  'cloud-with-rain',
  'ear',
  'eyes',
  'hourglass-not-done',
  'red-question-mark',
  'shushing-face',
];

/** Repository root: the build works in a copy of static/, so it is told by HEMI_REPO. */
function repository(): string {
  return resolve(process.env.HEMI_REPO ?? '..');
}

export function pictureIds(): string[] {
  const header = resolve(repository(), 'include/hemicycle/pictures.h');
  if (!existsSync(header)) return FALLBACK;
  const text = readFileSync(header, 'utf8').replace(COMMENT, '');
  const ids = [...new Set([...text.matchAll(ROW)].map((match) => match[1]))];
  if (ids.length === 0) throw new Error(`no pictures found in ${header}`);
  return ids;
}

export const servedIds = (): string[] => [...pictureIds(), ...COUNCIL];

export function pictureSvg(id: string): string {
  const set = createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json');
  const name = set.aliases?.[id]?.parent ?? id;
  const icon = set.icons[name];
  if (!icon) throw new Error(`there is no pictogram "${id}"`);
  const width = icon.width ?? set.width ?? 32;
  const height = icon.height ?? set.height ?? 32;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icon.body}</svg>`;
}

export function pictos(): Plugin {
  return {
    name: 'hemicycle-pictos',
    configureServer(server) {
      server.middlewares.use('/assets/pictos/', (request, response) => {
        const id = (request.url ?? '').replace(/^\/|\.svg.*$/g, '');
        response.setHeader('content-type', 'image/svg+xml');
        response.end(pictureSvg(id));
      });
    },
    generateBundle() {
      for (const id of servedIds()) {
        this.emitFile({ type: 'asset', fileName: `assets/pictos/${id}.svg`, source: pictureSvg(id) });
      }
    },
  };
}

/* Used while the C list is absent, as in an unpacked copy of this directory alone. */
const FALLBACK = [
  'fox',
  'turtle',
  'red-apple',
  'crescent-moon',
  'bicycle',
  'honeybee',
  'cactus',
  'balloon',
  'strawberry',
  'umbrella',
  'rocket',
  'fish',
  'owl',
  'guitar',
  'snail',
  'house',
  'tulip',
  'key',
  'sailboat',
  'frog',
  'carrot',
  'bell',
  'drum',
  'penguin',
  'soccer-ball',
  'books',
  'musical-notes',
  'seedling',
];
