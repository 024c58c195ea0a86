// SPDX-License-Identifier: EUPL-1.2
// A button that was pressed and is gone takes the focus with it: what stands in its place takes
// it over, so that a keyboard goes on from there.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Of an element with tabIndex -1; `changed` is new whenever its buttons are others. */
export function useKeptFocus(changed: unknown = null): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [changed]);
  return place;
}
