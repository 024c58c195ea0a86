// SPDX-License-Identifier: EUPL-1.2
// Papers that move: what is drawn in its new place starts from where it was.
import { useLayoutEffect } from 'preact/hooks';

/** "600ms" of the token --reveal; 1 ms for whoever wants no movement. */
function revealMs(): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue('--reveal').trim();
  return value.endsWith('ms') ? parseFloat(value) : 1000 * parseFloat(value || '0');
}

/** Slides each [data-came-from] from the [data-home] of that name, when `step` changes. */
export function useSlides(root: { current: HTMLElement | null }, step: unknown): void {
  useLayoutEffect(() => {
    const time = revealMs();
    if (!root.current || time < 2 || !root.current.animate) return;
    const taken = new Map<string, number>();
    for (const piece of root.current.querySelectorAll<HTMLElement>('[data-came-from]')) {
      const name = piece.dataset.cameFrom ?? '';
      const home = root.current.querySelector(`[data-home="${name}"]`)?.getBoundingClientRect();
      if (!home) continue;
      const here = piece.getBoundingClientRect();
      const before = taken.get(name) ?? 0;
      taken.set(name, before + here.width);
      const x = home.left + before - here.left;
      const y = home.top + home.height / 2 - here.top - here.height / 2;
      piece.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
        duration: time,
        easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
      });
    }
  }, [step]);
}
