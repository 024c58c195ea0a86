// SPDX-License-Identifier: EUPL-1.2
// A line of the book, big enough to be read aloud, and what became of it by four pictures.
import { t } from '../core/i18n';
import { LIMITS, type Entry, type EntryState as State } from '../core/protocol';
import { typo } from '../core/typo';
import { EntryState } from '../design/EntryState';
import { Title } from '../pupil/Title';
import { perform } from './deed';
import { cut, useDraft } from './drafts';
import { may, type Room } from './room';
import { entryWords } from './said';

const STATES: State[] = ['done', 'in-progress', 'not-done', 'abandoned'];

export function EntryCard({ entry }: { entry: Entry }) {
  return (
    <article class="entry-card">
      <div class="entry-head">
        <EntryState state={entry.state} size={56} />
        <Title text={entry.text} spoken={[entry.text, ...entryWords(entry)].join('. ')} />
      </div>
      {entryWords(entry).map((line) => (
        <p key={line}>{typo(line)}</p>
      ))}
      {entry.word && <p class="entry-said">{typo(`« ${entry.word} »`)}</p>}
    </article>
  );
}

export function States({ room, entry }: { room: Room; entry: Entry }) {
  if (!may(room, 'entry.review')) return null;
  const { number } = entry;
  return (
    <fieldset class="states">
      <legend>{t('book.ask')}</legend>
      <div class="states-row">
        {STATES.map((state) => (
          <button
            type="button"
            class="state"
            key={state}
            aria-pressed={entry.reviewed && entry.state === state}
            onClick={() => void perform('entry.review', { entry: number, state, word: entry.word })}
          >
            <EntryState state={state} size={48} />
            {t(`entry.${state}`)}
          </button>
        ))}
      </div>
      {entry.reviewed && <Word key={number} room={room} entry={entry} />}
    </fieldset>
  );
}

/** A word of explanation, once its state is said. */
function Word({ room, entry }: { room: Room; entry: Entry }) {
  const draft = useDraft(`word.${room.view.sitting}.${entry.number}`, entry.word);
  const word = draft.text.value.trim();
  async function save() {
    if (await perform('entry.review', { entry: entry.number, state: entry.state, word })) draft.end();
  }
  return (
    <div class="row word">
      <label class="field">
        <span>{t('book.word')}</span>
        <input
          value={draft.text.value}
          onInput={(event) => draft.set(cut(event.currentTarget.value, LIMITS.REASON_BYTES_MAX))}
        />
      </label>
      <button type="button" class="chip" disabled={!draft.changed} onClick={() => void save()}>
        {t('book.word.save')}
      </button>
    </div>
  );
}
