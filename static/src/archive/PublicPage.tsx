// SPDX-License-Identifier: EUPL-1.2
// What a class has decided, for everybody: plain, on one page that prints, without names.
import { typo, title } from '../core/typo';
import type { ArchiveOk, BookOk } from '../core/protocol';
import { shortDate, t } from '../core/words';
import { Logo } from '../design/Logo';
import { StateWord } from './Book';
import { keyOf } from './book';
import { Ribbon, whatOf } from './DecisionRow';
import { Months } from './Lists';
import { trialWords } from './entryWords';
import { useAnswer } from './reader';

function Lines({ book }: { book: BookOk }) {
  const rows = book.entries.map((entry) => ({ entry, at_ms: entry.decided_at_ms }));
  return (
    <Months rows={rows} text="" filter="all" some={rows.length > 0}>
      {({ entry }) => (
        <article class="decision decision-public" key={keyOf(entry)}>
          <div class="decision-words">
            <div>
              <h3>{title(entry.text)}</h3>
              <p>{typo([shortDate(entry.decided_at_ms), trialWords(entry)].filter(Boolean).join(' · '))}</p>
            </div>
          </div>
          <StateWord entry={entry} />
        </article>
      )}
    </Months>
  );
}

function Votes({ archive }: { archive: ArchiveOk }) {
  if (archive.decisions.length === 0) return null;
  return (
    <section aria-labelledby="public-votes">
      <h2 id="public-votes">{t('public.votes')}</h2>
      {archive.decisions.map((line) => (
        <article class="decision decision-public" key={`${line.sitting}-${line.vote}`}>
          <div class="decision-words">
            <div>
              <h3>{title(line.title)}</h3>
              <p>{typo([shortDate(line.at_ms), whatOf(line)].filter(Boolean).join(' · '))}</p>
            </div>
          </div>
          <Ribbon line={line} />
        </article>
      ))}
    </section>
  );
}

export function PublicPage() {
  const [book, error] = useAnswer('book.list', { class: 0, text: '' });
  const [archive] = useAnswer('archive.list', { class: 0, text: '' });
  return (
    <main class="archive-page public-page">
      <header class="archive-head">
        <h1>{book ? t('public.title', { name: book.class_name }) : t('archive.title')}</h1>
        <Logo size={96} />
      </header>
      <p class="lead">{t('public.lead')}</p>
      <p class="error" role="alert">
        {error}
      </p>
      {book && <Lines book={book} />}
      {archive && <Votes archive={archive} />}
      <p class="no-print">
        <button class="primary" onClick={() => window.print()}>
          {t('minutes.print')}
        </button>
      </p>
    </main>
  );
}
