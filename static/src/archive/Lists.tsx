// SPDX-License-Identifier: EUPL-1.2
// What the lists of the archive share: the way between them, the search box, the chips, the councils.
import { useEffect, useState } from 'preact/hooks';
import type { ArchiveOk } from '../core/protocol';
import { typo } from '../core/typo';
import { monthAndYear, shortDate, t } from '../core/words';
import { byMonth } from './minutes';
import { leftAt, maySearch, place, placeHref, visit, type List, type Place } from './reader';

const SEARCH_REST_MS = 250;

export function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), SEARCH_REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

interface GoProps {
  to: Partial<Place>;
  class?: string;
  children: preact.ComponentChildren;
  current?: boolean;
  onKeyDown?(event: KeyboardEvent): void;
}

export const Go = ({ to, class: name, children, current, onKeyDown }: GoProps) => (
  <a
    class={name}
    onKeyDown={onKeyDown}
    href={placeHref(to)}
    aria-current={current ? 'page' : undefined}
    onClick={(event) => visit(event, to)}
  >
    {children}
  </a>
);

/** Out of minutes or a decision, to the list from which they were opened. */
export function Back({ room }: { room: number }) {
  const to: Partial<Place> = leftAt.value?.list ?? { class: room };
  return (
    <Go class="back no-print" to={to}>
      <span aria-hidden="true">←</span>{' '}
      {t(to.list && to.list !== 'book' ? `archive.list.${to.list}` : 'archive.title')}
    </Go>
  );
}

/** What was left is this list, and not another. */
export const isReturn = (): boolean =>
  leftAt.peek() !== null && placeHref(leftAt.peek()?.list ?? {}) === placeHref(place.peek());

/** Who comes back to a list finds the line that was opened, once it is `there`. */
export function useReturn(there: boolean): void {
  useEffect(() => {
    const left = leftAt.peek();
    if (!there || !left || !isReturn()) return;
    leftAt.value = null;
    const links = Array.from(document.querySelectorAll<HTMLElement>('main a'));
    const line = links.find((link) => link.getAttribute('href') === left.link);
    line?.focus();
    line?.scrollIntoView({ block: 'center' });
  }, [there]);
}

const remembered = new Map<string, unknown>();

/** As useState, for what a reader finds again on coming back to a list. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => (remembered.has(name) ? (remembered.get(name) as T) : first));
  return [
    value,
    (next) => {
      remembered.set(name, next);
      setValue(next);
    },
  ];
}

/** The list is longer than what one answer has. */
export const Cut = ({ more }: { more: boolean }) =>
  more ? <p class="cut">{typo(t('archive.cut'))}</p> : null;

const LISTS: List[] = ['search', 'book', 'open', 'board', 'votes', 'figures'];

export function ListNav({ list, room }: { list: List; room: number }) {
  return (
    <nav class="lists no-print" aria-label={t('archive.lists')}>
      {LISTS.filter((one) => one !== 'search' || maySearch()).map((one) => (
        <Go key={one} to={{ class: room, list: one }} current={one === list}>
          {t(`archive.list.${one}`)}
        </Go>
      ))}
    </nav>
  );
}

export function SearchBox({ typed, onType }: { typed: string; onType(text: string): void }) {
  return (
    <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        value={typed}
        maxLength={100}
        aria-label={t('archive.search')}
        placeholder={t('archive.search.example')}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </form>
  );
}

interface ChipsProps<T extends string> {
  /** What is chosen, for who does not see them. */
  legend?: string;
  of: readonly T[];
  chosen: T;
  words(one: T): string;
  onChange(one: T): void;
}

export function Chips<T extends string>({ legend, of, chosen, words, onChange }: ChipsProps<T>) {
  const says = legend ?? t('archive.filter');
  return (
    <fieldset class="chips">
      <legend class="sr-only">{says}</legend>
      {of.map((one) => (
        <label class={one === chosen ? 'on' : ''} key={one}>
          <input
            class="sr-only"
            type="radio"
            name={says}
            checked={one === chosen}
            onChange={() => onChange(one)}
          />
          {words(one)}
        </label>
      ))}
    </fieldset>
  );
}

interface MonthsProps<T> {
  /** null: not answered yet. */
  rows: T[] | null;
  text: string;
  filter: string;
  /** Whether there is anything at all without the filter. */
  some: boolean;
  children(row: T): preact.ComponentChildren;
}

function foundWords({ rows, text, filter, some }: Omit<MonthsProps<unknown>, 'children'>): string {
  if (!rows) return '';
  if (rows.length > 0) return t('archive.count', { count: rows.length });
  if (text !== '') return t('archive.none.found', { text });
  return t(some && filter !== 'all' ? 'archive.none.filter' : 'archive.none');
}

/** What was found, month by month; or why there is nothing. */
export function Months<T extends { at_ms: number }>({ children, ...found }: MonthsProps<T>) {
  const rows = found.rows ?? [];
  return (
    <>
      <p class={found.rows && rows.length === 0 ? 'lead' : 'sr-only'} role="status">
        {foundWords(found)}
      </p>
      {byMonth(rows).map((month) => (
        <section key={month.key} aria-label={monthAndYear(month.at_ms)}>
          <h2 class="month">{monthAndYear(month.at_ms)}</h2>
          {month.rows.map(children)}
        </section>
      ))}
    </>
  );
}

/** `whole`: of all years, of which the answer has the newest. */
export function Councils({ archive, room, whole }: { archive: ArchiveOk; room: number; whole: boolean }) {
  const sealed = archive.sittings
    .filter((line) => line.phase === 'sealed')
    .sort((one, other) => other.number - one.number);
  if (sealed.length === 0) return null;
  return (
    <section class="no-print" aria-labelledby="councils">
      <h2 class="month" id="councils">
        {t('archive.councils')}
      </h2>
      <ul class="councils">
        {sealed.map((line) => (
          <li key={line.id}>
            <Go to={{ class: room, sitting: line.id }}>
              <strong>{t('archive.number', { number: line.number })}</strong> {line.title}
              <small>{shortDate(line.sealed_at_ms)}</small>
            </Go>
          </li>
        ))}
      </ul>
      {whole && sealed[sealed.length - 1].number > 1 && <p class="cut">{typo(t('archive.councils.cut'))}</p>}
    </section>
  );
}
