// SPDX-License-Identifier: EUPL-1.2
// One ES2019 build of seven pages, from iPadOS 12.2 and Chrome 71 on, and the page that
// checks exports, which stands alone.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { compress } from './tools/compress.ts';
import { licences } from './tools/licences.ts';
import { lucide } from './tools/lucide.ts';
import { pictos } from './tools/pictos.ts';
import { verifier } from './tools/verifier.ts';
import { words } from './tools/words.ts';

const BASELINE = ['safari12.1', 'ios12.2', 'chrome71', 'firefox78', 'edge79'];
/** HEMI_PAGES builds some of the pages only, for a quick look. */
const pages = (process.env.HEMI_PAGES ?? 'index,teacher,projector,archive,box,booth,gone').split(',');
const repository = resolve(process.env.HEMI_REPO ?? '..');

export default defineConfig({
  plugins: [words(), lucide(), pictos(), licences(), verifier(BASELINE), compress()],
  // Tests live outside this directory: they name the sources by '@/…'.
  resolve: {
    alias: {
      '@': resolve('src'),
      '@verifier': resolve('verifier'),
      '@tools': resolve('tools'),
      '@i18n': resolve('i18n'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: process.env.HEMI_OUT ?? 'dist',
    emptyOutDir: true,
    target: BASELINE,
    cssTarget: BASELINE,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages.map((page) => `${page}.html`),
    },
  },
  // The compiled catalogues import these, which no source does.
  optimizeDeps: { include: ['@messageformat/runtime', '@messageformat/runtime/lib/cardinals'] },
  server: {
    fs: { allow: ['.', repository] },
    proxy: { '/ws': { target: 'http://127.0.0.1:8080', ws: true }, '/address': 'http://127.0.0.1:8080' },
  },
  test: {
    environment: 'happy-dom',
    globals: true,
    dir: resolve(repository, 'tests/web/unit'),
    include: ['**/*.test.ts', '**/*.test.tsx'],
  },
});
