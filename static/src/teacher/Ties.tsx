// SPDX-License-Identifier: EUPL-1.2
// A tie that people settle, by what everybody can see: who is younger, or numbers that the class
// says aloud. The big button gives the answer.
import { useEffect, useRef, useState } from 'preact/hooks';
import { choicesOf } from '../core/choices';
import { checkLine } from '../core/steps/lots';
import type { Motion, TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { seedOf, setSettling, settlingOf } from './counting';

interface Props {
  view: TeacherView;
  motion: Motion;
}

function Younger({ view, motion }: Props) {
  const settling = settlingOf(view);
  const tied = choicesOf(motion).filter((choice) => view.result?.verdict.tied.includes(choice.index));
  const set = (order: number[]) => setSettling({ ...settling, order });
  return (
    <section class="sheet tie" aria-labelledby="tie-title">
      <h2 id="tie-title">{t('teacher.younger.title')}</h2>
      <p>{t('teacher.younger.help')}</p>
      <ul class="younger">
        {tied.map((choice) => {
          const place = settling.order.indexOf(choice.index);
          return (
            <li key={choice.index}>
              <button
                class="paper-tick"
                aria-pressed={place >= 0}
                onClick={() =>
                  set(
                    place >= 0
                      ? settling.order.filter((one) => one !== choice.index)
                      : [...settling.order, choice.index],
                  )
                }
              >
                <Mark look={choice.mark} size={26} />
                <Picto id={choice.picture} size={32} />
                <span>{choice.text}</span>
                <b>{place >= 0 ? place + 1 : ''}</b>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const NUMBER = /^\d{1,6}$/;

function Lot({ view, motion }: Props) {
  const settling = settlingOf(view);
  const [number, setNumber] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [settling.key]);
  const tied = choicesOf(motion).filter((choice) => view.result?.verdict.tied.includes(choice.index));
  const set = (numbers: string[]) => setSettling({ ...settling, numbers });
  function add(event: Event) {
    event.preventDefault();
    if (!NUMBER.test(number.trim())) return;
    set([...settling.numbers, number.trim()]);
    setNumber('');
  }
  return (
    <section class="sheet tie" aria-labelledby="tie-title">
      <h2 id="tie-title">{t('teacher.lot.title')}</h2>
      <p>{t('teacher.lot.help')}</p>
      <form class="row" onSubmit={add}>
        <label class="field lot-number">
          <span>{t('teacher.lot.number')}</span>
          <input
            ref={field}
            inputMode="numeric"
            autocomplete="off"
            maxLength={6}
            value={number}
            onInput={(event) => setNumber(event.currentTarget.value.replace(/\D/g, ''))}
          />
        </label>
        <button class="secondary">{t('teacher.lot.add')}</button>
        {settling.numbers.length > 0 && (
          <button type="button" class="quiet" onClick={() => set(settling.numbers.slice(0, -1))}>
            {t('teacher.lot.back')}
          </button>
        )}
      </form>
      <p class="seed" role="status">
        {seedOf(settling)}
      </p>
      <details>
        <summary>{t('teacher.lot.check')}</summary>
        <p>{t('teacher.lot.check.help')}</p>
        <ul class="check-lines">
          {tied.map((choice) => (
            <li key={choice.index}>
              <strong>{choice.text}</strong>{' '}
              <code>{checkLine(seedOf(settling) || '4-1-6', choice.index + 1)}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

export function Ties({ view, motion }: Props) {
  if (view.phase !== 'counted') return null;
  const outcome = view.result?.verdict.outcome;
  if (outcome === 'who-is-younger') return <Younger view={view} motion={motion} />;
  return outcome === 'lot' ? <Lot view={view} motion={motion} /> : null;
}
