// SPDX-License-Identifier: EUPL-1.2
// What changes the course of the council is asked once more: a picture, a question, yes or no.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../core/i18n';
import { typo } from '../core/typo';
import { Picto } from '../design/Picto';

interface Question {
  picture: string;
  words: string;
  go(): void;
}

export const question = signal<Question | null>(null);

/** The keyboard goes round inside. */
function stayIn(event: KeyboardEvent, box: HTMLElement | null): void {
  const buttons = Array.from(box?.querySelectorAll('button') ?? []);
  const edge = event.shiftKey ? buttons[0] : buttons[buttons.length - 1];
  const outside = document.activeElement === box && event.shiftKey;
  if (document.activeElement !== edge && !outside) return;
  event.preventDefault();
  (event.shiftKey ? buttons[buttons.length - 1] : buttons[0]).focus();
}

export function Confirm() {
  const asked = question.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!asked) return undefined;
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [asked]);
  if (!asked) return null;
  const end = () => (question.value = null);
  return (
    <div
      class="confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') end();
        if (event.key === 'Tab') stayIn(event, box.current);
      }}
      role="presentation"
    >
      <div
        class="confirm-box"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="confirm-words"
        tabIndex={-1}
        ref={box}
      >
        <Picto id={asked.picture} size={112} />
        <h2 id="confirm-words">{typo(asked.words)}</h2>
        <div class="confirm-answers">
          <button type="button" class="button button-quiet" onClick={end}>
            {t('console.no')}
          </button>
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              end();
              asked.go();
            }}
          >
            {t('console.yes')}
          </button>
        </div>
      </div>
    </div>
  );
}
