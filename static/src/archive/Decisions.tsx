// SPDX-License-Identifier: EUPL-1.2
// The list of decisions: search, chips, months, and the councils they come from.
import { useEffect, useState } from 'preact/hooks';
import type { ArchiveOk } from '../core/protocol';
import { monthAndYear, shortDate, t } from '../core/words';
import { DecisionRow } from './DecisionRow';
import { byMonth, FILTERS, matches, type Filter } from './minutes';
import { placeHref, useAnswer, visit } from './reader';

const SEARCH_REST_MS = 250;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), SEARCH_REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

function Chips({ filter, onChange }: { filter: Filter; onChange(filter: Filter): void }) {
  return (
    <fieldset class="chips">
      <legend class="sr-only">{t('archive.filter')}</legend>
      {FILTERS.map((one) => (
        <label class={one === filter ? 'on' : ''} key={one}>
          <input
            class="sr-only"
            type="radio"
            name="filter"
            checked={one === filter}
            onChange={() => onChange(one)}
          />
          {t(`archive.filter.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Councils({ archive, room }: { archive: ArchiveOk; room: number }) {
  const sealed = archive.sittings
    .filter((line) => line.phase === 'sealed')
    .sort((one, other) => other.number - one.number);
  if (sealed.length === 0) return null;
  return (
    <section aria-labelledby="councils">
      <h2 class="month" id="councils">
        {t('archive.councils')}
      </h2>
      <ul class="councils">
        {sealed.map((line) => {
          const to = { class: room, sitting: line.id };
          return (
            <li key={line.id}>
              <a href={placeHref(to)} onClick={(event) => visit(event, to)}>
                <strong>{t('archive.number', { number: line.number })}</strong> {line.title}
                <small>{shortDate(line.sealed_at_ms)}</small>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nothingWords(archive: ArchiveOk, text: string, filter: Filter): string {
  if (text !== '') return t('archive.none.found', { text });
  return t(archive.decisions.length > 0 && filter !== 'all' ? 'archive.none.filter' : 'archive.none');
}

export function Decisions({ room }: { room: number }) {
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const text = useRested(typed);
  const [archive, error] = useAnswer('archive.list', { class: room, text });
  const rows = archive?.decisions.filter((line) => matches(line, filter)) ?? [];

  return (
    <>
      {archive && <p class="class-name">{archive.class_name}</p>}
      <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          value={typed}
          maxLength={100}
          aria-label={t('archive.search')}
          placeholder={t('archive.search.example')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
      <Chips filter={filter} onChange={setFilter} />
      <p class="error" role="alert">
        {error}
      </p>
      <p class={archive && rows.length === 0 ? 'lead' : 'sr-only'} role="status">
        {archive
          ? rows.length === 0
            ? nothingWords(archive, text, filter)
            : t('archive.count', { count: rows.length })
          : ''}
      </p>
      {byMonth(rows).map((month) => (
        <section key={month.key} aria-label={monthAndYear(month.at_ms)}>
          <h2 class="month">{monthAndYear(month.at_ms)}</h2>
          {month.rows.map((line) => (
            <DecisionRow line={line} room={room} key={`${line.sitting}-${line.vote}`} />
          ))}
        </section>
      ))}
      {archive && text === '' && <Councils archive={archive} room={room} />}
    </>
  );
}
