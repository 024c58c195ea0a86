// SPDX-License-Identifier: EUPL-1.2
// All votes: search, chips, months, and the councils they come from.
import { useState } from 'preact/hooks';
import type { ArchiveOk } from '../core/protocol';
import { monthAndYear, t } from '../core/words';
import { DecisionRow } from './DecisionRow';
import { Chips, Councils, SearchBox, useRested } from './Lists';
import { byMonth, FILTERS, matches, type Filter } from './minutes';
import { useAnswer } from './reader';

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
      <SearchBox typed={typed} onType={setTyped} />
      <Chips<Filter>
        of={FILTERS}
        chosen={filter}
        words={(one) => t(`archive.filter.${one}`)}
        onChange={setFilter}
      />
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
