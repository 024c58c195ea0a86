// SPDX-License-Identifier: EUPL-1.2
// Who keeps the decisions: earlier ones one by one, with what became of them; those of today, with
// who and until when. Each can be shown to everybody.
import next from 'lucide:chevron-right';
import before from 'lucide:chevron-left';
import eye from 'lucide:eye';
import plus from 'lucide:plus';
import pen from 'lucide:pencil';
import { useSignal } from '@preact/signals';
import { t } from '../core/i18n';
import type { Entry } from '../core/protocol';
import { Aside, Bar, Go } from './Bar';
import { perform } from './deed';
import { EntryCard, States } from './EntryCard';
import { AddEntry, AssignForm } from './EntryForm';
import { stageOf } from '../teacher/course';
import { Icon } from '../design/Icon';
import { Title } from '../pupil/Title';
import { Tabs } from './parts';
import { may, type Room } from './room';

const linesOf = (room: Room, earlier: boolean): Entry[] =>
  room.view.entries.filter((entry) => entry.earlier === earlier);

export function Book({ room }: { room: Room }) {
  const { view } = room;
  const part = useSignal(stageOf(view) === 'closing' || linesOf(room, true).length === 0 ? 1 : 0);
  const lines = linesOf(room, part.value === 0);
  return (
    <>
      <Tabs
        label={t('role.decision-keeper')}
        tabs={[
          { name: `${t('book.earlier')} (${linesOf(room, true).length})`, picture: 'books' },
          { name: `${t('book.new')} (${linesOf(room, false).length})`, picture: 'notebook' },
        ]}
        chosen={part.value}
        onChoose={(place) => (part.value = place)}
      />
      <Lines key={part.value} room={room} lines={lines} adds={part.value === 1} />
    </>
  );
}

interface LinesProps {
  room: Room;
  lines: Entry[];
  /** New ones may be written here. */
  adds: boolean;
}

/** One at a time: the one that all look at, or the first. */
export function Lines({ room, lines, adds }: LinesProps) {
  const at = lines.findIndex((entry) => entry.number === room.view.entry_shown);
  const chosen = useSignal(Math.max(0, at));
  const form = useSignal<'add' | 'assign' | null>(null);
  const place = Math.min(chosen.value, lines.length - 1);
  const entry = lines[place];
  const end = () => (form.value = null);
  if (form.value === 'add') return <AddEntry room={room} item={room.view.floor?.id ?? 0} onEnd={end} />;
  if (form.value === 'assign' && entry) return <AssignForm room={room} entry={entry} onEnd={end} />;
  return (
    <>
      <main class="body">
        {entry ? (
          <>
            <Pager place={place} total={lines.length} onChoose={(to) => (chosen.value = to)} />
            <EntryCard entry={entry} />
            {entry.earlier && <States room={room} entry={entry} />}
          </>
        ) : (
          <Title text={t('book.empty')} picture="notebook" />
        )}
      </main>
      <Bar>
        <span class="tools">
          {adds && may(room, 'entry.add') && (
            <Aside icon={plus} onPress={() => (form.value = 'add')}>
              {t('book.add')}
            </Aside>
          )}
          {entry && may(room, 'entry.assign') && (
            <Aside icon={pen} onPress={() => (form.value = 'assign')}>
              {t('book.change')}
            </Aside>
          )}
        </span>
        {entry && (
          <Show
            room={room}
            entry={entry}
            following={lines[place + 1]}
            onNext={() => (chosen.value = place + 1)}
          />
        )}
      </Bar>
    </>
  );
}

interface PagerProps {
  place: number;
  total: number;
  onChoose(place: number): void;
}

export function Pager({ place, total, onChoose }: PagerProps) {
  if (total < 2) return null;
  return (
    <p class="pager">
      <button
        type="button"
        class="step"
        aria-label={t('book.before')}
        disabled={place === 0}
        onClick={() => onChoose(place - 1)}
      >
        <Icon of={before} />
      </button>
      <span>{t('book.step', { n: place + 1, total })}</span>
      <button
        type="button"
        class="step"
        aria-label={t('book.next')}
        disabled={place === total - 1}
        onClick={() => onChoose(place + 1)}
      >
        <Icon of={next} />
      </button>
    </p>
  );
}

interface ShowProps {
  room: Room;
  entry: Entry;
  following: Entry | undefined;
  onNext(): void;
}

/** Shows this one, then the one after it; the last one goes away again. */
function Show({ room, entry, following, onNext }: ShowProps) {
  if (!may(room, 'entry.show')) return null;
  const shown = room.view.entry_shown === entry.number;
  if (!shown)
    return (
      <Go picture="film-projector" onPress={() => void perform('entry.show', { entry: entry.number })}>
        {t('book.show')}
      </Go>
    );
  return (
    <>
      <p class="shown-word">
        <Icon of={eye} />
        {t('book.shown')}
      </p>
      <Go
        picture={following ? 'film-projector' : ''}
        onPress={() =>
          void perform('entry.show', { entry: following?.number ?? 0 }).then((heard) => {
            if (heard && following) onNext();
          })
        }
      >
        {t(following ? 'act.read-next' : 'book.hide')}
      </Go>
    </>
  );
}
