// SPDX-License-Identifier: EUPL-1.2
// A whole file: one sitting, or an archive of classes and schools line by line.
import { Blake2b, hex } from './blake2b.ts';
import { Fault, integerOf, listOf, must, objectOf, textOf } from './faults.ts';
import { checkSchool, type PromisedSchool, type School } from './school.ts';
import { checkPrevious, checkSitting, type Sitting } from './sitting.ts';

export interface Report {
  kind: 'sitting' | 'archive';
  sittings: Sitting[];
  schools: School[];
  /** Of an archive, whose sitting was still open. */
  leftOut: number;
}

/** The newest that this page knows of each format. */
const VERSIONS: Record<string, number> = { 'hemicycle-archive': 2, 'hemicycle-school': 2 };
const LINE_FEED = 10;

function parse(bytes: Uint8Array): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  } catch {
    throw new Fault('unreadable');
  }
}

function formatOf(document: Record<string, unknown>): string {
  must(textOf(document.format).startsWith('hemicycle-'), 'unreadable');
  const format = textOf(document.format);
  must(integerOf(document.version) <= (VERSIONS[format] ?? 1), 'newer');
  return format;
}

/** Without line feeds. The file ends with one, which a single line can do without. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  if (lines.length === 0 && from < bytes.length) return [bytes];
  must(from === bytes.length, 'cut');
  return lines;
}

interface Promised {
  id: number;
  sittings: number;
}

/** What the manifest promises, class by class. */
function promised(manifest: Record<string, unknown>): Promised[] {
  return listOf(manifest.classes).map((each) => {
    const row = objectOf(each);
    return { id: integerOf(row.id), sittings: integerOf(row.sittings) };
  });
}

/** Which schools it promises: an archive of version 1 has none. */
function promisedSchools(manifest: Record<string, unknown>): PromisedSchool[] {
  const schools = manifest.schools === undefined ? [] : listOf(manifest.schools);
  must((manifest.version === 2) === schools.length > 0, 'cut');
  return schools.map((each) => {
    const row = objectOf(each);
    return { id: integerOf(row.id), sent: integerOf(row.sent), polls: integerOf(row.polls) };
  });
}

class ArchiveCheck {
  readonly sittings: Sitting[] = [];
  readonly schools: School[] = [];
  private readonly digest = new Blake2b();
  private readonly expected: Promised[];
  private readonly expectedSchools: PromisedSchool[];
  private classes = 0;
  private here = 0;
  /** Lines that only the hash of the whole covers. */
  private readonly bare: number[] = [];

  constructor(first: Record<string, unknown>) {
    this.expected = promised(first);
    this.expectedSchools = promisedSchools(first);
  }

  private classOver(): void {
    if (this.classes > 0) must(this.here === this.expected[this.classes - 1].sittings, 'cut');
    this.here = 0;
  }

  take(bytes: Uint8Array, document: Record<string, unknown>, line: number): void {
    const format = formatOf(document);
    if (format === 'hemicycle-class') {
      this.classOver();
      must(this.expected[this.classes]?.id === document.id, 'cut');
      this.classes++;
    } else if (format === 'hemicycle-sitting') {
      const sitting = checkSitting(bytes, document);
      must(this.classes > 0 && sitting.classId === this.expected[this.classes - 1].id, 'cut');
      this.here++;
      this.sittings.push(sitting);
    } else if (format === 'hemicycle-school') {
      this.classOver();
      this.here = this.expected[this.classes - 1]?.sittings ?? 0; /* it stays whole */
      const promise = this.expectedSchools[this.schools.length];
      must(promise && this.classes === this.expected.length, 'cut');
      this.schools.push(checkSchool(bytes, document, promise, this.sittings));
    } else if (format === 'hemicycle-end') {
      this.classOver();
      must(this.schools.length === this.expectedSchools.length, 'cut');
      must(this.classes === this.expected.length && integerOf(document.lines) === line - 1, 'cut');
      if (hex(this.digest.end()) !== document.digest)
        throw Object.assign(new Fault('outside'), { lines: [...this.bare, line] });
    } else {
      must(format === 'hemicycle-archive' && line === 1, 'unreadable');
    }
    if (format !== 'hemicycle-sitting' && format !== 'hemicycle-school') this.bare.push(line);
    this.digest.add(bytes).add(Uint8Array.of(LINE_FEED));
  }
}

function checkArchive(lines: Uint8Array[]): Report {
  const manifest = parse(lines[0]);
  must(formatOf(manifest) === 'hemicycle-archive', 'unreadable');
  const archive = new ArchiveCheck(manifest);
  let ended = false;
  lines.forEach((bytes, i) => {
    try {
      must(!ended, 'cut');
      const document = parse(bytes);
      archive.take(bytes, document, i + 1);
      ended = document.format === 'hemicycle-end';
    } catch (error) {
      const fault = error instanceof Fault ? error : new Fault('unreadable');
      fault.line = i + 1;
      throw fault;
    }
  });
  must(ended, 'cut');
  checkPrevious(archive.sittings);
  const leftOut = listOf(manifest.classes).reduce<number>(
    (sum, each) => sum + integerOf(objectOf(each).left_out),
    0,
  );
  return { kind: 'archive', sittings: archive.sittings, schools: archive.schools, leftOut };
}

/** Plain bytes, unpacked if they were packed. Throws a Fault at the first place that is wrong. */
export function checkFile(bytes: Uint8Array): Report {
  const lines = linesOf(bytes);
  must(lines.length > 0, 'unreadable');
  if (lines.length > 1) return checkArchive(lines);
  const document = parse(lines[0]);
  must(formatOf(document) === 'hemicycle-sitting', 'unreadable');
  return { kind: 'sitting', sittings: [checkSitting(lines[0], document)], schools: [], leftOut: 0 };
}
