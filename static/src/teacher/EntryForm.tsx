// SPDX-License-Identifier: EUPL-1.2
// Who does it, and until when: the same small form when a result is recorded, a matter is handed to some
// pupils, a decision is written by agreement, or a line is given to somebody else.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../core/words';
import type { TeacherView } from '../core/protocol';
import { Refusal } from '../core/answers';
import { refusalText } from '../core/words';
import { dayField, fieldDay, today } from './days';
import { bytesOf, OPTION_BYTES_MAX, TITLE_BYTES_MAX } from './motion';
import { PupilPicker } from './PupilPicker';
import { Stepper } from './Stepper';
import { closeSheet } from './sheets';
import { TRIAL_MAX } from './force';

const WHO_MAX = 8;
/** Days from today that one tap gives. */
const DUES: [name: string, days: number][] = [
  ['none', 0],
  ['week', 7],
  ['fortnight', 14],
  ['month', 28],
];

export interface Line {
  text: string;
  trial: number;
  who: number[];
  who_else: string;
  due_day: number;
}

export const emptyLine = (): Line => ({ text: '', trial: 0, who: [], who_else: '', due_day: 0 });

interface Props {
  view: TeacherView;
  /** End of the keys teacher.sheet.<name>, .help and .go. */
  name: 'record' | 'refer' | 'entry' | 'assign';
  start: Line;
  /** What is written in the book, when it is not asked here. */
  said?: string;
  send(line: Line): Promise<unknown>;
}

function problemOf({ text, who_else }: Line, asked: boolean): string {
  if (asked && text.trim() === '') return t('teacher.problem.empty-text');
  const long = bytesOf(text) > TITLE_BYTES_MAX || bytesOf(who_else) > OPTION_BYTES_MAX;
  return long ? t('teacher.problem.too-long') : '';
}

function Due({ day, onChange }: { day: number; onChange(day: number): void }) {
  const now = today();
  return (
    <fieldset class="due">
      <legend>{t('teacher.entry.when')}</legend>
      {DUES.map(([name, days]) => {
        const value = days === 0 ? 0 : now + days;
        return (
          <button
            type="button"
            class="pick-one"
            aria-pressed={day === value}
            onClick={() => onChange(value)}
            key={name}
          >
            {t(`teacher.due.${name}`)}
          </button>
        );
      })}
      <input
        type="date"
        aria-label={t('teacher.due.date')}
        min={dayField(now)}
        value={dayField(day)}
        onInput={(event) => onChange(fieldDay(event.currentTarget.value))}
      />
    </fieldset>
  );
}

export function EntryForm({ view, name, start, said, send }: Props) {
  const [line, setLine] = useState(start);
  const [error, setError] = useState('');
  const change = (part: Partial<Line>) => setLine({ ...line, ...part });
  const asked = name === 'refer' || name === 'entry';
  const text = useRef<HTMLTextAreaElement>(null);
  const go = useRef<HTMLButtonElement>(null);
  // Nothing has to be filled in: Enter or Space on the button goes on.
  useEffect(() => (text.current ?? go.current)?.focus(), []);

  async function submit(event: Event) {
    event.preventDefault();
    const problem = problemOf(line, asked);
    if (problem) return setError(problem);
    const answer = await send({ ...line, text: line.text.trim(), who_else: line.who_else.trim() });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    closeSheet();
  }

  return (
    <main class="centre">
      <form class="motion-form entry-form" onSubmit={submit} noValidate>
        <div class="motion-body">
          <h1>{t(`teacher.sheet.${name}`)}</h1>
          <p class="hint">{t(`teacher.sheet.${name}.help`)}</p>
          {said && <p class="said">{said}</p>}
          {asked && (
            <label class="field">
              <span>{t(`teacher.sheet.${name}.text`)}</span>
              <textarea
                ref={text}
                rows={2}
                value={line.text}
                aria-invalid={error !== '' && line.text.trim() === ''}
                onInput={(event) => change({ text: event.currentTarget.value })}
              />
            </label>
          )}
          <div class="entry-who">
            <h2>{t('teacher.entry.who')}</h2>
            <input
              class="option-text"
              aria-label={t('teacher.entry.who-else')}
              placeholder={t('teacher.entry.who-else.example')}
              value={line.who_else}
              onInput={(event) => change({ who_else: event.currentTarget.value })}
            />
          </div>
          <PupilPicker
            members={view.members}
            chosen={line.who}
            most={WHO_MAX}
            onChange={(who) => change({ who })}
          />
          <Due day={line.due_day} onChange={(due_day) => change({ due_day })} />
          {name === 'entry' && (
            <Stepper
              id="entry-trial"
              label={t('teacher.entry.trial.for')}
              value={line.trial}
              min={0}
              max={TRIAL_MAX}
              onChange={(trial) => change({ trial })}
            />
          )}
        </div>
        <div class="action">
          <button class="primary" ref={go}>
            <span>{t(`teacher.sheet.${name}.go`)}</span>
          </button>
          <button type="button" class="secondary" onClick={closeSheet}>
            {t('teacher.cancel')}
          </button>
          <p class="error" role="alert">
            {error}
          </p>
        </div>
      </form>
    </main>
  );
}
