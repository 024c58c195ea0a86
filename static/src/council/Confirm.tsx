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

export function Confirm() {
  const asked = question.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [asked]);
  if (!asked) return null;
  const end = () => (question.value = null);
  return (
    <div
      class="confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') end();
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
