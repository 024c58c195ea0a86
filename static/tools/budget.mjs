// SPDX-License-Identifier: EUPL-1.2
// Weighs what a tablet fetches before it can vote, fonts apart, and fails above the
// budget: the page, its scripts and its styles in French, gzip as plain http sends it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = { 'index.html': 40_000, 'booth.html': 40_000, 'projector.html': 60_000 };
const root = resolve(process.argv[2] ?? process.env.HEMI_OUT ?? 'dist');

/** The page and everything that it imports at once; lazy imports are not followed. */
function filesOf(page) {
  const found = new Set([page]);
  const html = readFileSync(join(root, page), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1],
  );
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(root, file), 'utf8');
    for (const match of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      waiting.push(`assets/${match[1]}`);
  }
  return [...found];
}

let failed = false;
for (const [page, budget] of Object.entries(BUDGETS)) {
  const bytes = filesOf(page).reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(root, file)), { level: 9 }).length,
    0,
  );
  process.stdout.write(`${page}: ${bytes} bytes of ${budget}\n`);
  if (bytes > budget) failed = true;
}
process.exit(failed ? 1 : 0);
