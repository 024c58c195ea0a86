// SPDX-License-Identifier: EUPL-1.2
// One decision of the book: its text, who, until when, and its life as a small diary.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t as shared } from '../core/i18n';
import { postWords } from '../core/post';
import type { BookEntry, BookOk } from '../core/protocol';
import { title, typo } from '../core/typo';
import { longDate, t } from '../core/words';
import { EntryState } from '../design/EntryState';
import { StateWord } from './Book';
import { diaryOf, keyOf, type DiaryLine } from './book';
import { dueDate, trialWords } from './entryWords';
import { EraseWords } from './EraseWords';
import { Back, Go } from './Lists';
import { reader, useAnswer, type Place } from './reader';

/**
 * The newest lines come in one answer, older ones a school year at a time: goes back until it is
 * there. null: it is in no year.
 */
function useEntry(
  decision: string,
  room: number,
  again: number,
): [BookOk | null, BookEntry | null | undefined, string] {
  const [year, setYear] = useState(0);
  const [book, error] = useAnswer('book.list', { class: room, text: '', year }, again);
  const entry = book?.entries.find((each) => keyOf(each) === decision);
  const further = book && !entry ? book.years[book.years.indexOf(year) + 1] : undefined;
  useEffect(() => setYear(0), [decision]);
  useEffect(() => {
    if (further !== undefined) setYear(further);
  }, [book]);
  return [book, entry ?? (book && further === undefined ? null : undefined), error];
}

export function DecisionPage({ decision, room }: { decision: string; room: number }) {
  const [again, setAgain] = useState(0);
  const [book, entry, error] = useEntry(decision, room, again);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [entry !== undefined]);
  return (
    <main class="archive-page">
      <Back room={room} />
      <p class="error" role="alert">
        {error}
      </p>
      {book && entry === null && (
        <h1 ref={heading} tabIndex={-1}>
          {t('book.gone')}
        </h1>
      )}
      {entry && (
        <article class="decision-page">
          <p class="class-name">{book?.class_name}</p>
          <h1 ref={heading} tabIndex={-1}>
            {title(entry.text)}
          </h1>
          <StateWord entry={entry} />
          <Facts entry={entry} />
          <h2>{t('book.life')}</h2>
          <ol class="diary">
            {diaryOf(entry).map((line, at) => (
              <Day key={at} line={line} to={{ class: room, sitting: line.sitting, decision }} />
            ))}
          </ol>
          {reader.value?.role === 'teacher' && (
            <EraseWords
              place={{ sitting: entry.sitting, item: 0, entry: entry.number }}
              words={t('erase.open')}
              onDone={() => setAgain(again + 1)}
            />
          )}
          <p class="no-print">
            <button class="primary" onClick={() => window.print()}>
              {t('minutes.print')}
            </button>
          </p>
        </article>
      )}
    </main>
  );
}

function Facts({ entry }: { entry: BookEntry }) {
  const rows = [
    [t('book.who'), entry.who],
    [t('book.when'), entry.due_day > 0 ? dueDate(entry.due_day) : ''],
    [t('book.from'), postWords(entry)],
    [t('book.kind'), entry.commission ? shared('item.referred') : trialWords(entry)],
  ].filter(([, words]) => words !== '');
  return (
    <dl class="who facts">
      {rows.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typo(words)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `to`: the minutes, where they tell of it. */
function Day({ line, to }: { line: DiaryLine; to: Partial<Place> }) {
  const { state, word, minutes } = line;
  return (
    <li>
      <time dateTime={new Date(line.at_ms).toISOString()}>{longDate(line.at_ms)}</time>
      <p class="diary-state">
        {state ? <EntryState state={state} size={26} /> : null}
        {state ? shared(`entry.${state}`) : t('book.decided')}
      </p>
      {word && <p>{typo(t('book.word', { text: word }))}</p>}
      {minutes > 0 && (
        <Go class="link" to={to}>
          {t('archive.from', { number: minutes })}
        </Go>
      )}
    </li>
  );
}
