// SPDX-License-Identifier: EUPL-1.2
// The decision book: one row for each decision, month by month, with what became of it; and what is
// open for the next council.
import { t as shared } from '../core/i18n';
import type { BookEntry } from '../core/protocol';
import { title, typo } from '../core/typo';
import { monthName, shortDate, t } from '../core/words';
import { EntryState } from '../design/EntryState';
import { BOOK_FILTERS, followUp, isLate, keyOf, openOnes, type BookFilter } from './book';
import { trialWords, whoAndWhen } from './entryWords';
import { Chips, Councils, Cut, Go, Months, SearchBox, useKept, useRested, useReturn } from './Lists';
import { documentsOfClass } from '../takehome/documents';
import { TakeHome } from '../takehome/TakeHome';
import { chosenYear, Years } from './Years';
import { ask, reader, useAnswer } from './reader';

const filterWords = (filter: BookFilter): string =>
  filter === 'all' ? t('archive.filter.all') : shared(`entry.${filter}`);

export const StateWord = ({ entry }: { entry: Pick<BookEntry, 'state'> }) => (
  <p class="outcome">
    <EntryState state={entry.state} size={28} />
    {shared(`entry.${entry.state}`)}
  </p>
);

export function Book({ room }: { room: number }) {
  const [typed, setTyped] = useKept(`book ${room} typed`, '');
  const [filter, setFilter] = useKept<BookFilter>(`book ${room} filter`, 'all');
  const text = useRested(typed);
  const year = chosenYear.value;
  const [book, error] = useAnswer('book.list', { class: room, text, year });
  const [archive] = useAnswer('archive.list', { class: room, text: '', year });
  const rows =
    book &&
    book.entries
      .filter(({ state }) => filter === 'all' || state === filter)
      .map((entry) => ({ entry, at_ms: entry.decided_at_ms }));
  useReturn(book !== null && archive !== null);
  return (
    <>
      {book && <p class="class-name">{book.class_name}</p>}
      <SearchBox typed={typed} onType={setTyped} />
      {book && <Years years={book.years} />}
      <Chips<BookFilter> of={BOOK_FILTERS} chosen={filter} words={filterWords} onChange={setFilter} />
      <p class="error" role="alert">
        {error}
      </p>
      {book && book.entries.length > 0 && text === '' && reader.value?.scope !== 'decisions' && (
        <TakeHome
          ask={ask}
          documents={documentsOfClass(room, book.class_name, book.years)}
          ofTeacher={reader.value?.role === 'teacher'}
        />
      )}
      <Cut more={!!book?.more && rows !== null && rows.length > 0} />
      <Months rows={rows} text={text} filter={filter} some={!!book?.entries.length}>
        {({ entry }) => <Row entry={entry} room={room} key={keyOf(entry)} />}
      </Months>
      {archive && text === '' && <Councils archive={archive} room={room} whole={year === 0} />}
    </>
  );
}

function Row({ entry, room }: { entry: BookEntry; room: number }) {
  return (
    <article class="decision decision-book">
      <time dateTime={new Date(entry.decided_at_ms).toISOString()}>
        {new Date(entry.decided_at_ms).getDate()}
        <small>{monthName(entry.decided_at_ms)}</small>
      </time>
      <div class="decision-words">
        <div>
          <h3>
            <Go to={{ class: room, decision: keyOf(entry) }}>{title(entry.text)}</Go>
          </h3>
          <p>{typo(followUp(entry))}</p>
        </div>
      </div>
      <StateWord entry={entry} />
    </article>
  );
}

/**
 * Before a council: only what is open, the oldest first, with room to tick on paper. The board has
 * them all, where the book ends with its newest lines.
 */
export function OpenOnes({ room }: { room: number }) {
  const [board, error] = useAnswer('board', { class: room, school: 0, year: 0 });
  const entries = openOnes(board?.lines ?? []);
  useReturn(board !== null);
  return (
    <>
      {board && <p class="class-name">{board.class_name}</p>}
      <p class="error" role="alert">
        {error}
      </p>
      <p class={board && entries.length === 0 ? 'lead' : 'sr-only'} role="status">
        {board ? t('book.open.count', { n: entries.length }) : ''}
      </p>
      <ul class="open-ones">
        {entries.map((entry) => (
          <li key={keyOf(entry)}>
            <div>
              <h2>
                <Go to={{ class: room, decision: keyOf(entry) }}>{title(entry.text)}</Go>
              </h2>
              <p>{typo([whoAndWhen(entry), trialWords(entry)].filter(Boolean).join(' · '))}</p>
              <p>
                {t('book.since', { date: shortDate(entry.decided_at_ms) })}
                {isLate(entry, board?.today ?? 0) && <strong> {t('book.late')}</strong>}
              </p>
            </div>
            <p class="question">{typo(t('book.done'))}</p>
            <StateWord entry={entry} />
          </li>
        ))}
      </ul>
      {entries.length > 0 && (
        <p class="no-print">
          <button class="primary" onClick={() => window.print()}>
            {t('minutes.print')}
          </button>
        </p>
      )}
    </>
  );
}
