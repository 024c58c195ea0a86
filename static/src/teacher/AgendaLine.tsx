// SPDX-License-Identifier: EUPL-1.2
// One point of the agenda: its kind, who brings it, how long, how it stands; and the tools to change
// what may still change.
import { useEffect, useRef } from 'preact/hooks';
import check from 'lucide:check';
import clock from 'lucide:clock';
import hidden from 'lucide:eye-off';
import heart from 'lucide:heart';
import away from 'lucide:x';
import { endOf } from '../core/agenda';
import { KIND_PICTURES } from '../core/council';
import { maybe } from '../core/i18n';
import { postWords } from '../core/post';
import type { AgendaItem, TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { isShort } from './about';
import { startAct } from './actions';
import { isGated } from './course';
import { command, editing, perform } from './perform';
import { shortKind } from './rules';
import { isSendable, SendMotion } from './school/SendMotion';
import { sheet } from './sheets';
import { titleOf } from './spoken';

/** How it ended, or what is to be done with it. */
function stateWords(item: AgendaItem): string {
  if (item.state === 'done' && ['praise', 'thanks', 'report', 'mood'].includes(item.kind))
    return t('teacher.item.said');
  if (item.state === 'done' && item.outcome !== 'none') return endOf(item, 'outcome.none', 'outcome.none');
  if (item.state !== 'planned') return maybe(`teacher.item.${item.state}`) ?? t(`item.${item.state}`);
  if (item.kind === 'concern' && isGated(item)) return t('teacher.gate.open');
  return isShort(item.kind) ? t(`kind.${item.kind}`) : shortKind(item.motion);
}

/** "Zoé · Oui ou non · 10 min" */
export function describe(item: AgendaItem): string {
  const minutes = item.minutes > 0 ? t('teacher.item.minutes', { minutes: item.minutes }) : '';
  return [postWords(item), item.author_name, stateWords(item), minutes]
    .filter((words) => words !== '')
    .join(' · ');
}

const ENDED: Partial<Record<AgendaItem['state'], typeof check>> = {
  done: check,
  postponed: clock,
  referred: check,
  'out-of-frame': away,
  dropped: away,
};

function Badge({ item }: { item: AgendaItem }) {
  const icon = ENDED[item.state];
  return (
    <span class="badge" title={t(`kind.${item.kind}`)}>
      {icon ? (
        <i>
          <Icon of={icon} size={14} stroke={4} />
        </i>
      ) : (
        <Picto id={KIND_PICTURES[item.kind]} size={26} />
      )}
      <span class="sr-only">{t(`kind.${item.kind}`)}</span>
    </span>
  );
}

function Wishes({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span class="wishes" title={t('teacher.wishes.count', { count })}>
      <Icon of={heart} size={15} stroke={3} />
      {count}
    </span>
  );
}

function Marks({ item }: { item: AgendaItem }) {
  const secret = item.kind === 'concern' && !item.projected;
  return (
    <>
      {secret && (
        <span class="unseen" title={t('teacher.concern.hidden')}>
          <Icon of={hidden} size={18} />
          <span class="sr-only">{t('teacher.concern.hidden')}</span>
        </span>
      )}
      <span class="item-picture">
        <Picto id={item.motion.picture} size={26} />
      </span>
    </>
  );
}

interface LineProps {
  view: TeacherView;
  item: AgendaItem;
  /** Its neighbours in the same part. */
  above: AgendaItem | undefined;
  below: AgendaItem | undefined;
  open: boolean;
  onOpen(): void;
  onRemove(): void;
}

/** Only for a problem: the three questions, and whether all may read it. */
function ConcernTools({ view, item }: Pick<LineProps, 'view' | 'item'>) {
  const waiting = item.state === 'planned' || item.state === 'postponed';
  if (item.kind !== 'concern') return null;
  return (
    <>
      {waiting && view.may.includes('concern.check') && (
        <button class="quiet" onClick={() => (sheet.value = { name: 'gate', item: item.id })}>
          {t('teacher.gate')}
        </button>
      )}
      {view.may.includes('item.project') && (
        <button
          class="quiet"
          aria-pressed={item.projected}
          onClick={() => command('item.project', { item: item.id, on: !item.projected })}
        >
          {t(item.projected ? 'teacher.concern.hide' : 'teacher.concern.project')}
        </button>
      )}
    </>
  );
}

function Moves({ view, item, above, below }: Omit<LineProps, 'open' | 'onOpen' | 'onRemove'>) {
  const title = titleOf(item);
  const to = (place: AgendaItem | undefined) =>
    place && void command('item.move', { item: item.id, to: view.items.indexOf(place) });
  if (!view.may.includes('item.move') || item.state === 'on-floor') return null;
  return (
    <>
      <button
        class="round"
        disabled={!above}
        onClick={() => to(above)}
        aria-label={t('teacher.up', { title })}
      >
        ↑
      </button>
      <button
        class="round"
        disabled={!below}
        onClick={() => to(below)}
        aria-label={t('teacher.down', { title })}
      >
        ↓
      </button>
    </>
  );
}

function Tools(props: LineProps) {
  const { view, item, onRemove } = props;
  const may = (name: string) => view.may.includes(name);
  const title = titleOf(item);
  const waiting = item.state === 'planned' || item.state === 'postponed';
  return (
    <div class="item-tools">
      {waiting && may('item.start') && !isGated(item) && (
        <button class="quiet" onClick={() => perform(startAct(item))}>
          {t('teacher.item.start')}
        </button>
      )}
      <ConcernTools view={view} item={item} />
      {may('item.edit') && !item.locked && (
        <button
          class="quiet"
          onClick={() => (editing.value = item)}
          aria-label={t('teacher.item.edit.name', { title })}
        >
          {t('teacher.item.edit')}
        </button>
      )}
      {waiting && may('item.exclude') && (
        <button class="quiet" onClick={() => (sheet.value = { name: 'exclude', item: item.id })}>
          {t('teacher.act.exclude')}
        </button>
      )}
      {may('item.remove') && !item.locked && item.state !== 'on-floor' && (
        <button class="quiet" onClick={onRemove} aria-label={t('teacher.item.remove.name', { title })}>
          {t('teacher.item.remove')}
        </button>
      )}
      <Moves {...props} />
    </div>
  );
}

const CHANGEABLE = ['planned', 'postponed', 'on-floor'];

export function AgendaLine(props: LineProps) {
  const { item, open, onOpen } = props;
  const line = useRef<HTMLLIElement>(null);
  // Its tools may open below what is in sight.
  useEffect(() => {
    if (open) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={line} class={item.state} aria-current={item.state === 'on-floor' ? 'step' : undefined}>
      <button class="item" aria-expanded={open} onClick={onOpen}>
        <Badge item={item} />
        <span class="item-words">
          {typo(titleOf(item))}
          <small>
            {describe(item)}
            <Wishes count={item.wishes} />
          </small>
          {item.reason !== '' && <small class="reason">{typo(item.reason)}</small>}
        </span>
        <Marks item={item} />
      </button>
      {open && CHANGEABLE.includes(item.state) && <Tools {...props} />}
      {open && isSendable(item) && (
        <SendMotion
          room={props.view.class_id}
          of={{ sitting: props.view.sitting, item: item.id }}
          title={titleOf(item)}
        />
      )}
    </li>
  );
}
