// SPDX-License-Identifier: EUPL-1.2
// The board: what is late, what is open, what is over, each with who does it and until when.
import { useState } from 'preact/hooks';
import { t as shared } from '../core/i18n';
import type { BoardLine, BoardOk } from '../core/protocol';
import { title, typo } from '../core/typo';
import { shortDate, t } from '../core/words';
import { EntryState } from '../design/EntryState';
import { boardOf, type BoardPart } from './board';
import { keyOf } from './book';
import { trialWords, whoAndWhen } from './entryWords';
import { Go, useReturn } from './Lists';
import { chosenYear, Years } from './Years';
import { useAnswer } from './reader';

interface Where {
  room: number;
  /** 0: of the class */
  school: number;
}

/** Of those that are over, so many at first: the newest. */
const SHOWN = 12;

/** Of a school the class is named, and only what is one's own leads further. */
function Title({ line, place }: { line: BoardLine; place: Where }) {
  if (place.school > 0 && !line.own) return <>{title(line.text)}</>;
  const room = place.school > 0 ? line.class_id : place.room;
  return <Go to={{ class: room, decision: keyOf(line) }}>{title(line.text)}</Go>;
}

function Line({ line, place, late }: { line: BoardLine; place: Where; late: boolean }) {
  const follow = [whoAndWhen(line), trialWords(line)].filter(Boolean).join(' · ');
  return (
    <li class="board-line">
      <EntryState state={line.state} size={28} />
      <div>
        <h3>
          <Title line={line} place={place} />
        </h3>
        {place.school > 0 && <p class="board-class">{line.class_name}</p>}
        <p>
          <strong>{late ? t('board.late') : shared(`entry.${line.state}`)}</strong>
          {(follow || line.own) && ` · ${typo(follow || t('board.nobody'))}`}
        </p>
        {line.word && <p>{typo(t('book.word', { text: line.word }))}</p>}
        <p class="board-since">{t('book.since', { date: shortDate(line.decided_at_ms) })}</p>
      </div>
    </li>
  );
}

function Part({ part, place }: { part: BoardPart; place: Where }) {
  const [all, setAll] = useState(false);
  const shown = all || part.key !== 'over' ? part.lines : part.lines.slice(0, SHOWN);
  const id = `board-${part.key}`;
  return (
    <section class={`board-part board-${part.key}`} aria-labelledby={id}>
      <h2 id={id}>
        {t(`board.${part.key}`)} <span class="board-count">{part.lines.length}</span>
      </h2>
      {part.lines.length === 0 && <p>{t(`board.${part.key}.none`)}</p>}
      <ul>
        {shown.map((line) => (
          <Line
            line={line}
            place={place}
            late={part.key === 'late'}
            key={`${line.class_id}/${keyOf(line)}`}
          />
        ))}
      </ul>
      {shown.length < part.lines.length && (
        <button class="link no-print" onClick={() => setAll(true)}>
          {t('board.more', { n: part.lines.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Board({ board, place }: { board: BoardOk; place: Where }) {
  const parts = boardOf(board);
  return (
    <>
      <p class="sr-only" role="status">
        {t('board.counts', {
          late: parts[0].lines.length,
          open: parts[1].lines.length,
          over: parts[2].lines.length,
        })}
      </p>
      <div class="board">
        {parts.map((part) => (
          <Part part={part} place={place} key={part.key} />
        ))}
      </div>
      {board.more && <p>{t('board.cut')}</p>}
    </>
  );
}

export function BoardPage({ room, school = 0 }: { room: number; school?: number }) {
  const [board, error] = useAnswer('board', { class: room, school, year: chosenYear.value });
  useReturn(board !== null);
  return (
    <>
      {board && <p class="class-name">{board.class_name}</p>}
      <p class="error" role="alert">
        {error}
      </p>
      {board && <Years years={board.years} />}
      {board && board.lines.length === 0 && <p class="lead">{t('board.empty')}</p>}
      {board && board.lines.length > 0 && <Board board={board} place={{ room, school }} />}
    </>
  );
}
