// SPDX-License-Identifier: EUPL-1.2
// Where the words of the options stand: on the cards while all of them have room there, or one
// tap further for all of them, so that no card is larger than another.
import type { Signal } from '@preact/signals';
import { choicesIn, type Open } from '../paper';
import { narrow } from './narrow';

/** So many options stand in one column, so many in two. */
const FEW = 3;
const SOME = 6;
/** Characters that fit on a card of one column, of two columns. */
const LONG = 140;
const SHORT = 70;

export interface Promises {
  /** None, on the cards, or one tap further. */
  where: 'none' | 'card' | 'further';
  /** What a card is given for this option. */
  of(option: number): { statement?: string; onMore?(): void };
}

/** `told` is the option whose words are shown alone. */
export function promisesOf(open: Open, told: Signal<number | null>): Promises {
  const options = choicesIn(open.motion, open.vote).map((choice) => choice.index);
  const words = (option: number): string => open.motion.options[option].statement;
  const longest = Math.max(0, ...options.map((option) => words(option).length));
  const room = options.length <= FEW ? LONG : options.length <= SOME ? SHORT : 0;
  const onCards = open.mode === 'reading' && !narrow.value && longest <= room;
  return {
    where: longest === 0 ? 'none' : onCards ? 'card' : 'further',
    of: (option) => {
      if (words(option) === '') return {};
      return onCards ? { statement: words(option) } : { onMore: () => (told.value = option) };
    },
  };
}
