// SPDX-License-Identifier: EUPL-1.2
// "Minutes of 12 November: read them, the class agrees." And a correction of what was approved.
import { useSignal } from '@preact/signals';
import { Refusal } from '../core/answers';
import { LIMITS, type EarlierMinutes, type MinutesOk } from '../core/protocol';
import { title } from '../core/typo';
import { dayAndMonth, refusalText, t } from '../core/words';
import { OfBefore, ProseOf } from './Prose';
import type { Ask } from './prose';
import './prose.css';

interface ApproveProps {
  lines: EarlierMinutes[];
  may: readonly string[];
  ask: Ask;
}

/** Those that wait, and those that were approved here: they may be corrected still. */
export function EarlierList({ lines, may, ask }: ApproveProps) {
  const shown = lines.filter((line) => !line.approved || line.here || may.includes('minutes.correct'));
  if (shown.length === 0) return null;
  return (
    <section class="earlier-minutes" aria-label={t('prose.earlier')}>
      {shown.map((line) => (
        <Line key={line.sitting} line={line} may={may} ask={ask} />
      ))}
    </section>
  );
}

function Line({ line, may, ask }: { line: EarlierMinutes; may: readonly string[]; ask: Ask }) {
  const read = useSignal<MinutesOk | null>(null);
  const trouble = useSignal('');
  async function look(): Promise<void> {
    const answer = await ask('minutes.open', { sitting: line.sitting });
    trouble.value = answer instanceof Refusal ? refusalText(answer) : '';
    if (!(answer instanceof Refusal)) read.value = answer;
  }
  async function agree(): Promise<void> {
    const answer = await ask('minutes.approve', { sitting: line.sitting });
    trouble.value = answer instanceof Refusal ? refusalText(answer) : '';
    if (read.peek()) void look();
  }
  return (
    <div class={line.approved ? 'earlier-line earlier-done' : 'earlier-line'}>
      <p class="earlier-name">
        {t('prose.of', { date: dayAndMonth(line.at_ms), number: line.number })}
        {line.approved && <small>{t(line.here ? 'prose.here' : 'prose.approved.before')}</small>}
      </p>
      <div class="row">
        <button
          type="button"
          class="secondary chip"
          aria-expanded={read.value !== null}
          onClick={() => (read.value ? (read.value = null) : void look())}
        >
          {t(read.value ? 'prose.close' : 'prose.read')}
        </button>
        {!line.approved && may.includes('minutes.approve') && (
          <button type="button" class="primary chip" onClick={() => void agree()}>
            {t('prose.agree')}
          </button>
        )}
      </div>
      {read.value && <Read minutes={read.value} />}
      {read.value?.approved && may.includes('minutes.correct') && (
        <Correct minutes={read.value} ask={ask} onDone={() => void look()} />
      )}
      <p role="alert">{trouble.value}</p>
    </div>
  );
}

/** Only the words: figures were shown to everybody then. */
function Read({ minutes }: { minutes: MinutesOk }) {
  const items = minutes.items.filter((item) =>
    [...minutes.prose, ...minutes.corrections].some((one) => one.item === item.id),
  );
  const empty = minutes.prose.length === 0;
  return (
    <div class="earlier-read">
      {empty && <p>{t('prose.nothing')}</p>}
      <ProseOf minutes={minutes} item={0} />
      {items.map((item) => (
        <div key={item.id}>
          <p class="earlier-name">{title(item.motion.title || t(`kind.${item.kind}`))}</p>
          <ProseOf minutes={minutes} item={item.id} />
        </div>
      ))}
      <OfBefore minutes={minutes} />
    </div>
  );
}

interface CorrectProps {
  minutes: MinutesOk;
  ask: Ask;
  onDone(): void;
}

function Correct({ minutes, ask, onDone }: CorrectProps) {
  const item = useSignal(0);
  const text = useSignal('');
  const trouble = useSignal('');
  async function send(): Promise<void> {
    const answer = await ask('minutes.correct', {
      sitting: minutes.id,
      item: item.value,
      text: text.value.trim(),
    });
    trouble.value = answer instanceof Refusal ? refusalText(answer) : '';
    if (answer instanceof Refusal) return;
    text.value = '';
    onDone();
  }
  return (
    <details class="correct">
      <summary>{t('prose.correct')}</summary>
      <label class="field">
        <span>{t('prose.pick')}</span>
        <select value={item.value} onChange={(event) => (item.value = Number(event.currentTarget.value))}>
          <option value={0}>{t('prose.whole')}</option>
          {minutes.items
            .filter((one) => !one.hidden)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {title(one.motion.title || t(`kind.${one.kind}`))}
              </option>
            ))}
        </select>
      </label>
      <label class="field">
        <span>{t('prose.correct.hint')}</span>
        <textarea
          rows={3}
          maxLength={LIMITS.NOTE_BYTES_MAX}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="secondary chip"
        disabled={text.value.trim() === ''}
        onClick={() => void send()}
      >
        {t('prose.correct.send')}
      </button>
      <p role="alert">{trouble.value}</p>
    </details>
  );
}
