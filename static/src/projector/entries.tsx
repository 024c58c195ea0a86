// SPDX-License-Identifier: EUPL-1.2
// Lines of the decision book on the wall: who, until when, and how it stands by a sign and a word.
import ban from 'lucide:ban';
import check from 'lucide:check';
import circle from 'lucide:circle';
import cross from 'lucide:x';
import going from 'lucide:loader-circle';
import { language, t, words } from '../core/i18n';
import { listOf } from '../core/names';
import type { Entry, ProjectorView } from '../core/protocol';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { pictureOf } from './PraiseScene';

const ICONS = { todo: circle, 'in-progress': going, done: check, 'not-done': cross, abandoned: ban };
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
    <Icon of={ICONS[entry.state]} size={size} stroke={3.5} />
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
