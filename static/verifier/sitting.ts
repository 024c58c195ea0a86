// SPDX-License-Identifier: EUPL-1.2
// One sitting, as its document says it (docs/export.md): bytes, chain, texts, figures.
import { Blake2b, blake2b, hex, unhex } from './blake2b.ts';
import { Fault, integerOf, listOf, must, objectOf, textOf } from './faults.ts';
import { VOCABULARY } from './vocabulary.ts';
import { checkVotes, talliesOf, type Entry } from './votes.ts';

export interface Sitting {
  id: number;
  classId: number;
  className: string;
  number: number;
  title: string;
  sealedAtMs: number;
  head: string;
  words: string[];
  previous: string;
  entries: number;
  texts: number;
  erased: number;
  votes: number;
  recounted: number;
  /** What the journal last counted of each vote, also of one that was annulled. */
  tallies: Map<number, Record<string, unknown>>;
}

const ZERO = '0'.repeat(64);
const encoder = new TextEncoder();

/** Eight bytes, two's complement, the lowest first. */
function int64(value: number): Uint8Array {
  const out = new Uint8Array(8);
  const view = new DataView(out.buffer);
  view.setUint32(0, value >>> 0, true);
  view.setInt32(4, Math.floor(value / 4294967296), true);
  return out;
}

/** The digest covers all bytes before its own member, which is the last. */
export function checkDigest(bytes: Uint8Array, said: unknown): void {
  const tail = encoder.encode(`,"digest":"${textOf(said)}"}`);
  const at = bytes.length - tail.length;
  must(at > 0 && tail.every((byte, i) => byte === bytes[at + i]), 'digest');
  must(blake2b(bytes.subarray(0, at)) === said, 'digest');
}

function entryOf(value: unknown): Entry & { at: number; actor: number; text: string; hash: string } {
  const entry = objectOf(value);
  const text = textOf(entry.body);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Fault('unreadable');
  }
  return {
    seq: integerOf(entry.seq),
    at: integerOf(entry.at_ms),
    actor: integerOf(entry.actor),
    kind: textOf(entry.kind),
    text,
    body: objectOf(body),
    hash: textOf(entry.hash),
  };
}

function checkChain(id: number, list: unknown): { journal: Entry[]; head: string } {
  const journal: Entry[] = [];
  let before = ZERO;
  listOf(list).forEach((value, i) => {
    const entry = entryOf(value);
    const kind = encoder.encode(entry.kind);
    const body = encoder.encode(entry.text);
    const digest = new Blake2b().add(unhex(before, 32) ?? new Uint8Array());
    for (const number of [id, entry.seq, entry.at, entry.actor, kind.length]) digest.add(int64(number));
    digest.add(kind).add(int64(body.length)).add(body);
    before = hex(digest.end());
    must(entry.seq === i + 1 && entry.hash === before, 'chain', i + 1);
    journal.push(entry);
  });
  must(journal.length > 0, 'chain', 1);
  return { journal, head: before };
}

function checkTexts(list: unknown): { texts: number; erased: number } {
  let texts = 0;
  let erased = 0;
  for (const value of listOf(list)) {
    const row = objectOf(value);
    if (row.erased === true) {
      must(unhex(row.hash, 32) && row.text === undefined && row.salt === undefined, 'text');
      erased++;
      continue;
    }
    const salt = unhex(row.salt, 16);
    must(salt, 'text');
    must(
      hex(
        new Blake2b()
          .add(salt)
          .add(encoder.encode(textOf(row.text)))
          .end(),
      ) === row.hash,
      'text',
    );
    texts++;
  }
  return { texts, erased };
}

/** What stands beside the journal says what the journal says. */
function checkIndex(document: Record<string, unknown>, journal: Entry[], head: string): void {
  const sitting = objectOf(document.sitting);
  const minutes = objectOf(document.minutes);
  const first = journal[0];
  const last = journal[journal.length - 1];
  must(first.kind === 'prepared' && last.kind === 'sealed', 'index');
  must(first.body.id === sitting.id && first.body.class === objectOf(document.class).id, 'index', 1);
  must(last.body.number === sitting.number, 'index', last.seq);
  must(document.head === head && minutes.head === head, 'index');
  must(minutes.id === sitting.id && minutes.number === sitting.number, 'index');
}

function check(bytes: Uint8Array, document: Record<string, unknown>): Sitting {
  const sitting = objectOf(document.sitting);
  const group = objectOf(document.class);
  const id = integerOf(sitting.id);
  const { journal, head } = checkChain(id, document.journal);
  const texts = checkTexts(document.texts);
  checkIndex(document, journal, head);
  const votes = checkVotes(journal, document.votes);
  const words = [...(unhex(head, 32) ?? [])].slice(0, 8).map((byte) => VOCABULARY[byte]);
  must(JSON.stringify(objectOf(document.minutes).words) === JSON.stringify(words), 'index');
  checkDigest(bytes, document.digest); /* last: the others say where */
  return {
    id,
    classId: integerOf(group.id),
    className: textOf(group.name),
    number: integerOf(sitting.number),
    title: textOf(sitting.title),
    sealedAtMs: integerOf(sitting.sealed_at_ms),
    head,
    words,
    previous: textOf(journal[0].body.previous),
    entries: journal.length,
    ...texts,
    ...votes,
    tallies: talliesOf(journal),
  };
}

/** Throws a Fault that names the sitting. */
export function checkSitting(bytes: Uint8Array, document: Record<string, unknown>): Sitting {
  try {
    return check(bytes, document);
  } catch (error) {
    const fault = error instanceof Fault ? error : new Fault('unreadable');
    const named = document.sitting as { number?: unknown } | null;
    fault.sitting = Number.isSafeInteger(named?.number) ? (named?.number as number) : 0;
    throw fault;
  }
}

/** Each sitting goes on from nothing, or from one of its class that is there. */
export function checkPrevious(sittings: Sitting[]): void {
  for (const each of sittings) {
    const found = sittings.some(
      (other) => other !== each && other.classId === each.classId && other.head === each.previous,
    );
    if (each.previous !== ZERO && !found) throw new Fault('previous', { sitting: each.number, entry: 1 });
  }
}
