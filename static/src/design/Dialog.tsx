// SPDX-License-Identifier: EUPL-1.2
// A question that stops everything behind it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './dialog.css';

const FOCUSABLE = 'button, input, textarea';

function keepInside(box: HTMLElement, event: KeyboardEvent, onClose: () => void): void {
  if (event.key === 'Escape') onClose();
  if (event.key !== 'Tab') return;
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving && box.contains(document.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

interface Props {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** Keeps the focus inside, closes on Escape, and gives the focus back. */
export function Dialog({ title, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const onKeyDown = (event: KeyboardEvent) =>
      box.current && keepInside(box.current, event, closing.current);
    const safe = box.current?.querySelector<HTMLElement>('[data-first]');
    (safe ?? box.current?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      before?.focus?.();
    };
  }, []);

  return (
    <div class="veil">
      <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="dialog-title" ref={box}>
        <h2 id="dialog-title">{title}</h2>
        {children}
      </div>
    </div>
  );
}
