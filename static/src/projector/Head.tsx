// SPDX-License-Identifier: EUPL-1.2
// The title of a scene, with one thing at its right: a pill, a clock.
import type { ComponentChildren } from 'preact';
import { title } from '../core/typo';

/** Longer questions are set smaller, never cut. */
const LONG = 70;
const VERY_LONG = 130;

export function Head({ text, children }: { text: string; children?: ComponentChildren }) {
  const size =
    text.length > VERY_LONG ? 'head head-very-long' : text.length > LONG ? 'head head-long' : 'head';
  return (
    <header class={size}>
      <h1>{title(text)}</h1>
      {children}
    </header>
  );
}
