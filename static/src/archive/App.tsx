// SPDX-License-Identifier: EUPL-1.2
// The archive: what we have decided, or the minutes of one council.
import { useEffect } from 'preact/hooks';
import { maybe } from '../core/i18n';
import { t } from '../core/words';
import { Logo } from '../design/Logo';
import { BoardPage } from './BoardPage';
import { Book, OpenOnes } from './Book';
import { DecisionPage } from './DecisionPage';
import { Decisions } from './Decisions';
import { FiguresPage } from './FiguresPage';
import { Go, ListNav } from './Lists';
import { PublicPage } from './PublicPage';
import {
  deskHref,
  go,
  maySearch,
  place,
  placeHref,
  reader,
  refused,
  session,
  useAnswer,
  visit,
  type List,
} from './reader';
import { SearchPage } from './SearchPage';
import { SittingPage } from './SittingPage';

function Refused() {
  const code = refused.value;
  return (
    <main class="archive-page">
      <h1>{t('archive.title')}</h1>
      <p class="lead" role="alert">
        {maybe(`archive.refused.${code}`) ?? maybe(`no.${code}`) ?? t('no.malformed')}
      </p>
      <p>
        <a class="link" href="teacher.html">
          {t('archive.teacher')}
        </a>
      </p>
    </main>
  );
}

/** "/" goes to the search from wherever nobody is typing. */
function slash(event: KeyboardEvent): void {
  const typing = (event.target as HTMLElement).closest('input, select, textarea');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !maySearch()) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('.search input');
  if (place.value.list === 'search' && field) field.focus();
  else go({ class: place.value.class, school: place.value.school, list: 'search' });
}

/** Which copy this is, on screen and on paper. */
function CopyNote() {
  const names = reader.value?.names ?? 'full';
  const said = names !== 'full' && reader.value?.scope === 'whole';
  return said ? <aside class="copy-note">{t(`archive.copy.${names}`)}</aside> : null;
}

export function App() {
  const here = place.value;
  useEffect(() => {
    addEventListener('keydown', slash);
    return () => removeEventListener('keydown', slash);
  }, []);
  if (refused.value) return <Refused />;
  const offline = session.offline.value;
  const room = here.class || (reader.value?.role === 'reader' ? 0 : reader.value?.class_id) || 0;
  return (
    <>
      <p
        class={offline === 'searching' || offline === 'long' ? 'net-strip no-print' : 'sr-only'}
        role="status"
      >
        {offline === 'searching' ? t('net.searching') : offline === 'long' ? t('archive.offline') : ''}
      </p>
      <CopyNote />
      {reader.value?.scope === 'decisions' ? (
        <PublicPage />
      ) : here.sitting > 0 ? (
        <SittingPage id={here.sitting} item={here.item} decision={here.decision} room={here.class} />
      ) : here.decision && room + Number(reader.value?.role === 'reader') > 0 ? (
        <DecisionPage decision={here.decision} room={room} />
      ) : (
        <main class="archive-page">
          <ToDesk room={room} school={here.school} />
          <header class="archive-head">
            <h1>{t('archive.title')}</h1>
            <Logo size={96} />
          </header>
          {here.school > 0 ? (
            <OfSchool list={here.list} school={here.school} />
          ) : reader.value?.role === 'teacher' && room === 0 && here.list !== 'search' ? (
            <PickClass />
          ) : (
            <Lists list={here.list} room={room} />
          )}
        </main>
      )}
    </>
  );
}

/** A teacher came from the page of a class or a school. */
function ToDesk({ room, school }: { room: number; school: number }) {
  if (reader.value?.role !== 'teacher') return null;
  return (
    <a class="back no-print" href={deskHref(room, school)}>
      <span aria-hidden="true">←</span> {t('archive.teacher')}
    </a>
  );
}

const LISTS = {
  book: Book,
  open: OpenOnes,
  board: BoardPage,
  votes: Decisions,
  figures: FiguresPage,
  search: SearchPage,
};

function Lists({ list, room }: { list: List; room: number }) {
  const Shown = LISTS[list];
  return (
    <>
      {room > 0 || reader.value?.role === 'reader' ? <ListNav list={list} room={room} /> : null}
      <Shown room={room} />
    </>
  );
}

/** Of a school there are the board and the figures of all its classes, and what is found in them. */
function OfSchool({ list, school }: { list: List; school: number }) {
  const Shown = list === 'figures' ? FiguresPage : list === 'search' ? SearchPage : BoardPage;
  return (
    <>
      <nav class="lists no-print" aria-label={t('archive.lists')}>
        {(['board', 'figures', 'search'] as const).map((one) => (
          <Go
            key={one}
            to={{ school, list: one }}
            current={one === 'board' ? list !== 'figures' && list !== 'search' : list === one}
          >
            {t(`archive.list.${one}`)}
          </Go>
        ))}
      </nav>
      <Shown room={0} school={school} />
    </>
  );
}

/** A teacher without a class in the address chooses one. */
function PickClass() {
  const [home, error] = useAnswer('home', {});
  return (
    <>
      <p>
        <Go class="link" to={{ list: 'search' }}>
          {t('search.everywhere')}
        </Go>
      </p>
      <p class="lead">{t('archive.pick')}</p>
      <p class="error" role="alert">
        {error}
      </p>
      <ul class="pick">
        {home?.classes.map((line) => (
          <li key={line.id}>
            <a
              class="link"
              href={placeHref({ class: line.id })}
              onClick={(event) => visit(event, { class: line.id })}
            >
              {line.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
