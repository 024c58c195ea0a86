// SPDX-License-Identifier: EUPL-1.2
// A school, as its line says it (docs/export.md): what its classes sent and voted, held against
// their journals; each vote of all is one count over the sum of its parts.
import { Fault, integerOf, listOf, must, objectOf, textOf } from './faults.ts';
import { checkDigest, type Sitting } from './sitting.ts';
import { checkVote } from './votes.ts';

export interface School {
  id: number;
  name: string;
  sent: number;
  polls: number;
  recounted: number;
}

type Row = Record<string, unknown>;

/** "12,3,1" as numbers. */
function numbersOf(value: unknown): number[] {
  const text = textOf(value);
  return text === '' ? [] : text.split(',').map(Number);
}

/** "3:1,2,0;1:2,1,3": zeros at the end of a paper are not written in a journal. */
function papersOf(value: unknown): string[] {
  const rows = textOf(value).split(';').filter(Boolean);
  return rows.map((row) => row.replace(/(,0)+$/, ''));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const sizeOf = (list: unknown) => listOf(list).length;

/** The sitting of that class, if the archive has it. */
function sittingOf(sittings: Sitting[], id: unknown, classId: unknown): Sitting {
  const found = sittings.find((each) => each.id === id && each.classId === classId);
  must(found, 'school');
  return found;
}

/** Numbers behind those of a journal are zeros there. */
function startsWith(all: unknown, some: number[]): boolean {
  const numbers = all === undefined ? some.map(() => 0) : (listOf(all) as number[]);
  return same(numbers.slice(0, some.length), some) && numbers.slice(some.length).every((each) => each === 0);
}

function checkPart(part: Row, sittings: Sitting[]): boolean {
  if (part.state !== 'counted' && part.state !== 'settled') {
    const empty = ['sitting', 'vote', 'voters', 'spoiled', 'votes', 'hand_votes', 'papers'];
    must(!empty.some((key) => part[key]), 'school');
    return false;
  }
  const tally = sittingOf(sittings, part.sitting, part.class).tallies.get(integerOf(part.vote));
  must(tally, 'school');
  const papers = listOf(tally.papers ?? []).map(objectOf);
  const lines = papers.map((each) => `${integerOf(each.count)}:${listOf(each.marks).join(',')}`);
  must(startsWith(tally.votes, numbersOf(part.votes)), 'school');
  must(same(numbersOf(part.hand_votes).length, numbersOf(part.votes).length), 'school');
  if (part.votes !== '') must(startsWith(tally.hand_votes, numbersOf(part.hand_votes)), 'school');
  must(same(papersOf(part.papers), lines), 'school');
  must(part.voters === sizeOf(tally.signed) && part.present === sizeOf(tally.present), 'school');
  must(part.spoiled === (tally.spoiled ?? 0), 'school');
  return true;
}

/** What the classes voted, as the vote of one class is known. */
function sumOf(parts: Row[]) {
  const votes: number[] = [];
  for (const part of parts) numbersOf(part.votes).forEach((each, i) => (votes[i] = (votes[i] ?? 0) + each));
  const all = (key: string) => parts.reduce((sum, part) => sum + integerOf(part[key]), 0);
  const signed = all('voters');
  const spoiled = all('spoiled');
  const papers = votes.length > 0 ? 0 : signed - spoiled;
  return { entry: 0, signed, votes, papers, spoiled };
}

/** True: the page has counted it itself. */
function checkPoll(poll: Row, sittings: Sitting[]): boolean {
  const parts = listOf(poll.parts)
    .map(objectOf)
    .filter((part) => checkPart(part, sittings));
  must((poll.state === 'closed') === (poll.result !== undefined), 'school');
  if (poll.result === undefined) return false;
  const result = objectOf(poll.result);
  const first = objectOf(objectOf(listOf(result.counts)[0]).document);
  const { members, present } = objectOf(first.options);
  const people = (key: string) => parts.reduce((sum, part) => sum + integerOf(part[key]), 0);
  must(members === people('eligible') && present === people('present'), 'school');
  return checkVote(result, { ...sumOf(parts), outcome: textOf(result.outcome) });
}

function checkSent(row: Row, sittings: Sitting[]): void {
  sittingOf(sittings, row.from_sitting, row.from_class);
  must((row.state === 'answered') === (row.to_sitting !== 0), 'school');
  if (row.to_sitting === 0) return;
  must(sittingOf(sittings, row.to_sitting, row.to_class).number === row.minutes, 'school');
}

export interface PromisedSchool {
  id: number;
  sent: number;
  polls: number;
}

/** Sittings are those of the archive; all of them come before a school. */
export function checkSchool(
  bytes: Uint8Array,
  document: Row,
  promise: PromisedSchool,
  sittings: Sitting[],
): School {
  const sent = listOf(document.sent).map(objectOf);
  const polls = listOf(document.polls).map(objectOf);
  must(document.id === promise.id && sent.length === promise.sent && polls.length === promise.polls, 'cut');
  must(document.delegates === 0 || listOf(document.classes).includes(document.delegates), 'school');
  for (const row of sent) checkSent(row, sittings);
  const recounted = polls.map((poll) => {
    try {
      return checkPoll(poll, sittings);
    } catch (error) {
      throw error instanceof Fault && error.code === 'votes' ? new Fault('school') : error;
    }
  });
  checkDigest(bytes, document.digest); /* last: the others say what */
  return {
    id: promise.id,
    name: textOf(document.name),
    sent: sent.length,
    polls: polls.length,
    recounted: recounted.filter(Boolean).length,
  };
}
