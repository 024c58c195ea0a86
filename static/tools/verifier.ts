// SPDX-License-Identifier: EUPL-1.2
// Builds verifier/ into ONE page that works from disk: style and script inside it, under a
// policy that lets exactly these two run.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, build } from 'vite';
import { words } from './words.ts';

const folder = resolve('verifier');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

async function script(target: string[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [words()],
    build: {
      write: false,
      target,
      modulePreload: { polyfill: false },
      lib: { entry: join(folder, 'main.ts'), formats: ['iife'], name: 'verifier', fileName: 'verifier' },
    },
  });
  const [{ output }] = Array.isArray(built) ? built : [built as { output: { code: string }[] }];
  return (output[0] as { code: string }).code.trim();
}

export function policyOf(code: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Replacements by function: what is built may hold signs that String.replace() would read. */
export async function verifierPage(target: string[]): Promise<string> {
  const code = await script(target);
  if (/<\/(script)|<!--/i.test(code)) throw new Error('the script would end too early');
  const style = read('verifier.css').trim();
  const policy = policyOf(code, style);
  return read('verifier.html')
    .replace('<!-- policy -->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${code}</script>`);
}

export function verifier(target: string[]): Plugin {
  let out = '';
  return {
    name: 'hemicycle-verifier',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      writeFileSync(join(out, 'verifier.html'), await verifierPage(target));
    },
  };
}
