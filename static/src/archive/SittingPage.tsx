// SPDX-License-Identifier: EUPL-1.2
// The minutes of one council, with what may be taken home of them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../core/words';
import { documentsOfSitting } from '../takehome/documents';
import { TakeHome } from '../takehome/TakeHome';
import { keyOf } from './book';
import { LeadsOn } from './CouncilRecord';
import { EraseWords } from './EraseWords';
import { Back, Go } from './Lists';
import { Minutes } from './Minutes';
import { ask, reader, replayHref, useAnswer } from './reader';

const eraser = (sitting: number, onDone: () => void) => (item: number) => (
  <EraseWords
    place={{ sitting, item }}
    words={t(item > 0 ? 'erase.open' : 'erase.open.whole')}
    onDone={onDone}
  />
);

/** From a decision in the minutes to what became of it. */
const lifeOf = (sitting: number, room: number) => (entry: number) => (
  <Go class="link no-print" to={{ class: room, decision: keyOf({ sitting, number: entry }) }}>
    {t('book.life')}
  </Go>
);

/** Where the minutes tell of the item, or of the decision that came of it. */
const partOf = (item: number, decision: string): HTMLElement | null =>
  item > 0
    ? document.getElementById(`item-${item}`)
    : decision !== ''
      ? (document.getElementById(`entry-${decision}`)?.closest<HTMLElement>('.matter') ?? null)
      : null;

interface SittingPageProps {
  id: number;
  item: number;
  decision: string;
  room: number;
}

export function SittingPage({ id, item, decision, room }: SittingPageProps) {
  const [again, setAgain] = useState(0);
  const [minutes, error] = useAnswer('archive.sitting', { sitting: id }, again);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const part = minutes && partOf(item, decision);
    if (!part) return heading.current?.focus();
    part.querySelector<HTMLElement>('h3')?.focus();
    part.scrollIntoView();
  }, [minutes?.id, item, decision]);
  const ofTeacher = reader.value?.role === 'teacher';
  const own = room || (ofTeacher ? (minutes?.class_id ?? 0) : 0);
  return (
    <main class="archive-page">
      <Back room={own} />
      <h1 class="sr-only" ref={heading} tabIndex={-1}>
        {t('archive.minutes')}
      </h1>
      <p class="error" role="alert">
        {error}
      </p>
      {minutes && minutes.id === id && (
        <>
          <TakeHome ask={ask} documents={documentsOfSitting(minutes, ofTeacher)} ofTeacher={ofTeacher} />
          {minutes.phase === 'sealed' && (
            <p class="no-print">
              <a class="link" href={replayHref(minutes.id)}>
                {t('minutes.again')}
              </a>
            </p>
          )}
          <LeadsOn.Provider value={lifeOf(minutes.id, own)}>
            <Minutes
              minutes={minutes}
              erase={
                ofTeacher && minutes.phase === 'sealed'
                  ? eraser(minutes.id, () => setAgain(again + 1))
                  : undefined
              }
            />
          </LeadsOn.Provider>
        </>
      )}
    </main>
  );
}
