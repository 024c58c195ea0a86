// SPDX-License-Identifier: EUPL-1.2
// A form that stands in the middle instead of the question: what is asked, one way on, one way back.
import type { ComponentChildren, Ref } from 'preact';
import { t } from '../core/words';
import { closeSheet } from './sheets';

interface Props {
  /** What the way on is called. */
  go: string;
  goRef?: Ref<HTMLButtonElement>;
  error: string;
  onSubmit(event: Event): void;
  onClose?(): void;
  children: ComponentChildren;
}

export function SheetFrame({ go, goRef, error, onSubmit, onClose = closeSheet, children }: Props) {
  return (
    <main class="centre">
      <form class="motion-form" onSubmit={onSubmit} noValidate>
        <div class="motion-body">{children}</div>
        <div class="action">
          <button class="primary" ref={goRef}>
            {go}
          </button>
          <button type="button" class="secondary" onClick={onClose}>
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
