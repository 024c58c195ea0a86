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
import { Go } from './Lists';
import { chosenYear, Years } from './plots/Years';
import { useAnswer } from './reader';

/** Of those that are over, so many at first: the newest. */
const SHOWN = 12;

function Line({ line, room, late }: { line: BoardLine; room: number; late: boolean }) {
  return (
    <li class="board-line">
      <EntryState state={line.state} size={28} />
      <div>
        <h3>
          <Go to={{ class: room, decision: keyOf(line) }}>{title(line.text)}</Go>
        </h3>
        <p>
          <strong>{late ? t('board.late') : shared(`entry.${line.state}`)}</strong>
          {' · '}
          {typo([whoAndWhen(line), trialWords(line)].filter(Boolean).join(' · ') || t('board.nobody'))}
        </p>
        {line.word && <p>{typo(t('book.word', { text: line.word }))}</p>}
        <p class="board-since">{t('book.since', { date: shortDate(line.decided_at_ms) })}</p>
      </div>
    </li>
  );
}

function Part({ part, room }: { part: BoardPart; room: number }) {
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
          <Line line={line} room={room} late={part.key === 'late'} key={keyOf(line)} />
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

function Board({ board, room }: { board: BoardOk; room: number }) {
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
          <Part part={part} room={room} key={part.key} />
        ))}
      </div>
      {board.more && <p>{t('board.cut')}</p>}
    </>
  );
}

export function BoardPage({ room }: { room: number }) {
  const [board, error] = useAnswer('board', { class: room, year: chosenYear.value });
  return (
    <>
      {board && <p class="class-name">{board.class_name}</p>}
      <p class="error" role="alert">
        {error}
      </p>
      {board && <Years years={board.years} />}
      {board && board.lines.length === 0 && <p class="lead">{t('board.empty')}</p>}
      {board && board.lines.length > 0 && <Board board={board} room={room} />}
    </>
  );
}
