// SPDX-License-Identifier: EUPL-1.2
// Checks that the built scripts are ES2019. Dynamic import and import.meta are younger in
// the language than in the browsers (Safari 11.1, Chrome 64), so they are set aside first.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const assets = resolve(process.argv[2] ?? process.env.HEMI_OUT ?? 'dist', 'assets');
const copies = mkdtempSync(join(tmpdir(), 'baseline-'));
try {
  for (const name of readdirSync(assets).filter((each) => each.endsWith('.js'))) {
    const code = readFileSync(join(assets, name), 'utf8');
    writeFileSync(
      join(copies, name),
      code.replace(/\bimport\(/g, 'fetched(').replace(/\bimport\.meta\b/g, 'meta'),
    );
  }
  execFileSync('npx', ['es-check', 'es2019', join(copies, '*.js'), '--module'], { stdio: 'inherit' });
} finally {
  rmSync(copies, { recursive: true });
}
