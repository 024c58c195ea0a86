// SPDX-License-Identifier: EUPL-1.2
// The search: one field, filters, and what was found with the words marked in it. What is searched
// stands in the address, so that it can be kept, sent, and come back to.
import search from 'lucide:search';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindKind, FindStatus, Hit, Piece, SearchOk } from '../core/protocol';
import { shortDate, t } from '../core/words';
import { Icon } from '../design/Icon';
import { Chips, Go, isReturn, useKept, useRested, useReturn } from './Lists';
import { go, place, reader, useAnswer } from './reader';
import {
  askFor,
  isAsked,
  isNarrowed,
  KINDS,
  NOTHING,
  placeOf,
  plain,
  STATUSES,
  statusName,
  yearName,
  type Wanted,
  type Where,
} from './search';
import './search.css';

/** What was shown before, and where the answer goes on. */
interface Pages {
  of: string;
  hits: Hit[];
  from: number;
}

const change = ({ room, school }: Where, wanted: Wanted, instead = false): void =>
  go({ class: room, school, list: 'search', wanted }, instead);

export function SearchPage({ room, school = 0 }: { room: number; school?: number }) {
  const where = { room, school };
  const wanted = place.value.wanted;
  const [typed, setTyped] = useState(wanted.q);
  const [pages, setPages] = useKept<Pages>('search pages', { of: '', hits: [], from: 0 });
  const field = useRef<HTMLInputElement>(null);
  const rested = useRested(typed);
  const of = JSON.stringify([wanted, where]);
  const from = pages.of === of ? pages.from : 0;
  const [answer, error] = useAnswer('search', askFor(wanted, where, from));
  // Back and forward change what is searched; typing changes the address, once it rests.
  useEffect(() => setTyped((now) => (now.trim() === wanted.q ? now : wanted.q)), [wanted.q]);
  useEffect(() => {
    if (rested !== place.value.wanted.q) change(where, { ...place.value.wanted, q: rested }, true);
  }, [rested]);
  useEffect(() => {
    if (!isReturn()) field.current?.focus();
  }, []);
  const current = answer?.from === from ? answer : null;
  const before = pages.of === of ? pages.hits : [];
  useReturn(current !== null);
  const hits = [...before, ...(current?.hits ?? [])];
  return (
    <>
      <form class="search" role="search" onSubmit={(event) => firstResult(event)}>
        <Icon of={search} size={28} />
        <input
          ref={field}
          type="search"
          value={typed}
          maxLength={100}
          aria-label={t('search.field')}
          placeholder={t('search.example')}
          aria-describedby="search-count"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'ArrowDown' && step(event, 1)}
        />
      </form>
      {school > 0 && <p class="search-others">{t('search.others')}</p>}
      {answer && <Filters answer={answer} wanted={wanted} where={where} />}
      <p class="error" role="alert">
        {error}
      </p>
      <p class="found-count" id="search-count" role="status">
        {answer ? countWords(answer, wanted) : ''}
      </p>
      {answer && answer.total === 0 && <Advice wanted={wanted} where={where} />}
      <ol class="hits">
        {hits.map((hit) => (
          <HitRow
            key={`${hit.class_id}-${hit.kind}-${hit.sitting}-${hit.item}-${hit.line}-${plain(hit.excerpt)}`}
            hit={hit}
            all={room === 0 && reader.value?.role === 'teacher'}
          />
        ))}
      </ol>
      {current?.more && (
        <p class="no-print">
          <button class="primary" onClick={() => setPages({ of, hits, from: from + current.hits.length })}>
            {t('search.more')}
          </button>
        </p>
      )}
    </>
  );
}

function countWords(answer: SearchOk, wanted: Wanted): string {
  if (answer.total === 0) return t(isAsked(wanted) ? 'search.none' : 'search.empty');
  return t(answer.total >= 1000 ? 'search.count.many' : 'search.count', { count: answer.total });
}

/** What to try when nothing was found. */
function Advice({ wanted, where }: { wanted: Wanted; where: Where }) {
  if (!isAsked(wanted)) return null;
  return (
    <div class="advice">
      <ul>
        <li>{t('search.advice.fewer')}</li>
        <li>{t('search.advice.other')}</li>
        {/["«»“”-]/.test(wanted.q) && <li>{t('search.advice.marks')}</li>}
      </ul>
      {isNarrowed(wanted) && (
        <button class="primary" onClick={() => change(where, { ...NOTHING, q: wanted.q })}>
          {t('search.advice.widen')}
        </button>
      )}
    </div>
  );
}

function Filters({ answer, wanted, where }: { answer: SearchOk; wanted: Wanted; where: Where }) {
  const narrow = (changes: Partial<Wanted>) => change(where, { ...wanted, ...changes });
  return (
    <div class="filters no-print">
      {reader.value?.role !== 'card' && (
        <Chips<FindKind>
          of={KINDS}
          chosen={wanted.kind}
          words={(kind) => t(`search.kind.${kind}`)}
          onChange={(kind) => narrow({ kind })}
        />
      )}
      <Pick
        label={t('search.year')}
        all={t('search.year.any')}
        value={String(wanted.year || '')}
        of={answer.years.map((year) => [String(year), yearName(year)])}
        onChange={(year) => narrow({ year: Number(year) })}
      />
      <Pick
        label={t('search.status')}
        all={t('search.status.any')}
        value={wanted.status === 'any' ? '' : wanted.status}
        of={STATUSES.map((status) => [status, statusName(status)])}
        onChange={(status) => narrow({ status: (status || 'any') as FindStatus })}
      />
      {answer.people.length > 0 && (
        <Pick
          label={t('search.person')}
          all={t('search.person.any')}
          value={String(wanted.person || '')}
          of={answer.people.map((pupil) => [String(pupil.id), pupil.name])}
          onChange={(person) => narrow({ person: Number(person) })}
        />
      )}
    </div>
  );
}

interface PickProps {
  label: string;
  all: string;
  value: string;
  of: [string, string][];
  onChange(value: string): void;
}

/** A chip with a list behind it. */
function Pick({ label, all, value, of, onChange }: PickProps) {
  return (
    <select
      class={value ? 'chip on' : 'chip'}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {of.map(([name, words]) => (
        <option key={name} value={name} selected={name === value}>
          {words}
        </option>
      ))}
    </select>
  );
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>{pieces.map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))}</>
);

/** Of another class of the school there is nothing further to read. */
function HitRow({ hit, all }: { hit: Hit; all: boolean }) {
  const name = plain(hit.title) ? <Marked pieces={hit.title} /> : t(`search.is.${hit.kind}`);
  const about = [
    t(`search.is.${hit.kind}`),
    hit.status === 'open' ? '' : statusName(hit.status),
    all ? hit.class_name : '',
    t('archive.from', { number: hit.number }),
    shortDate(hit.at_ms),
    hit.who,
  ];
  return (
    <li>
      <h2>
        {hit.own ? (
          <Go to={placeOf(hit)} onKeyDown={arrows}>
            {name}
          </Go>
        ) : (
          name
        )}
      </h2>
      {hit.excerpt.length > 0 && (
        <p class="excerpt">
          <Marked pieces={hit.excerpt} />
        </p>
      )}
      <p class="about">{about.filter(Boolean).join(' · ')}</p>
    </li>
  );
}

const links = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('.hits h2 a'));

/** To the result below or above; above the first is the field. */
function step(event: KeyboardEvent, by: number): void {
  const all = links();
  const to = all.indexOf(document.activeElement as HTMLElement) + by;
  if (to >= all.length) return;
  event.preventDefault();
  (to < 0 ? document.querySelector<HTMLElement>('.search input') : all[to])?.focus();
}

function arrows(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown') step(event, 1);
  if (event.key === 'ArrowUp') step(event, -1);
}

/** Enter in the field goes to what was found; what rests is asked for anyway. */
function firstResult(event: Event): void {
  event.preventDefault();
  links()[0]?.focus();
}
