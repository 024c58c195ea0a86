// SPDX-License-Identifier: EUPL-1.2
// Writes THIRD_PARTY.txt beside the pages: name, version, licence and its whole text for
// every package of which something is in what was built. A package without a text stops
// the build; nothing that serves only to build is listed.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const OWNER = /(?:^|[/\\])node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/;
/** Drawn by our own plugins: their modules do not carry the name of the package. */
const PICTOGRAMS = '@iconify-json/fluent-emoji-flat';
const ICONS = '@iconify-json/lucide';
/** These packages hold no licence file; the texts are those of the projects that they repeat. */
const KEPT_HERE: Record<string, string> = {
  [PICTOGRAMS]: 'tools/licences/fluent-emoji-flat.txt',
  [ICONS]: 'tools/licences/lucide.txt',
};

const PREFACE = `The pages of Hémicycle contain parts of the packages below, under their own licences.
Hémicycle itself is under the European Union Public Licence, version 1.2.
`;

/** The package that a built file comes from, or null for one of ours. */
export function ownerOf(file: string): string | null {
  const name = OWNER.exec(file)?.[1].replace('\\', '/');
  return name ?? (file.startsWith('\0lucide:') ? ICONS : null);
}

export function licenceOf(name: string): string {
  const folder = resolve('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const places = KEPT_HERE[name]
    ? [resolve(KEPT_HERE[name])]
    : ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].map((each) => resolve(folder, each));
  const place = places.find((each) => existsSync(each));
  if (!place) throw new Error(`${name} ships in the pages, but there is no text of its licence`);
  const title = `${name} ${version} (${license})`;
  return `${title}\n${'='.repeat(title.length)}\n\n${readFileSync(place, 'utf8').trim()}\n`;
}

export function licences(): Plugin {
  return {
    name: 'hemicycle-licences',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle).flatMap((part) =>
          part.type === 'chunk' ? part.moduleIds : part.originalFileNames,
        );
        const owners = new Set([PICTOGRAMS, ...files.map(ownerOf)]);
        owners.delete(null);
        const texts = ([...owners] as string[]).sort().map(licenceOf);
        this.emitFile({
          type: 'asset',
          fileName: 'THIRD_PARTY.txt',
          source: [PREFACE, ...texts].join('\n\n'),
        });
      },
    },
  };
}
