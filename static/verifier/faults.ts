// SPDX-License-Identifier: EUPL-1.2
// What can be wrong, and where. The first place that is ends a check.

export type FaultCode =
  | 'unreadable' // no bytes of ours: not UTF-8, not JSON, not the format
  | 'newer' // of a version that this page does not know
  | 'cut' // lines are missing, or there are more than the file says
  | 'packed' // cannot be unpacked: damaged on its way
  | 'digest' // bytes were changed
  | 'outside' // the same, in a line that has no hash of its own
  | 'chain' // the hash of an entry is not its own, or entries are missing
  | 'text' // a text does not match its hash
  | 'index' // what stands beside the journal is not what it says
  | 'roll' // the figures of a vote are not as many as those who signed
  | 'votes' // the votes told are not those of the journal
  | 'recount' // the ballots give another result
  | 'school' // what a school says of its classes is not what their journals say
  | 'previous'; // a sitting goes on from one that is not there

export class Fault extends Error {
  line = 0;
  lines: number[] = []; // one of these, where no single one can be told
  sitting = 0; // number of its minutes
  entry = 0;

  constructor(
    readonly code: FaultCode,
    place: { line?: number; sitting?: number; entry?: number } = {},
  ) {
    super(code);
    Object.assign(this, place);
  }
}

export function must(condition: unknown, code: FaultCode, entry?: number): asserts condition {
  if (!condition) throw new Fault(code, entry === undefined ? {} : { entry });
}

type Json = Record<string, unknown>;

export function objectOf(value: unknown): Json {
  must(typeof value === 'object' && value !== null && !Array.isArray(value), 'unreadable');
  return value as Json;
}

export function listOf(value: unknown): unknown[] {
  must(Array.isArray(value), 'unreadable');
  return value;
}

export function integerOf(value: unknown): number {
  must(Number.isSafeInteger(value), 'unreadable');
  return value as number;
}

export function textOf(value: unknown): string {
  must(typeof value === 'string', 'unreadable');
  return value;
}

export function numbersOf(value: unknown): number[] {
  return listOf(value).map(integerOf);
}
