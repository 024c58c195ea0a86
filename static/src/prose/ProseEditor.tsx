// SPDX-License-Identifier: EUPL-1.2
// Writing the minutes, point by point: a large field for the words; figures, verdicts and decisions
// stand above it under a lock and are nobody's to write.
import check from 'lucide:check';
import lock from 'lucide:lock';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Refusal } from '../core/answers';
import { votedMotion } from '../core/choices';
import { LIMITS, type MinutesItem, type MinutesOk } from '../core/protocol';
import { title, typo } from '../core/typo';
import { verdictSentence } from '../core/verdict';
import { refusalText, t } from '../core/words';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { Prose } from './Prose';
import { ProseText, proseOf, type Ask } from './prose';
import './prose.css';

interface EditorProps {
  sitting: number;
  ask: Ask;
  /** Something of the sitting is another now: the locked parts are asked for again. */
  moment?: string;
  /** The point at hand, chosen until somebody chooses. */
  at?: number;
}

/** As many letters as the server takes, which counts bytes. */
function cut(text: string): string {
  let letters = Array.from(text);
  while (new TextEncoder().encode(letters.join('')).length > LIMITS.PROSE_BYTES_MAX)
    letters = letters.slice(0, -1);
  return letters.join('');
}

const isSpoken = (item: MinutesItem): boolean => !item.hidden && item.state !== 'planned';

export function ProseEditor({ sitting, ask, moment = '', at = 0 }: EditorProps) {
  const minutes = useSignal<MinutesOk | null>(null);
  const trouble = useSignal('');
  const picked = useSignal<number | null>(null);
  const texts = useMemo(() => new Map<number, ProseText>(), [sitting]);
  async function look(): Promise<void> {
    const answer = await ask('minutes.open', { sitting });
    trouble.value = answer instanceof Refusal ? refusalText(answer) : '';
    if (answer instanceof Refusal) return;
    minutes.value = answer;
    texts.forEach((text, item) => tell(text, answer, item));
  }
  function textOf(item: number): ProseText {
    const known = texts.get(item);
    if (known) return known;
    const made = new ProseText(sitting, item, ask, () => void look());
    texts.set(item, made);
    if (minutes.peek()) tell(made, minutes.peek() as MinutesOk, item);
    return made;
  }
  useEffect(() => void look(), [sitting, moment]);
  useEffect(() => () => texts.forEach((text) => text.stop()), [sitting]);
  const here = minutes.value;
  if (!here) return <p role="status">{trouble.value || t('prose.loading')}</p>;
  if (here.approved) return <p role="status">{t('prose.done')}</p>;
  const items = here.items.filter((item) => isSpoken(item) || item.id === at);
  const item = picked.value ?? (items.some((one) => one.id === at) ? at : 0);
  return (
    <section class="prose-editor" aria-label={t('prose.title')}>
      <fieldset class="about">
        <legend>{t('prose.pick')}</legend>
        <div class="row">
          <Chip name={t('prose.whole')} on={item === 0} onTouch={() => (picked.value = 0)} />
          {items.map((one) => (
            <Chip
              key={one.id}
              name={title(one.motion.title || t(`kind.${one.kind}`))}
              picture={one.motion.picture}
              on={item === one.id}
              written={proseOf(here, one.id) !== ''}
              onTouch={() => (picked.value = one.id)}
            />
          ))}
        </div>
      </fieldset>
      <Locked minutes={here} item={item} />
      <Field key={item} text={textOf(item)} />
      <p role="alert">{trouble.value}</p>
    </section>
  );
}

const tell = (text: ProseText, minutes: MinutesOk, item: number): void => {
  const one = minutes.prose.find((each) => each.item === item);
  text.told(one?.edition ?? 0, one?.text ?? '');
};

interface ChipProps {
  name: string;
  picture?: string;
  on: boolean;
  written?: boolean;
  onTouch(): void;
}

function Chip({ name, picture, on, written, onTouch }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={onTouch}>
      {picture && <Picto id={picture} size={28} />}
      <span>{name}</span>
      {written && <Icon of={check} />}
    </button>
  );
}

/** Figures, verdicts and decisions of the item, as the minutes will tell them. */
function Locked({ minutes, item }: { minutes: MinutesOk; item: number }) {
  const motion = minutes.items.find((one) => one.id === item)?.motion;
  const votes = minutes.votes.filter((vote) => vote.item === item && vote.state === 'shown');
  const entries = minutes.entries.filter((entry) => entry.item === item && !entry.earlier && item > 0);
  const lines = [
    ...(motion
      ? votes.map((vote) => verdictSentence(vote.verdict, votedMotion(motion, vote), vote.votes, t))
      : []),
    ...entries.map((entry) => [entry.text, ...entry.who, entry.who_else].filter(Boolean).join(' · ')),
  ];
  if (lines.length === 0) return null;
  return (
    <section class="locked" aria-label={t('prose.locked')}>
      <p class="locked-name">
        <Icon of={lock} />
        {t('prose.locked')}
      </p>
      <ul>
        {lines.map((line, place) => (
          <li key={place}>{typo(line)}</li>
        ))}
      </ul>
    </section>
  );
}

function Field({ text }: { text: ProseText }) {
  const state = text.state.value;
  const left = LIMITS.PROSE_BYTES_MAX - new TextEncoder().encode(text.text.value).length;
  return (
    <>
      {state === 'conflict' && <Conflict text={text} />}
      <p class={`note-state prose-${state}`} role="status">
        {state === 'saved' && text.text.value !== '' && <Icon of={check} />}
        {state === 'refused'
          ? refusalText(new Refusal(text.refused.value))
          : state === 'saved' && text.text.value === ''
            ? ''
            : t(`prose.state.${state}`)}
        {left < 200 && ` ${t('prose.left', { n: left })}`}
      </p>
      <label class="field">
        <span>{t('prose.hint')}</span>
        <textarea
          class="note prose-field"
          rows={6}
          aria-label={t('prose.label')}
          value={text.text.value}
          onInput={(event) => text.write(cut(event.currentTarget.value))}
          onBlur={() => void text.send()}
        />
      </label>
    </>
  );
}

function Conflict({ text }: { text: ProseText }) {
  return (
    <section class="conflict" aria-label={t('prose.conflict')}>
      <p>
        <strong>{t('prose.conflict')}</strong>
      </p>
      {text.theirs.value === '' ? <p>{t('prose.conflict.empty')}</p> : <Prose text={text.theirs.value} />}
      <div class="row">
        <button type="button" class="secondary chip" onClick={() => text.keepMine()}>
          {t('prose.mine')}
        </button>
        <button type="button" class="secondary chip" onClick={() => text.takeTheirs()}>
          {t('prose.theirs')}
        </button>
      </div>
    </section>
  );
}
