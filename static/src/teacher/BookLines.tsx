// SPDX-License-Identifier: EUPL-1.2
// Lines of the book of decisions: what, who, until when; what became of them, with a word; and one of
// them for all to see.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import eye from 'lucide:eye';
import { dayName } from '../core/days';
import { listOf } from '../core/names';
import type { Entry, EntryState, TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { command, panel, reversible } from './perform';
import { sheet } from './sheets';

const STATES: EntryState[] = ['todo', 'in-progress', 'done', 'not-done', 'abandoned'];

/** "Zoé et la classe · jusqu’au 27 novembre 2026 · à l’essai" */
export function entryWords(entry: Entry): string {
  const who = [...entry.who, ...(entry.who_else === '' ? [] : [entry.who_else])];
  return [
    listOf(who, t),
    entry.due_day > 0 ? t('teacher.entry.due', { date: dayName(entry.due_day) }) : '',
    entry.trial > 0 ? t('teacher.entry.trial', { count: entry.trial }) : '',
    entry.commission ? t('teacher.entry.commission') : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function Review({ entry, children }: { entry: Entry; children: ComponentChildren }) {
  const [word, setWord] = useState(entry.word);
  const review = (state: EntryState) =>
    reversible(
      ['entry.review', { entry: entry.number, state, word: word.trim() }],
      t('teacher.entry.reviewed', { state: t(`entry.${state}`) }),
      ['entry.review', { entry: entry.number, state: entry.state, word: entry.word }],
    );
  return (
    <>
      <div class="states" role="group" aria-label={t('teacher.entry.state')}>
        {STATES.map((state) => (
          <button
            key={state}
            class={`state ${state}`}
            aria-pressed={entry.reviewed && entry.state === state}
            onClick={() => review(state)}
          >
            {t(`entry.${state}`)}
          </button>
        ))}
      </div>
      <div class="line-tools">
        <form
          class="one-word"
          onSubmit={(event) => {
            event.preventDefault();
            void review(entry.state);
          }}
        >
          <input
            aria-label={t('teacher.entry.word')}
            placeholder={t('teacher.entry.word')}
            value={word}
            onInput={(event) => setWord(event.currentTarget.value)}
          />
          {word.trim() !== entry.word && <button class="secondary">{t('teacher.save')}</button>}
        </form>
        {children}
      </div>
    </>
  );
}

interface LineProps {
  view: TeacherView;
  entry: Entry;
  open: boolean;
  onOpen(): void;
}

function LineTools({ view, entry }: Pick<LineProps, 'view' | 'entry'>) {
  const shown = view.entry_shown === entry.number;
  return (
    <>
      {view.may.includes('entry.show') && (
        <button
          class="secondary with-mark"
          aria-pressed={shown}
          onClick={() => command('entry.show', { entry: shown ? 0 : entry.number })}
        >
          <Icon of={eye} size={20} />
          {t(shown ? 'teacher.entry.hide' : 'teacher.entry.show')}
        </button>
      )}
      {view.may.includes('entry.assign') && (
        <button
          class="secondary"
          onClick={() => {
            panel.value = null;
            sheet.value = { name: 'assign', entry: entry.number };
          }}
        >
          {t('teacher.entry.assign')}
        </button>
      )}
    </>
  );
}

function BookLine({ view, entry, open, onOpen }: LineProps) {
  const shown = view.entry_shown === entry.number;
  // What became of it is asked of earlier ones: those of today are only read again.
  const reviewed = entry.earlier && view.may.includes('entry.review');
  return (
    <li class={shown ? 'book-line shown' : 'book-line'}>
      <button class="line-head" aria-expanded={open} onClick={onOpen}>
        <span>
          <strong>{typo(entry.text)}</strong>
          <small>{entryWords(entry)}</small>
          {!open && entry.word !== '' && <small>« {entry.word} »</small>}
        </span>
        {shown && <Icon of={eye} size={20} />}
        {entry.earlier && (
          <em class={entry.reviewed ? `state-now ${entry.state}` : 'state-now unsaid'}>
            {t(entry.reviewed ? `entry.${entry.state}` : 'teacher.entry.unsaid')}
          </em>
        )}
      </button>
      {open && (
        <div class="line-body">
          {reviewed ? (
            <Review entry={entry} key={entry.word}>
              <LineTools view={view} entry={entry} />
            </Review>
          ) : (
            <div class="line-tools">
              <LineTools view={view} entry={entry} />
            </div>
          )}
        </div>
      )}
    </li>
  );
}

export function BookLines({ view, lines }: { view: TeacherView; lines: Entry[] }) {
  const [chosen, setChosen] = useState(0);
  const open = chosen === 0 ? view.entry_shown : chosen;
  return (
    <ul class="book-lines">
      {lines.map((entry) => (
        <BookLine
          key={entry.number}
          view={view}
          entry={entry}
          open={entry.number === open || entry.number === view.entry_shown}
          onOpen={() => setChosen(open === entry.number ? -1 : entry.number)}
        />
      ))}
    </ul>
  );
}
