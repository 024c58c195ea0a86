// SPDX-License-Identifier: EUPL-1.2
// Words of a sealed council are erased for good: which ones, what goes with them, what stays; and
// a word to type, as nobody can bring them back.
import { useEffect, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { ErasedOk, ItemText } from '../core/protocol';
import { typo } from '../core/typo';
import { refusalText, t } from '../core/words';
import { Dialog } from '../design/Dialog';
import { ask } from './reader';
import './erase.css';

/** An item of a council (0: what is of no item), or a line of the book that it decided. */
export interface Place {
  sitting: number;
  item: number;
  entry?: number;
}

const GOES = ['lines', 'slips', 'sent', 'polls'] as const;
const OF_LINES: readonly ItemText['what'][] = ['line', 'who', 'word'];

/** Of a line without an item, the words of the book alone. */
const choices = (place: Place, item: number, texts: ItemText[]): ItemText[] =>
  place.entry && item === 0 ? texts.filter(({ what }) => OF_LINES.includes(what)) : texts;

function Choice({ text, onPick }: { text: ItemText; onPick(): void }) {
  return (
    <li>
      <button type="button" class="erase-text" disabled={text.erased} onClick={onPick}>
        <small>{t(`erase.what.${text.what}`)}</small>
        <span>{typo(text.words)}</span>
      </button>
    </li>
  );
}

function Pick({ place, onPick }: { place: Place; onPick(text: ItemText): void }) {
  const [texts, setTexts] = useState<ItemText[] | null>(null);
  const [error, setError] = useState('');
  useEffect(() => {
    ask('words.open', { ...place }).then((answer) => {
      if (answer instanceof Refusal) setError(refusalText(answer));
      else setTexts(choices(place, answer.item, answer.texts));
    });
  }, []);
  return (
    <>
      <p class="error" role="alert">
        {error}
      </p>
      {texts && <p>{t(texts.length > 0 ? 'erase.pick' : 'erase.none')}</p>}
      <ul class="erase-texts">
        {texts?.map((text) => (
          <Choice key={text.text} text={text} onPick={() => onPick(text)} />
        ))}
      </ul>
    </>
  );
}

function Goes({ told }: { told: ErasedOk }) {
  return (
    <ul class="erase-goes">
      <li>{t('erase.goes.sittings', { n: told.sittings })}</li>
      {GOES.filter((part) => told[part] > 0).map((part) => (
        <li key={part}>{t(`erase.goes.${part}`, { n: told[part] })}</li>
      ))}
    </ul>
  );
}

function Sure({ text, onDone, onBack }: { text: ItemText; onDone(): void; onBack(): void }) {
  // The words of an option stand in many votes: only here, until somebody says otherwise.
  const [everywhere, setEverywhere] = useState(text.what !== 'option');
  const [told, setTold] = useState<ErasedOk | null>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const erase = async (sure: boolean) => {
    const fields = { sitting: text.sitting, text: text.text, everywhere, sure };
    const answer = await ask('words.erase', fields);
    setError(answer instanceof Refusal ? refusalText(answer) : '');
    if (answer instanceof Refusal) return;
    if (sure) onDone();
    else setTold(answer);
  };
  useEffect(() => void erase(false), [everywhere]);
  const meant = typed.trim().toLowerCase() === t('erase.word');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (meant && told) void erase(true);
      }}
    >
      <blockquote class="erase-words">{typo(text.words)}</blockquote>
      <p class="erase-warning">{t('erase.for-good')}</p>
      <h3>{t('erase.goes')}</h3>
      {told && <Goes told={told} />}
      <label class="erase-check">
        <input
          type="checkbox"
          checked={everywhere}
          onChange={(event) => {
            setTold(null); // what was told goes for the other choice
            setEverywhere(event.currentTarget.checked);
          }}
        />
        {t('erase.everywhere')}
      </label>
      <h3>{t('erase.stays')}</h3>
      <p>{t(text.what === 'prose' ? 'erase.stays.prose' : 'erase.stays.help')}</p>
      {told && told.within > 0 && <p>{t('erase.within', { n: told.within })}</p>}
      {told && told.held.length > 0 && <p>{t('erase.held', { names: told.held.join(', ') })}</p>}
      <p class="erase-small">{t('erase.copies')}</p>
      <label class="erase-typed">
        <span>{t('erase.type', { word: t('erase.word') })}</span>
        <input
          type="text"
          autocomplete="off"
          autocapitalize="none"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class="error" role="alert">
        {error}
      </p>
      <div class="erase-row">
        <button class="primary erase-go" disabled={!meant || !told}>
          {t('erase.go')}
        </button>
        <button type="button" class="erase-quiet" data-first onClick={onBack}>
          {t('erase.back')}
        </button>
      </div>
    </form>
  );
}

/** The button that asks, for a teacher; `onDone` reads the page again. */
export function EraseWords({ place, words, onDone }: { place: Place; words: string; onDone(): void }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState<ItemText | null>(null);
  const close = () => {
    setOpen(false);
    setText(null);
  };
  return (
    <>
      <button type="button" class="erase-open no-print" onClick={() => setOpen(true)}>
        {words}
      </button>
      {open && (
        <Dialog title={t('erase.title')} onClose={close}>
          {text ? (
            <Sure
              text={text}
              onBack={() => setText(null)}
              onDone={() => {
                close();
                onDone();
              }}
            />
          ) : (
            <>
              <Pick place={place} onPick={setText} />
              <button type="button" class="erase-quiet" onClick={close}>
                {t('erase.keep')}
              </button>
            </>
          )}
        </Dialog>
      )}
    </>
  );
}
