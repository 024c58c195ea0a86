// SPDX-License-Identifier: EUPL-1.2
// All votes: search, chips, months, and the councils they come from.
import { t } from '../core/words';
import { DecisionRow } from './DecisionRow';
import { Chips, Councils, Cut, Months, SearchBox, useKept, useRested, useReturn } from './Lists';
import { FILTERS, matches, type Filter } from './minutes';
import { chosenYear, Years } from './Years';
import { useAnswer } from './reader';

export function Decisions({ room }: { room: number }) {
  const [typed, setTyped] = useKept(`votes ${room} typed`, '');
  const [filter, setFilter] = useKept<Filter>(`votes ${room} filter`, 'all');
  const text = useRested(typed);
  const [archive, error] = useAnswer('archive.list', { class: room, text, year: chosenYear.value });
  const rows = archive && archive.decisions.filter((line) => matches(line, filter));
  useReturn(archive !== null);

  return (
    <>
      {archive && <p class="class-name">{archive.class_name}</p>}
      <SearchBox typed={typed} onType={setTyped} />
      {archive && <Years years={archive.years} />}
      <Chips<Filter>
        of={FILTERS}
        chosen={filter}
        words={(one) => t(`archive.filter.${one}`)}
        onChange={setFilter}
      />
      <p class="error" role="alert">
        {error}
      </p>
      <Cut more={!!archive?.more && rows !== null && rows.length > 0} />
      <Months rows={rows} text={text} filter={filter} some={!!archive?.decisions.length}>
        {(line) => <DecisionRow line={line} room={room} key={`${line.sitting}-${line.vote}`} />}
      </Months>
      {archive && text === '' && <Councils archive={archive} room={room} whole={chosenYear.value === 0} />}
    </>
  );
}
