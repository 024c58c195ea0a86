// SPDX-License-Identifier: EUPL-1.2
// Lines of the decision book on the wall: who, until when, and how it stands by a sign and a word.
import { language, t, words } from '../core/i18n';
import { listOf } from '../core/names';
import type { Entry, ProjectorView } from '../core/protocol';
import { EntryState } from '../design/EntryState';
import { Picto } from '../design/Picto';
import { pictureOf } from './PraiseScene';

const DAY_MS = 86_400_000;

/** "12 décembre" */
export const dayWords = (day: number): string =>
  new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    day * DAY_MS,
  );

/** "Lila, Noé et la classe"; "" for nobody. */
export const whoWords = (entry: Entry): string =>
  listOf(
    [...entry.who, entry.who_else].filter((name) => name !== ''),
    words,
  );

export const dueWords = (entry: Entry): string =>
  entry.due_day > 0 ? t('wall.due', { day: dayWords(entry.due_day) }) : '';

export const StateSign = ({ entry, size = '5rem' }: { entry: Entry; size?: string }) => (
  <span class={`state state-${entry.state}`}>
    <EntryState state={entry.state} size={size} />
    {t(`entry.${entry.state}`)}
  </span>
);

/** Large: pictures of those who are here, then all names. */
export function Responsible({ entry, view }: { entry: Entry; view: ProjectorView }) {
  const who = whoWords(entry);
  const due = dueWords(entry);
  if (!who && !due) return null;
  return (
    <p class="responsible">
      {entry.seats.map((seat) => (
        <Picto key={seat} id={pictureOf(view, seat)} size="11rem" />
      ))}
      <span>
        {who && <strong>{who}</strong>} {due && <span class="due">{due}</span>}
      </span>
    </p>
  );
}
