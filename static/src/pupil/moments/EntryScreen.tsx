// SPDX-License-Identifier: EUPL-1.2
// A line of the book that the room looks at: what was decided, who does it, until when, and how
// far it has come.
import './book.css';
import { dayName } from '../../core/days';
import { t } from '../../core/i18n';
import type { Entry } from '../../core/protocol';
import { typo } from '../../core/typo';
import { EntryState } from '../../design/EntryState';
import { Title } from '../Title';

const whoOf = (entry: Entry): string =>
  [...entry.who, entry.who_else].filter((each) => each !== '').join(', ');

export function EntryScreen({ entry }: { entry: Entry }) {
  const who = whoOf(entry);
  const lines = [
    who && t('entry.who', { who }),
    entry.due_day > 0 ? t('entry.due', { day: dayName(entry.due_day) }) : '',
    entry.trial > 0 ? t('entry.trial') : '',
  ].filter((line) => line !== '');
  const state = t(`entry.${entry.state}`);
  return (
    <main class="body">
      <EntryState state={entry.state} size={96} />
      <p class="question">{t('entry.title')}</p>
      <Title text={entry.text} spoken={[t('entry.title'), entry.text, ...lines, state].join('. ')} />
      <p class="entry-state">{state}</p>
      {lines.map((line) => (
        <p key={line}>{typo(line)}</p>
      ))}
      {entry.word && <p class="entry-word">{typo(t('entry.word', { word: entry.word }))}</p>}
    </main>
  );
}
