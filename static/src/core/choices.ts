// SPDX-License-Identifier: EUPL-1.2
// What stands on a ballot, and the mark of each choice. A choice is never a colour
// alone: it has a shape, an outline, and a sign or a letter.
import type { Motion } from './protocol';

export type Shape =
  'disc' | 'lozenge' | 'triangle' | 'star' | 'square' | 'hexagon' | 'drop' | 'cross' | 'ring';
/** A sign (yes, no, neutral) or one letter. */
export type Glyph = 'check' | 'strike' | 'dash' | string;

export interface MarkLook {
  /** Index of the token pair --choice-N, --glyph-N. */
  hue: number;
  shape: Shape;
  glyph: Glyph;
}

/** Words of the choices that have no text of their own; keys of the common catalogue. */
export type ChoiceWord = 'choice.for' | 'choice.against' | 'choice.abstain' | 'choice.blank';

export interface Choice {
  /** Number of the choice in messages and in `result.votes`. */
  index: number;
  mark: MarkLook;
  /** An option's own words, or else `word`. */
  text: string;
  word: ChoiceWord | null;
  /** Name of a pictogram, or "". */
  picture: string;
  neutral: boolean;
}

const NEUTRAL: MarkLook = { hue: 0, shape: 'ring', glyph: 'dash' };
const FOR: MarkLook = { hue: 1, shape: 'disc', glyph: 'check' };
const AGAINST: MarkLook = { hue: 2, shape: 'lozenge', glyph: 'strike' };
const SHAPES: Shape[] = ['disc', 'lozenge', 'triangle', 'star', 'square', 'hexagon', 'drop', 'cross'];
const FIRST_LETTER = 'A'.charCodeAt(0);

export function optionMark(index: number): MarkLook {
  const place = index % SHAPES.length;
  return { hue: place + 1, shape: SHAPES[place], glyph: String.fromCharCode(FIRST_LETTER + index) };
}

function motionChoices(): Choice[] {
  const rows: [MarkLook, ChoiceWord][] = [
    [FOR, 'choice.for'],
    [AGAINST, 'choice.against'],
    [NEUTRAL, 'choice.abstain'],
  ];
  return rows.map(([mark, word], index) => ({
    index,
    mark,
    text: '',
    word,
    picture: '',
    neutral: mark === NEUTRAL,
  }));
}

/** The choices of a motion, in ballot order; the neutral one is the last. */
export function choicesOf(motion: Pick<Motion, 'ballot' | 'options'>): Choice[] {
  if (motion.ballot === 'motion') return motionChoices();
  const options = motion.options.map((option, index) => ({
    index,
    mark: optionMark(index),
    text: option.text,
    word: null,
    picture: option.picture,
    neutral: false,
  }));
  const blank: Choice = {
    index: options.length,
    mark: NEUTRAL,
    text: '',
    word: 'choice.blank',
    picture: '',
    neutral: true,
  };
  return [...options, blank];
}
