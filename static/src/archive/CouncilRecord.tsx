// SPDX-License-Identifier: EUPL-1.2
// What the minutes tell of a council around its votes: roles, the book, amendments, notes, figures.
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { gradeLooks } from '../core/choices';
import { OFFICES, roleName } from '../core/council';
import { t as shared } from '../core/i18n';
import type { MinutesAmendment, MinutesEntry, MinutesOk, MinutesVote, WrittenNote } from '../core/protocol';
import { typo } from '../core/typo';
import { listed } from '../core/unnamed';
import { t } from '../core/words';
import { EntryState } from '../design/EntryState';
import { Mark } from '../design/Mark';
import { trialWords, whoAndWhen } from './entryWords';
import { hasFigures, nameOf, rolesHeld } from './minutes';

const MINUTE_MS = 60_000;
const FACES = 5;

export function Roles({ minutes }: { minutes: MinutesOk }) {
  const held = rolesHeld(minutes);
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="minutes-roles">
      <h3 id="minutes-roles">{t('minutes.roles')}</h3>
      <dl class="who who-roles">
        {held.map(({ role, names }) => (
          <div key={role}>
            <dt>{roleName(role, minutes.own_roles)}</dt>
            <dd>{listed(names) || names.length}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Lines of the book; earlier ones with what was said of them now. */
export function Entries({ entries, heading }: { entries: MinutesEntry[]; heading: string }) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <table class="vote-table book-table">
        <thead>
          <tr>
            <th scope="col">{t('minutes.book.what')}</th>
            <th scope="col">{t('minutes.book.who')}</th>
            <th scope="col">{t('minutes.book.state')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number}>
              <th scope="row">{typo(entry.text || shared('item.hidden'))}</th>
              <td class="names">{whoAndWhen(entry)}</td>
              <td>
                <span class="choice-cell">
                  <EntryState state={entry.state} size={22} />
                  {shared(`entry.${entry.state}`)}
                </span>
                {trialWords(entry) && <small>{trialWords(entry)}</small>}
                {entry.word && <small>{typo(t('book.word', { text: entry.word }))}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What leads on from a line of the book that was made here; nothing where it leads nowhere. */
export const LeadsOn = createContext<(entry: number) => ComponentChildren>(() => null);

/** What one item led to, in a sentence each. */
export function Followed({ entries, sitting }: { entries: MinutesEntry[]; sitting: number }) {
  const lead = useContext(LeadsOn);
  return (
    <>
      {entries.map((entry) => (
        <div class="followed" key={entry.number} id={`entry-${sitting}-${entry.number}`}>
          <p>
            <strong>{t(entry.commission ? 'minutes.referred' : 'minutes.decided')}</strong>{' '}
            {typo([entry.text, whoAndWhen(entry), trialWords(entry)].filter(Boolean).join(' — '))}
          </p>
          {lead(entry.number)}
        </div>
      ))}
    </>
  );
}

export function Amendments({ amendments, minutes }: { amendments: MinutesAmendment[]; minutes: MinutesOk }) {
  if (amendments.length === 0) return null;
  return (
    <ol class="amendments">
      {amendments.map((amendment) => {
        const author = nameOf(minutes, amendment.author);
        return (
          <li key={amendment.number}>
            <strong>
              {author
                ? t('minutes.amendment.by', { n: amendment.number, author })
                : t('minutes.amendment', { n: amendment.number })}{' '}
              {shared(`amendment.${amendment.state}`)}.
            </strong>{' '}
            {typo(t('book.word', { text: amendment.text }))}
            {amendment.before && <> {typo(t('minutes.amendment.before', { text: amendment.before }))}</>}
          </li>
        );
      })}
    </ol>
  );
}

/** Each with who wrote it, and as what. */
export function Notes({ notes, minutes }: { notes: WrittenNote[]; minutes: MinutesOk }) {
  return (
    <>
      {notes.map((note, at) => {
        const role = note.role === null ? null : OFFICES[note.role];
        const who = [
          nameOf(minutes, note.author),
          role ? roleName(role, minutes.own_roles) : t('minutes.sign.teacher'),
        ].filter(Boolean);
        return (
          <div class="note" key={at}>
            {note.text
              .split(/\n+/)
              .filter((line) => line.trim() !== '')
              .map((line, place) => (
                <p key={place}>{typo(line)}</p>
              ))}
            <p class="note-who">{who.join(', ')}</p>
          </div>
        );
      })}
    </>
  );
}

/** The mood as faces with their numbers: nothing follows from it. */
export function Mood({ votes }: { votes: MinutesVote[] }) {
  return (
    <>
      {votes.filter(hasFigures).map((vote) => (
        <ul class="mood-figures" key={vote.number}>
          {gradeLooks(FACES).map((look, face) => (
            <li key={look.glyph}>
              <Mark look={look} size={28} /> <span>{t(`minutes.mood.${face}`)}</span>{' '}
              <strong>{vote.votes[face] ?? 0}</strong>
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}

export function LookBack({ minutes }: { minutes: MinutesOk }) {
  const figures = minutes.look_back;
  if (!figures) return null;
  const told: [string, number][] = [
    ['turns', figures.turns],
    ['speakers', figures.speakers],
    ['votes', figures.votes],
    ['decided', figures.decided],
    ['reviewed', figures.reviewed],
    ['left', figures.items_left],
    ['minutes', Math.round(figures.open_ms / MINUTE_MS)],
  ];
  return (
    <section aria-labelledby="minutes-figures">
      <h3 id="minutes-figures">{t('minutes.back')}</h3>
      <p>
        {told
          .filter(([, n]) => n > 0)
          .map(([key, n]) => t(`minutes.back.${key}`, { n }))
          .join(' · ')}
      </p>
    </section>
  );
}
