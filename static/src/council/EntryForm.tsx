// SPDX-License-Identifier: EUPL-1.2
// Who does what until when: asked when a result is written down, when a matter is handed to some
// pupils, when a decision is made by agreement, or of a line of the book.
import { useSignal } from '@preact/signals';
import { bySeat } from '../core/council';
import { t } from '../core/i18n';
import { LIMITS, type Commands, type Entry } from '../core/protocol';
import { today } from '../teacher/days';
import { Go } from './Bar';
import { perform } from './deed';
import { cut, useDraft } from './drafts';
import { Frame } from './Frame';
import { Pupils } from './parts';
import type { Room } from './room';
import { titleOf } from './said';

type Who = Required<Pick<Commands['entry.assign'], 'who' | 'who_else' | 'due_day'>>;

const DUES: [name: 'none' | 'week' | 'fortnight' | 'month', days: number][] = [
  ['none', 0],
  ['week', 7],
  ['fortnight', 14],
  ['month', 28],
];

interface FormProps {
  room: Room;
  name: 'record' | 'refer' | 'add' | 'assign';
  start?: Who;
  /** Asked when it is there: what, and the name of its draft. */
  what?: { draft: string; text: string };
  onSend(who: Who, what: string): Promise<boolean>;
  onEnd(): void;
}

function Form({ room, name, start, what, onSend, onEnd }: FormProps) {
  const who = useSignal<number[]>(start?.who ?? []);
  const whoElse = useSignal(start?.who_else ?? '');
  const due = useSignal(start?.due_day ?? 0);
  const text = useDraft(what?.draft ?? 'none', what?.text ?? '');
  const missing = what !== undefined && text.text.value.trim() === '';
  const bare = name === 'record' && who.value.length === 0 && whoElse.value.trim() === '';
  async function go() {
    const given = { who: bySeat(who.value), who_else: whoElse.value.trim(), due_day: due.value };
    if (!(await onSend(given, text.text.value.trim()))) return;
    text.end();
    onEnd();
  }
  return (
    <Frame
      title={t(`form.${name}`)}
      picture="notebook"
      onEnd={onEnd}
      go={
        <Go disabled={missing} onPress={() => void go()}>
          {t(missing ? 'form.missing' : bare ? 'form.record.bare' : `form.${name}.go`)}
        </Go>
      }
    >
      {what && (
        <label class="field">
          <span>{t('form.what')}</span>
          <textarea
            rows={2}
            value={text.text.value}
            onInput={(event) => text.set(cut(event.currentTarget.value, LIMITS.TITLE_BYTES_MAX))}
          />
        </label>
      )}
      <Due room={room} day={due.value} onChange={(day) => (due.value = day)} />
      <h2>{t('form.who')}</h2>
      <Pupils
        label={t('form.who')}
        pupils={room.view.members}
        pressed={({ seat }) => who.value.includes(seat)}
        disabled={({ seat }) => !who.value.includes(seat) && who.value.length >= LIMITS.ENTRY_WHO_MAX}
        onTouch={({ seat }) =>
          (who.value = who.value.includes(seat)
            ? who.value.filter((one) => one !== seat)
            : [...who.value, seat])
        }
      />
      <label class="field">
        <span>{t('form.who-else')}</span>
        <input
          value={whoElse.value}
          onInput={(event) => (whoElse.value = cut(event.currentTarget.value, LIMITS.OPTION_BYTES_MAX))}
        />
      </label>
    </Frame>
  );
}

interface DueProps {
  room: Room;
  day: number;
  onChange(day: number): void;
}

/** Days from the day of the server, since tablets are often wrong. */
function Due({ room, day, onChange }: DueProps) {
  const now = today(new Date(room.view.now_ms));
  return (
    <fieldset class="due">
      <legend>{t('form.when')}</legend>
      <div class="row">
        {DUES.map(([name, days]) => {
          const value = days === 0 ? 0 : now + days;
          return (
            <button
              type="button"
              class="chip"
              key={name}
              aria-pressed={day === value}
              onClick={() => onChange(value)}
            >
              {t(`form.when.${name}`)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

interface SheetProps {
  room: Room;
  onEnd(): void;
}

export const RecordForm = ({ room, onEnd }: SheetProps) => (
  <Form room={room} name="record" onSend={(who) => perform('item.record', who)} onEnd={onEnd} />
);

export function ReferForm({ room, onEnd }: SheetProps) {
  const { floor, sitting } = room.view;
  const what = { draft: `refer.${sitting}.${floor?.id ?? 0}`, text: floor ? titleOf(floor) : '' };
  return (
    <Form
      room={room}
      name="refer"
      what={what}
      onSend={(who, task) => perform('item.refer', { task, ...who })}
      onEnd={onEnd}
    />
  );
}

/** `item`: 0 for none in particular. */
export function AddEntry({ room, item, onEnd }: SheetProps & { item: number }) {
  return (
    <Form
      room={room}
      name="add"
      what={{ draft: `entry.${room.view.sitting}.${item}`, text: '' }}
      onSend={(who, text) => perform('entry.add', { text, ...(item > 0 ? { item } : {}), ...who })}
      onEnd={onEnd}
    />
  );
}

export function AssignForm({ room, entry, onEnd }: SheetProps & { entry: Entry }) {
  return (
    <Form
      room={room}
      name="assign"
      start={{ who: entry.seats, who_else: entry.who_else, due_day: entry.due_day }}
      onSend={(who) => perform('entry.assign', { entry: entry.number, ...who })}
      onEnd={onEnd}
    />
  );
}
