// SPDX-License-Identifier: EUPL-1.2
// The decision book on the wall: one line that all look at, and the list of those that are open.
import { t } from '../core/i18n';
import type { Entry, ProjectorView } from '../core/protocol';
import { typo } from '../core/typo';
import { dueWords, Responsible, StateSign, whoWords } from './entries';
import { Head } from './Head';
import { StageLine } from './StageLine';

const LINES_MAX = 5;
/** So many when a line below says how many more there are. */
const LINES_CUT = 4;
const LONG = 90;

/** Earlier ones are asked for, today's are read again. */
export function EntryScene({ view }: { view: ProjectorView }) {
  const entry = view.entries.find((each) => each.number === view.entry_shown);
  if (!entry) return null;
  const alike = view.entries.filter((each) => each.earlier === entry.earlier);
  return (
    <main class="scene">
      <header class="head head-long">
        <p class="kicker">{typo(t(entry.earlier ? 'wall.entry.earlier' : 'wall.entry.today'))}</p>
        <p class="kicker">{t('wall.entry.place', { n: alike.indexOf(entry) + 1, total: alike.length })}</p>
      </header>
      <div class="stage stage-entry">
        <h1 class={entry.text.length > LONG ? 'entry-long' : undefined}>{typo(entry.text)}</h1>
        <Responsible entry={entry} view={view} />
        {entry.word && <p class="entry-word">{typo(t('wall.word', { text: entry.word }))}</p>}
      </div>
      <footer class="entry-state">
        {entry.earlier && <StateSign entry={entry} size="9rem" />}
        {entry.trial > 0 && <span class="bounds">{t('wall.trial', { n: entry.trial })}</span>}
      </footer>
    </main>
  );
}

/** Around the first that the class has not spoken about today. */
function around(entries: Entry[]): Entry[] {
  if (entries.length <= LINES_MAX) return entries;
  const next = entries.findIndex((entry) => !entry.reviewed);
  const from = next < 0 ? 0 : Math.min(Math.max(0, next - 1), entries.length - LINES_CUT);
  return entries.slice(from, from + LINES_CUT);
}

export function EntryList({ entries }: { entries: Entry[] }) {
  const shown = around(entries);
  return (
    <>
      <ul class="entries">
        {shown.map((entry) => (
          <li key={entry.number}>
            <span class="entry-words">
              <b>{typo(entry.text)}</b>
              <span>{[whoWords(entry), dueWords(entry)].filter(Boolean).join(' · ')}</span>
            </span>
            {entry.earlier ? (
              <StateSign entry={entry} />
            ) : (
              entry.trial > 0 && <span class="state">{t('entry.trial')}</span>
            )}
          </li>
        ))}
      </ul>
      {entries.length > shown.length && (
        <p class="agenda-more">{t('wall.more.entries', { n: entries.length - shown.length })}</p>
      )}
    </>
  );
}

/** Whether the class agrees with the minutes of before: the oldest that wait come first. */
function MinutesLines({ view }: { view: ProjectorView }) {
  const lines = view.earlier_minutes.filter((line) => !line.approved || line.here);
  if (lines.length === 0) return null;
  return (
    <ul class="minutes-lines">
      {lines.slice(0, 2).map((line) => (
        <li key={line.sitting} class={line.approved ? 'agreed' : undefined}>
          {typo(t(line.approved ? 'prose.wall.agreed' : 'prose.wall.waits', { number: line.number }))}
        </li>
      ))}
    </ul>
  );
}

export function EarlierScene({ view }: { view: ProjectorView }) {
  return (
    <main class="scene">
      <Head text={typo(t('wall.earlier'))} />
      <div class="stage stage-top">
        <MinutesLines view={view} />
        <EntryList entries={view.entries.filter((entry) => entry.earlier)} />
      </div>
      <StageLine view={view} />
    </main>
  );
}
