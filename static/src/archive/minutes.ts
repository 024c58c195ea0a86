// SPDX-License-Identifier: EUPL-1.2
// How minutes and decisions are put in order before they are shown: pure arithmetic over the server's answers.
import { agendaParts, OFFICES } from '../core/council';
import type {
  DecisionLine,
  MinutesAmendment,
  MinutesEntry,
  MinutesItem,
  MinutesOk,
  MinutesVote,
  Office,
  Outcome,
  Stage,
  WrittenNote,
} from '../core/protocol';

export type Filter = 'all' | 'adopted' | 'rejected' | 'postponed';
export const FILTERS: Filter[] = ['all', 'adopted', 'rejected', 'postponed'];

const FILTER_OF: Record<Outcome, Filter> = {
  none: 'postponed',
  adopted: 'adopted',
  chosen: 'adopted',
  drawn: 'adopted',
  rejected: 'rejected',
  'second-vote': 'postponed',
  'casting-vote': 'postponed',
  postponed: 'postponed',
  'no-quorum': 'postponed',
  blocked: 'rejected',
  'second-round': 'postponed',
  'who-is-younger': 'postponed',
  lot: 'postponed',
};

export const matches = (decision: DecisionLine, filter: Filter): boolean =>
  filter === 'all' || FILTER_OF[decision.outcome] === filter;

export interface Month<T> {
  /** "2026-11", in local time */
  key: string;
  at_ms: number;
  rows: T[];
}

/** Newest first, one group for each month of the reader's own time zone. */
export function byMonth<T extends { at_ms: number }>(rows: T[]): Month<T>[] {
  const months: Month<T>[] = [];
  for (const row of [...rows].sort((one, other) => other.at_ms - one.at_ms)) {
    const date = new Date(row.at_ms);
    const key = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
    const last = months[months.length - 1];
    if (last?.key === key) last.rows.push(row);
    else months.push({ key, at_ms: row.at_ms, rows: [row] });
  }
  return months;
}

export interface Matter {
  item: MinutesItem;
  /** its place on the agenda as the class saw it, by parts, from 1 */
  place: number;
  /** in the order they were held, annulled ones included */
  votes: MinutesVote[];
  amendments: MinutesAmendment[];
  /** lines of the book that follow from it */
  entries: MinutesEntry[];
  notes: WrittenNote[];
}

const inOrder = ({ items, stages }: MinutesOk): MinutesItem[] =>
  agendaParts(items, stages).flatMap((part) => part.items);

/** Each item of the agenda with what was voted, changed, decided and noted on it. */
export const matters = (minutes: MinutesOk): Matter[] =>
  inOrder(minutes).map((item, index) => {
    const ofItem = <T extends { item: number }>(rows: T[]): T[] => rows.filter((row) => row.item === item.id);
    return {
      item,
      place: index + 1,
      votes: ofItem(minutes.votes).sort((one, other) => one.number - other.number),
      amendments: ofItem(minutes.amendments),
      entries: ofItem(minutes.entries),
      notes: ofItem(minutes.notes),
    };
  });

/** The same by the stages of the council, as they were held; without stages one part of all. */
export const partsOf = (minutes: MinutesOk): { stage: Stage | null; matters: Matter[] }[] =>
  agendaParts(
    matters(minutes).map((matter) => ({ kind: matter.item.kind, matter })),
    minutes.stages,
  ).map(({ stage, items }) => ({ stage, matters: items.map(({ matter }) => matter) }));

/** Who held what: the roles of this council that anybody held, each with the names. */
export function rolesHeld(minutes: MinutesOk): { role: Office; names: string[] }[] {
  const roles: Office[] = [];
  minutes.members.forEach((member) =>
    member.roles.forEach((role) => !roles.includes(role) && roles.push(role)),
  );
  return roles
    .map((role) => ({
      role,
      names: minutes.members.filter((member) => member.roles.includes(role)).map((member) => member.name),
    }))
    .sort((one, other) => OFFICES.indexOf(one.role) - OFFICES.indexOf(other.role));
}

export const nameOf = (minutes: MinutesOk, seat: number | null): string =>
  minutes.members.find((member) => member.seat === seat)?.name ?? '';

export interface Proclaimed {
  name: string;
  /** Elected together with them; "" for nobody. */
  substitute: string;
}

/** Everybody who has a place after all rounds of an election, in the order in which they were elected. */
export function proclaimed(matter: Matter): Proclaimed[] {
  const { options } = matter.item.motion;
  const shown = matter.votes.filter(hasFigures);
  const refused = new Set(shown.flatMap((vote) => vote.refused));
  const elected = new Set(shown.flatMap((vote) => vote.verdict.winners));
  return [...elected]
    .filter((option) => !refused.has(option))
    .flatMap((option) => (options[option]?.candidate == null ? [] : [options[option]]))
    .map((option) => ({ name: option.text, substitute: option.substitute_name }));
}

type Member = MinutesOk['members'][number];

export interface Attendance {
  /** there from the beginning to the end */
  present: Member[];
  late: Member[];
  left: Member[];
  absent: Member[];
}

/** A class sits down once its council is open: late is who was not there for the first vote. */
const begun = (minutes: MinutesOk): number =>
  minutes.votes.reduce((first, vote) => Math.min(first, vote.opened_at_ms), Infinity);

/** Who was there; somebody who came late and also left is told under both. */
export function attendance(minutes: MinutesOk): Attendance {
  const came = minutes.members.filter((member) => member.was_present);
  const late = came.filter((member) => member.arrived_at_ms > begun(minutes));
  const left = came.filter((member) => !member.present && member.left_at_ms > 0);
  return {
    present: came.filter((member) => !late.includes(member) && !left.includes(member)),
    late,
    left,
    absent: minutes.members.filter((member) => !member.was_present),
  };
}

/** Names of those who chose each choice of a roll-call vote, the neutral one last. */
export function namesByChoice(minutes: MinutesOk, vote: MinutesVote, choices: number): string[][] {
  const names = new Map(minutes.members.map((member) => [member.seat, member.name]));
  return Array.from({ length: choices + 1 }, (_, choice) =>
    vote.choices.filter((one) => one.choice === choice).map((one) => names.get(one.seat) ?? ''),
  );
}

/** A vote has figures to print once it is counted and was not annulled. */
export const hasFigures = (vote: MinutesVote): boolean => vote.state === 'counted' || vote.state === 'shown';
