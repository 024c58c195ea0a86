// SPDX-License-Identifier: EUPL-1.2
// Sends a point or a line of the book up to the delegates' council, or from it down to the classes.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { AgendaItem, MinutesItem, MinutesOk, SchoolClass } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask, useAnswer } from '../desk';
import { tell } from '../toast';

type Sendable = Pick<AgendaItem | MinutesItem, 'kind' | 'post' | 'motion' | 'hidden'>;

/** What the server would take, but for what it alone knows. */
export function isSendable({ kind, post, motion, hidden }: Sendable): boolean {
  const person = motion.options.some((option) => option.candidate !== null);
  return (
    !hidden &&
    !person &&
    motion.title !== '' &&
    (post === 'none' || post === 'motion') &&
    ['proposal', 'request', 'report', 'concern'].includes(kind)
  );
}

interface Props {
  /** The class that sends. */
  room: number;
  of: { sitting: number; item: number } | { sitting: number; entry: number };
  title: string;
}

/** Nothing at all for a class of no school, or of one without a council of delegates. */
export function SendMotion({ room, of, title }: Props) {
  const [own] = useAnswer('class.open', { class: room });
  return own && own.school !== 0 ? <Send school={own.school} room={room} of={of} title={title} /> : null;
}

function Send({ school: id, room, of, title }: Props & { school: number }) {
  const [school, error, setSchool] = useAnswer('school.open', { school: id });
  const [choosing, setChoosing] = useState(false);
  const council = school?.classes.find((line) => line.delegates);
  if (error || !school || !council) return null;
  const down = council.id === room;

  async function send(to: number) {
    const answer = await ask('motion.send', { ...of, to });
    if (answer instanceof Refusal) return tell(refusalText(answer));
    setChoosing(false);
    setSchool(answer);
    tell(t('sent.done'));
  }

  if (choosing)
    return (
      <Receivers
        classes={school.classes.filter((line) => !line.delegates)}
        onSend={send}
        onClose={() => setChoosing(false)}
      />
    );
  return (
    <button
      class="quiet send-motion"
      aria-label={t(down ? 'sent.send.down.of' : 'sent.send.up.of', { title })}
      onClick={() => (down ? setChoosing(true) : void send(0))}
    >
      {t(down ? 'sent.send.down' : 'sent.send.up')}
    </button>
  );
}

interface ReceiversProps {
  classes: SchoolClass[];
  onSend(to: number): void;
  onClose(): void;
}

function Receivers({ classes, onSend, onClose }: ReceiversProps) {
  const [to, setTo] = useState(0);
  return (
    <div class="receivers">
      <label class="field">
        <span>{t('sent.send.to')}</span>
        <select value={to} onChange={(event) => setTo(Number(event.currentTarget.value))}>
          <option value={0}>{t('sent.send.all')}</option>
          {classes.map((line) => (
            <option value={line.id} key={line.id}>
              {line.name}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        <button class="secondary" onClick={() => onSend(to)}>
          {t('sent.send')}
        </button>
        <button class="quiet" onClick={onClose}>
          {t('teacher.cancel')}
        </button>
      </div>
    </div>
  );
}

/** What minutes tell, each to be sent: on the teacher's page only. */
export function SendFromMinutes({ minutes }: { minutes: MinutesOk }) {
  const [own] = useAnswer('class.open', { class: minutes.class_id });
  const items = minutes.items.filter((item) => isSendable(item) && item.state !== 'planned');
  if (!own || own.school === 0 || items.length === 0) return null;
  return (
    <details class="card no-print">
      <summary>{t('sent.title')}</summary>
      <ul class="sent-list">
        {items.map((item) => (
          <li key={item.id}>
            <strong>{item.motion.title}</strong>
            <Send
              school={own.school}
              room={minutes.class_id}
              of={{ sitting: minutes.id, item: item.id }}
              title={item.motion.title}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
