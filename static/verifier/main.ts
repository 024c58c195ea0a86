// SPDX-License-Identifier: EUPL-1.2
// The page: a file is chosen or dropped, and what was found is said in plain words.
import { type CompiledWords, english, french } from './words.ts';
import { checkFile, type Report } from './check.ts';
import { Fault } from './faults.ts';
import { Unpackable, readFile } from './read.ts';
import type { School } from './school.ts';
import type { Sitting } from './sitting.ts';

let words: CompiledWords = /^fr/i.test(navigator.language) ? french : english;
let shown: (() => void) | null = null;

const byId = (id: string) => document.getElementById(id) as HTMLElement;

function say(key: string, values: Record<string, unknown> = {}): string {
  return words[`verifier.${key}`](values);
}

function add(parent: HTMLElement, tag: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  parent.append(element);
  return element;
}

/** An emptied result, for a new one. */
function result(kind: 'busy' | 'sound' | 'wrong'): HTMLElement {
  const place = byId('result');
  place.textContent = '';
  place.className = kind;
  return place;
}

function showSitting(list: HTMLElement, sitting: Sitting): void {
  const item = add(list, 'li');
  const date = new Date(sitting.sealedAtMs).toLocaleDateString(say('locale'), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  add(item, 'h3', say('sitting', { number: sitting.number, title: sitting.title }));
  add(item, 'p', say('sitting.when', { name: sitting.className, date }));
  add(item, 'p', say('sitting.counts', { ...sitting }));
  if (sitting.erased > 0) add(item, 'p', say('sitting.erased', { count: sitting.erased }));
  add(item, 'p', say('sitting.words'), 'label');
  const eight = add(item, 'ol', '', 'words');
  for (const word of sitting.words) add(eight, 'li', word);
  const head = add(item, 'p', '', 'head');
  add(head, 'code', sitting.head);
}

function showSchool(list: HTMLElement, school: School): void {
  const item = add(list, 'li');
  add(item, 'h3', say('school', { name: school.name }));
  add(item, 'p', say('school.counts', { ...school }));
}

const first = '0'.repeat(64);

function showReport(name: string, report: Report): void {
  const place = result('sound');
  add(place, 'h2', say('sound', { name }));
  add(place, 'p', say('sound.what'));
  if (report.leftOut > 0) add(place, 'p', say('left.out', { count: report.leftOut }));
  if (report.kind === 'sitting' && report.sittings[0].previous !== first) add(place, 'p', say('alone'));
  add(place, 'p', say('compare'));
  const list = add(place, 'ul', '', 'sittings');
  for (const school of report.schools) showSchool(list, school);
  for (const sitting of report.sittings) showSitting(list, sitting);
}

function showFault(name: string, error: unknown): void {
  const place = result('wrong');
  if (error instanceof Unpackable) {
    add(place, 'h2', say('unpackable'));
    add(place, 'p', say('unpackable.what'));
    return;
  }
  const fault = error instanceof Fault ? error : new Fault('unreadable');
  add(place, 'h2', say('wrong', { name }));
  add(place, 'p', say(`fault.${fault.code}`), 'why');
  if (fault.lines.length > 0) add(place, 'p', say('where.lines', { lines: fault.lines.join(', ') }));
  else if (fault.line || fault.sitting || fault.entry)
    add(place, 'p', say('where', { line: fault.line, sitting: fault.sitting, entry: fault.entry }));
  add(place, 'p', say('wrong.what'));
}

function show(): void {
  document.documentElement.lang = say('locale');
  document.title = say('title');
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]'))
    element.textContent = say(element.dataset.say as string);
  shown?.();
}

async function check(file: File): Promise<void> {
  add(result('busy'), 'p', say('busy', { name: file.name }));
  try {
    const bytes = await readFile(file);
    await new Promise((resolve) => setTimeout(resolve, 30)); /* the page says so first */
    const report = checkFile(bytes);
    shown = () => showReport(file.name, report);
  } catch (error) {
    shown = () => showFault(file.name, error);
  }
  shown();
  byId('result').focus();
}

function begin(): void {
  const input = byId('file') as HTMLInputElement;
  const zone = byId('zone');
  input.addEventListener('change', () => {
    if (input.files?.[0]) void check(input.files[0]);
    input.value = ''; /* the same file can be chosen again */
  });
  byId('language').addEventListener('click', () => {
    words = words === french ? english : french;
    show();
  });
  for (const kind of ['dragover', 'dragleave', 'drop'])
    window.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.toggle('over', kind === 'dragover');
    });
  window.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file) void check(file);
  });
  show();
}

begin();
