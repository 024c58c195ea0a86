// SPDX-License-Identifier: EUPL-1.2
// The agenda: what is done, what is on the floor, what comes; and the tools to change what may still change.
import { useEffect, useState } from 'preact/hooks';
import check from 'lucide:check';
import clock from 'lucide:clock';
import { endOf } from '../core/agenda';
import type { AgendaItem, TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { startAct } from './actions';
import { command, editing, perform } from './perform';
import { shortKind } from './rules';
import { hold, settle } from './toast';

const describe = (item: AgendaItem): string => {
  if (item.state === 'done' && item.outcome !== 'none') return endOf(item, 'outcome.none', 'outcome.none');
  if (item.state !== 'planned') return t(`teacher.item.${item.state}`);
  return `${shortKind(item.motion)} · ${t(`teacher.secrecy.${item.motion.secrecy}.short`)}`;
};

function Badge({ item, place }: { item: AgendaItem; place: number }) {
  return (
    <span class="badge" aria-hidden="true">
      {item.state === 'done' ? <Icon of={check} size={14} stroke={4} /> : null}
      {item.state === 'postponed' ? <Icon of={clock} size={16} stroke={3} /> : null}
      {item.state === 'planned' || item.state === 'on-floor' ? place : null}
    </span>
  );
}

interface ToolProps {
  view: TeacherView;
  item: AgendaItem;
  at: number;
  onRemove(): void;
}

function Tools({ view, item, at, onRemove }: ToolProps) {
  const may = (name: string) => view.may.includes(name);
  const title = item.motion.title;
  const move = (to: number) => command('item.move', { item: item.id, to });
  const waiting = item.state === 'planned' || item.state === 'postponed';
  return (
    <div class="item-tools">
      {waiting && may('item.start') && (
        <button class="quiet" onClick={() => perform(startAct(item))}>
          {t('teacher.item.start')}
        </button>
      )}
      {may('item.edit') && !item.locked && (
        <button
          class="quiet"
          onClick={() => (editing.value = item)}
          aria-label={t('teacher.item.edit.name', { title })}
        >
          {t('teacher.item.edit')}
        </button>
      )}
      {may('item.move') && (
        <>
          <button
            class="round"
            disabled={at === 0}
            onClick={() => move(at - 1)}
            aria-label={t('teacher.up', { title })}
          >
            ↑
          </button>
          <button
            class="round"
            disabled={at === view.items.length - 1}
            onClick={() => move(at + 1)}
            aria-label={t('teacher.down', { title })}
          >
            ↓
          </button>
        </>
      )}
      {may('item.remove') && !item.locked && item.state !== 'on-floor' && (
        <button class="quiet" onClick={onRemove} aria-label={t('teacher.item.remove.name', { title })}>
          {t('teacher.item.remove')}
        </button>
      )}
    </div>
  );
}

export function AgendaColumn({ view }: { view: TeacherView }) {
  const [open, setOpen] = useState(0);
  const [hidden, setHidden] = useState<number[]>([]);
  const preparing = view.phase === 'preparing' && editing.value === null;

  useEffect(() => {
    document.querySelector('.agenda .on-floor')?.scrollIntoView?.({ block: 'nearest' });
  }, [view.floor?.id]);

  function remove(item: AgendaItem) {
    const back = () => setHidden((list) => list.filter((id) => id !== item.id));
    setHidden((list) => [...list, item.id]);
    hold(
      t('teacher.item.removed', { title: item.motion.title }),
      async () => {
        if (!(await command('item.remove', { item: item.id }))) back();
      },
      back,
    );
  }

  return (
    <nav class="column left" aria-label={t('teacher.agenda')}>
      <h2>{t('teacher.agenda')}</h2>
      {view.items.length === 0 && <p class="hint">{t('teacher.agenda.none')}</p>}
      <ol class="agenda">
        {view.items.map((item, at) =>
          hidden.includes(item.id) ? null : (
            <li
              class={item.state}
              key={item.id}
              aria-current={item.state === 'on-floor' ? 'step' : undefined}
            >
              <button
                class="item"
                aria-expanded={preparing || open === item.id}
                onClick={() => setOpen(open === item.id ? 0 : item.id)}
              >
                <Badge item={item} place={at + 1} />
                <span class="item-words">
                  {typo(item.motion.title)}
                  <small>{describe(item)}</small>
                </span>
                <Picto id={item.motion.picture} size={28} />
              </button>
              {(preparing || open === item.id) && item.state !== 'done' && (
                <Tools view={view} item={item} at={at} onRemove={() => remove(item)} />
              )}
            </li>
          ),
        )}
      </ol>
      {view.may.includes('item.add') && (
        <button
          class="secondary"
          onClick={() => {
            settle();
            editing.value = 'new';
          }}
        >
          {t('teacher.item.add')}
        </button>
      )}
    </nav>
  );
}
