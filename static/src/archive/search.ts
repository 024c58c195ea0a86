// SPDX-License-Identifier: EUPL-1.2
// What is searched for, as the address says it, and what a hit is called.
import { t as shared } from '../core/i18n';
import type { Commands, EntryState, FindKind, FindStatus, Hit, Piece } from '../core/protocol';
import { t } from '../core/words';
import type { Place } from './reader';

export interface Wanted {
  q: string;
  /** 0: all */
  year: number;
  kind: FindKind;
  status: FindStatus;
  /** pupil in charge; 0: whoever */
  person: number;
}

/** In a class, in all of a school, or with two zeros in all that is one's own. */
export interface Where {
  room: number;
  school: number;
}

export const KINDS: readonly FindKind[] = ['any', 'motion', 'decision', 'item', 'minutes'];
const STATES: readonly EntryState[] = ['todo', 'in-progress', 'done', 'not-done', 'abandoned'];
const OUTCOMES: readonly FindStatus[] = ['adopted', 'rejected', 'chosen', 'postponed', 'open'];
export const STATUSES: readonly FindStatus[] = [...OUTCOMES, ...STATES];
export const NOTHING: Wanted = { q: '', year: 0, kind: 'any', status: 'any', person: 0 };
const TEXT_BYTES = 120;

const wholeOf = (query: URLSearchParams, name: string): number => {
  const value = Number(query.get(name));
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
};

export function readWanted(query: URLSearchParams): Wanted {
  const kind = query.get('kind') as FindKind;
  const status = query.get('status') as FindStatus;
  return {
    q: query.get('q') ?? '',
    year: wholeOf(query, 'year'),
    kind: KINDS.includes(kind) ? kind : 'any',
    status: STATUSES.includes(status) ? status : 'any',
    person: wholeOf(query, 'person'),
  };
}

/** What is not asked for is left out of the address. */
export function writeWanted(wanted: Wanted, query: URLSearchParams): void {
  if (wanted.q) query.set('q', wanted.q);
  if (wanted.year) query.set('year', String(wanted.year));
  if (wanted.kind !== 'any') query.set('kind', wanted.kind);
  if (wanted.status !== 'any') query.set('status', wanted.status);
  if (wanted.person) query.set('person', String(wanted.person));
}

/** As many signs as the server takes. */
function fitting(text: string): string {
  let cut = text.trim();
  while (new TextEncoder().encode(cut).length > TEXT_BYTES) cut = Array.from(cut).slice(0, -1).join('');
  return cut;
}

export const askFor = (wanted: Wanted, where: Where, from: number): Commands['search'] => ({
  class: where.room,
  school: where.school,
  text: fitting(wanted.q),
  year: wanted.year,
  kind: wanted.kind,
  status: wanted.status,
  person: wanted.person,
  from,
});

export const isAsked = (wanted: Wanted): boolean => wanted.q.trim() !== '' || isNarrowed(wanted);

export const isNarrowed = ({ year, kind, status, person }: Wanted): boolean =>
  year > 0 || kind !== 'any' || status !== 'any' || person > 0;

export function statusName(status: FindStatus): string {
  switch (status) {
    case 'any':
    case 'open':
      return t(`search.status.${status}`);
    case 'adopted':
    case 'rejected':
    case 'chosen':
    case 'postponed':
      return shared(`outcome.${status}`);
    default:
      return shared(`entry.${status}`);
  }
}

/** "2026-2027" */
export const yearName = (year: number): string => `${year}–${year + 1}`;

/** Where a hit leads. */
export const placeOf = (hit: Hit): Partial<Place> =>
  hit.line > 0
    ? { class: hit.class_id, decision: `${hit.sitting}-${hit.line}` }
    : { class: hit.class_id, sitting: hit.sitting, item: hit.item };

export const plain = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
