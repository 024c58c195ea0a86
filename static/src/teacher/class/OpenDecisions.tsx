// SPDX-License-Identifier: EUPL-1.2
// The decisions to follow up, on the page of the class: what, who, until when. The book has the rest.
import { keyOf, openOnes } from '../../archive/book';
import { t as shared } from '../../core/i18n';
import { dayName } from '../../core/days';
import type { BookEntry } from '../../core/protocol';
import { t } from '../../core/words';
import { EntryState } from '../../design/EntryState';
import { useAnswer } from '../desk';
import { SendMotion } from '../school/SendMotion';

const SHOWN = 5;

/** Those with a date first, the next one before the others; then the oldest. */
export function toFollow(entries: BookEntry[]): BookEntry[] {
  const rank = ({ due_day }: BookEntry): number => due_day || Number.MAX_SAFE_INTEGER;
  return openOnes(entries).sort((one, other) => rank(one) - rank(other));
}

export function OpenDecisions({ room, school }: { room: number; school: number }) {
  const [book] = useAnswer('book.list', { class: room, text: '' });
  const open = toFollow(book?.entries ?? []);
  if (open.length === 0) return null;
  return (
    <ul class="open-decisions" aria-label={t('between.book')}>
      {open.slice(0, SHOWN).map((entry) => (
        <li key={keyOf(entry)}>
          <EntryState state={entry.state} size={28} />
          <a href={`archive.html?class=${room}&decision=${keyOf(entry)}`}>
            <strong>{entry.text}</strong>
            <small>
              {[shared(`entry.${entry.state}`), entry.who, entry.due_day > 0 && dayName(entry.due_day)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </a>
          {school !== 0 && (
            <SendMotion room={room} of={{ sitting: entry.sitting, entry: entry.number }} title={entry.text} />
          )}
        </li>
      ))}
      {open.length > SHOWN && (
        <li>
          <a href={`archive.html?class=${room}&list=open`}>
            {t('between.more', { count: open.length - SHOWN })}
          </a>
        </li>
      )}
    </ul>
  );
}
