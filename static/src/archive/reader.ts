// SPDX-License-Identifier: EUPL-1.2
// Who reads, and what: the link's token or the teacher's own session, and the place in the address.
// The token stays behind the hash, which no server is sent, so that the link can be kept as a bookmark.
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { OFFLINE, Refusal, type Answer, type CommandName, type OkOf } from '../core/answers';
import type { Commands, HelloOk } from '../core/protocol';
import { kept } from '../core/storage';
import { Session } from '../core/store/session';
import { fillNames } from '../core/unnamed';
import { refusalText, t } from '../core/words';
import { NOTHING, readWanted, writeWanted, type Wanted } from './search';

const TEACHER_TOKEN = 'hemicycle.teacher';
const LINK = /[#&]t=([0-9a-f]{64})/;

/** The book whole, what is open for the next council, the follow-up, every vote, figures, or a search. */
export type List = 'book' | 'open' | 'board' | 'votes' | 'figures' | 'search';
const LISTS: readonly string[] = ['book', 'open', 'board', 'votes', 'figures', 'search'];

export interface Place {
  /** 0: a list, or one decision */
  sitting: number;
  /** the item to show first in the minutes; 0 for none */
  item: number;
  class: number;
  /** all its classes, on the board and in figures; 0: of one class */
  school: number;
  list: List;
  /** "9-3": the third line of the book of sitting 9; "" for none */
  decision: string;
  /** of the search */
  wanted: Wanted;
}

const numberOf = (query: URLSearchParams, name: string): number => {
  const value = Number(query.get(name));
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
};

export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  return {
    sitting: numberOf(query, 'sitting'),
    item: numberOf(query, 'item'),
    class: numberOf(query, 'class'),
    school: numberOf(query, 'school'),
    list: listOf(query.get('list')),
    decision: DECISION.test(query.get('decision') ?? '') ? (query.get('decision') ?? '') : '',
    wanted: query.get('list') === 'search' ? readWanted(query) : NOTHING,
  };
}

const DECISION = /^[1-9]\d{0,15}-[1-9]\d{0,3}$/;
const listOf = (name: string | null): List => (name && LISTS.includes(name) ? (name as List) : 'book');

/** The address of a place: what is 0 is left out, the language and the link's token are kept. */
export function placeHref(place: Partial<Place>, now: Pick<Location, 'search' | 'hash'> = location): string {
  const query = new URLSearchParams();
  const language = new URLSearchParams(now.search).get('lang');
  if (language) query.set('lang', language);
  (['class', 'school', 'sitting', 'item'] as const).forEach((name) => {
    if (place[name]) query.set(name, String(place[name]));
  });
  if (place.list && place.list !== 'book') query.set('list', place.list);
  if (place.decision) query.set('decision', place.decision);
  if (place.list === 'search' && place.wanted) writeWanted(place.wanted, query);
  return `?${query.toString()}${LINK.test(now.hash) ? now.hash : ''}`;
}

/** The same council on the wall again, for who reads with the same link. */
export function replayHref(sitting: number, now: Pick<Location, 'search' | 'hash'> = location): string {
  const language = new URLSearchParams(now.search).get('lang');
  const query = language ? `&lang=${encodeURIComponent(language)}` : '';
  return `projector.html?replay=${sitting}${query}${LINK.test(now.hash) ? now.hash : ''}`;
}

/** The teacher's page of this school, of this class, or of all. */
export function deskHref(room: number, school: number, now: Pick<Location, 'search'> = location): string {
  const language = new URLSearchParams(now.search).get('lang');
  const query = language ? `?lang=${encodeURIComponent(language)}` : '';
  return `teacher.html${query}${school > 0 ? `#/school/${school}` : room > 0 ? `#/class/${room}` : '#/'}`;
}

export const place = signal<Place>(readPlace(location.search));
window.addEventListener('popstate', () => (place.value = readPlace(location.search)));

/** The list that was left for minutes or a decision, and the link that was followed there. */
export const leftAt = signal<{ list: Place; link: string } | null>(null);
const isList = ({ sitting, decision }: Partial<Place>): boolean => !sitting && !decision;

/** A further place in the history, or another one instead of this. */
export function go(to: Partial<Place>, instead = false): void {
  if (isList(place.value) && !isList(to)) leftAt.value = { list: place.value, link: placeHref(to) };
  if (instead) history.replaceState(null, '', placeHref(to));
  else history.pushState(null, '', placeHref(to));
  place.value = readPlace(location.search);
}

export function visit(event: MouseEvent, to: Partial<Place>): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(to);
  window.scrollTo(0, 0);
}

function teacherToken(): string | null {
  try {
    return kept(TEACHER_TOKEN) ?? localStorage.getItem(TEACHER_TOKEN);
  } catch {
    return null; // storage is forbidden here
  }
}

export const token = LINK.exec(location.hash)?.[1] ?? teacherToken();
export const reader = signal<HelloOk | null>(null);
/** Why nothing can be read: a refusal's code, or "". */
export const refused = signal(token ? '' : 'no-link');
/** A link that shows decisions only has its list, and no search of everything. */
export const maySearch = (): boolean => reader.value?.scope !== 'decisions';
const greetings = signal(0);

export const session = new Session({
  hello: () => ({ token: token ?? '' }),
  onHello(answer) {
    reader.value = answer;
    greetings.value += 1;
  },
  onRefused(refusal) {
    refused.value = refusal.code;
    session.net.stop();
  },
  onGone() {
    refused.value = 'unknown-token';
    session.net.stop();
  },
});

export const ask = <K extends CommandName>(name: K, fields: Commands[K]): Promise<Answer<K>> =>
  session.net.request(name, fields);

/** How pupils are shown here: a copy without names says what they are. */
const named = <T>(answer: T): T =>
  reader.peek()?.names === 'none'
    ? fillNames(answer, { one: t('archive.somebody'), several: t('archive.several') })
    : answer;

/** Nothing was wanted but to read: it is asked for again by itself. */
export const saidOf = (refusal: Refusal): string =>
  refusal.code === OFFLINE ? t('archive.waits') : refusalText(refusal);

/** Asks when the component appears, when the fields change and each time the line comes back. */
export function useAnswer<K extends CommandName>(
  name: K,
  fields: Commands[K] | null,
  /** Another number asks the same again. */
  again = 0,
): [OkOf<K> | null, string] {
  const [answer, setAnswer] = useState<OkOf<K> | null>(null);
  const [error, setError] = useState('');
  const key = JSON.stringify(fields);
  const greeted = greetings.value;
  useEffect(() => {
    let awaited = true;
    if (greeted === 0 || key === 'null') return undefined;
    session.net.request(name, JSON.parse(key) as Commands[K]).then((heard) => {
      if (!awaited) return;
      setError(heard instanceof Refusal ? saidOf(heard) : '');
      if (!(heard instanceof Refusal)) setAnswer(named(heard as OkOf<K>));
    });
    return () => {
      awaited = false;
    };
  }, [name, key, greeted, again]);
  return [answer, error];
}
