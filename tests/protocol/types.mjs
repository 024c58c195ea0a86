#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// The types that wire-types prints are those that the web application was written against.
// types.mjs WIRE_TYPES_PROGRAM NODE_MODULES SCRATCH_DIRECTORY [--control]; exit 77: the npm packages are not installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [program, modules, directory, control] = process.argv.slice(2);
const scratch = resolve(directory);
const compiler = join(modules, 'typescript/bin/tsc');
const used = join(root, 'static/src/core/protocol.ts');

// The documentation shows the shapes as they are printed.
const shapes = execFileSync(program, ['types'], { encoding: 'utf8' });
const shown = readFileSync(join(root, 'docs/protocol.md'), 'utf8');
for (const line of shapes.slice(0, shapes.indexOf('export type View')).split('\n')) {
  if (line.startsWith('export ') && !shown.includes(line.slice('export '.length))) {
    console.log(`docs/protocol.md does not show: ${line}`);
    process.exit(1);
  }
}
if (!existsSync(compiler)) {
  console.log('skipped: npm packages are not installed');
  process.exit(77);
}
mkdirSync(scratch, { recursive: true });

let printed = execFileSync(program, ['types'], { encoding: 'utf8' });
if (control === '--control') printed = printed.replace('may: string[]', 'may: number[]');
writeFileSync(join(scratch, 'printed.ts'), printed);

// Both files export a type of each name, and the two are the same type.
const names = new Set();
let source = 'import type * as Printed from "./printed";\n';
if (existsSync(used)) {
  const text = readFileSync(used, 'utf8');
  writeFileSync(join(scratch, 'used.ts'), text);
  for (const match of text.matchAll(/^export (?:type|interface) (\w+)/gm)) names.add(match[1]);
  source += 'import type * as Used from "./used";\n'
    + 'type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;\n'
    + 'type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;\n';
  for (const name of names) {
    source += `export const ${name}_same: Mutual<Printed.${name}, Used.${name}> = true;\n`
      + `export const ${name}_keys: Same<keyof Printed.${name}, keyof Used.${name}> = true;\n`;
  }
}
source += 'export type Code = Printed.Refusal; export type Limit = keyof typeof Printed.LIMITS;\n'
  + 'export type Rule = (typeof Printed.COMMAND_FIELDS)["vote.cast"];\n';
writeFileSync(join(scratch, 'same.ts'), source);
const checked = spawnSync(process.execPath, [compiler, '--strict', '--noEmit', '--target', 'es2020',
  '--module', 'esnext', '--moduleResolution', 'bundler', join(scratch, 'same.ts'),
  join(scratch, 'printed.ts')], { encoding: 'utf8', cwd: scratch });
console.log(`${names.size} types compared`);
console.log(checked.stdout + checked.stderr);
if (control === '--control') process.exit(checked.stdout.includes('same.ts(') ? 0 : 1);
process.exit(checked.status);
