// SPDX-License-Identifier: EUPL-1.2
// The title of a scene, with one thing at its right: a pill, a clock.
import type { ComponentChildren } from 'preact';
import { title } from '../core/typo';

/** Longer questions are set smaller, never cut. */
const LONG = 70;
const VERY_LONG = 130;

interface HeadProps {
  text: string;
  /** The same text with some of its words marked. */
  marked?: ComponentChildren;
  /** Where the steps of a count need the room. */
  small?: boolean;
  children?: ComponentChildren;
}

function classOf(length: number, small: boolean): string {
  if (length > VERY_LONG || small) return 'head head-very-long';
  return length > LONG ? 'head head-long' : 'head';
}

export function Head({ text, marked, small = false, children }: HeadProps) {
  return (
    <header class={classOf(text.length, small)}>
      <h1>{marked || title(text)}</h1>
      {children}
    </header>
  );
}
