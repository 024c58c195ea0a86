// SPDX-License-Identifier: EUPL-1.2
// What stands on a ballot, and the mark of each choice. A choice is never a colour
// alone: it has a shape, an outline, and a sign, a face, a number or a letter.
import type { Ballot, Motion, Option, Vote } from './protocol';

export type Shape =
  | 'disc'
  | 'lozenge'
  | 'triangle'
  | 'star'
  | 'square'
  | 'hexagon'
  | 'drop'
  | 'cross'
  | 'ring'
  | 'octagon'
  | 'face'
  | 'hand'
  | 'die';
/** A sign (yes, no, neutral), a mouth (`mouth-1` the widest smile … `mouth-7`), a number, or a letter. */
export type Glyph = 'check' | 'strike' | 'dash' | string;

export interface MarkLook {
  /** Index of the token pair --choice-N, --glyph-N; of a face, --grade-N. */
  hue: number;
  shape: Shape;
  glyph: Glyph;
}

/** Words of the choices that have no text of their own; keys of the common catalogue. */
export type ChoiceWord =
  | 'choice.for'
  | 'choice.against'
  | 'choice.abstain'
  | 'choice.blank'
  | 'choice.consent'
  | 'choice.reservation'
  | 'choice.aside'
  | 'choice.objection'
  | 'choice.fist.0'
  | 'choice.fist.1'
  | 'choice.fist.2'
  | 'choice.fist.3'
  | 'choice.fist.4'
  | 'choice.fist.5'
  | 'choice.die.1'
  | 'choice.die.2'
  | 'choice.die.3'
  | 'choice.die.4'
  | 'choice.die.5'
  | 'choice.die.6'
  | 'choice.die.none';

export interface Choice {
  /** Number of the choice in messages and in `result.votes`; of a marked ballot, of the option. */
  index: number;
  mark: MarkLook;
  /** An option's own words, or else `word`. */
  text: string;
  word: ChoiceWord | null;
  /** Name of a pictogram, or "". */
  picture: string;
  neutral: boolean;
}

/** As much of a motion as is needed to know what stands on its ballot. */
export interface Paper {
  ballot: Ballot;
  options: readonly Pick<Option, 'text' | 'picture'>[];
}

const NEUTRAL: MarkLook = { hue: 0, shape: 'ring', glyph: 'dash' };
const FOR: MarkLook = { hue: 1, shape: 'disc', glyph: 'check' };
const AGAINST: MarkLook = { hue: 2, shape: 'lozenge', glyph: 'strike' };
const SHAPES: Shape[] = ['disc', 'lozenge', 'triangle', 'star', 'square', 'hexagon', 'drop', 'cross'];
const FIRST_LETTER = 'A'.charCodeAt(0);
/** The second eight options repeat the shapes in other colours: no two marks have both in common. */
const SECOND_TURN = 3;

const MARKED: readonly Ballot[] = ['several', 'ranked', 'grades', 'points', 'budget'];
/** Filled with one mark for each option, instead of one choice. */
export const isMarked = (ballot: Ballot): boolean => MARKED.includes(ballot);

export const isNamed = (ballot: Ballot): boolean => ballot === 'choice' || isMarked(ballot);

export function optionMark(index: number): MarkLook {
  const place = index % SHAPES.length;
  const turn = Math.floor(index / SHAPES.length) * SECOND_TURN;
  return {
    hue: ((place + turn) % SHAPES.length) + 1,
    shape: SHAPES[place],
    glyph: String.fromCharCode(FIRST_LETTER + index),
  };
}

type Row = [mark: MarkLook, word: ChoiceWord];

const UNNAMED: Partial<Record<Ballot, Row[]>> = {
  motion: [
    [FOR, 'choice.for'],
    [AGAINST, 'choice.against'],
    [NEUTRAL, 'choice.abstain'],
  ],
  consent: [
    [{ hue: 1, shape: 'disc', glyph: 'mouth-2' }, 'choice.consent'],
    [{ hue: 6, shape: 'hexagon', glyph: 'mouth-wave' }, 'choice.reservation'],
    [{ hue: 7, shape: 'square', glyph: 'mouth-aside' }, 'choice.aside'],
    [{ hue: 2, shape: 'octagon', glyph: 'mouth-6' }, 'choice.objection'],
    [NEUTRAL, 'choice.blank'],
  ],
  fist: [
    [{ hue: 2, shape: 'hand', glyph: '0' }, 'choice.fist.0'],
    [{ hue: 7, shape: 'hand', glyph: '1' }, 'choice.fist.1'],
    [{ hue: 7, shape: 'hand', glyph: '2' }, 'choice.fist.2'],
    [{ hue: 6, shape: 'hand', glyph: '3' }, 'choice.fist.3'],
    [{ hue: 6, shape: 'hand', glyph: '4' }, 'choice.fist.4'],
    [{ hue: 4, shape: 'hand', glyph: '5' }, 'choice.fist.5'],
    [NEUTRAL, 'choice.blank'],
  ],
  lots: [
    [{ hue: 0, shape: 'die', glyph: '1' }, 'choice.die.1'],
    [{ hue: 0, shape: 'die', glyph: '2' }, 'choice.die.2'],
    [{ hue: 0, shape: 'die', glyph: '3' }, 'choice.die.3'],
    [{ hue: 0, shape: 'die', glyph: '4' }, 'choice.die.4'],
    [{ hue: 0, shape: 'die', glyph: '5' }, 'choice.die.5'],
    [{ hue: 0, shape: 'die', glyph: '6' }, 'choice.die.6'],
    [NEUTRAL, 'choice.die.none'],
  ],
};

const unnamed = (rows: Row[]): Choice[] =>
  rows.map(([mark, word], index) => ({
    index,
    mark,
    text: '',
    word,
    picture: '',
    neutral: mark === NEUTRAL,
  }));

/** The named options: proposals, candidates, projects. None of a motion, consent, fist or lots. */
export const optionsOf = (paper: Paper): Choice[] =>
  isNamed(paper.ballot)
    ? paper.options.map((option, index) => ({
        index,
        mark: optionMark(index),
        text: option.text,
        word: null,
        picture: option.picture,
        neutral: false,
      }))
    : [];

/** The choices of a ballot in their order, the neutral one last; of a marked ballot, its options. */
export function choicesOf(paper: Paper): Choice[] {
  const rows = UNNAMED[paper.ballot];
  if (rows) return unnamed(rows);
  const options = optionsOf(paper);
  if (isMarked(paper.ballot)) return options;
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

/** Faces of a graded ballot, the best first: 3, 5 or 7 of the seven mouths. */
const MOUTHS: Record<number, number[]> = {
  3: [1, 4, 7],
  5: [1, 2, 4, 6, 7],
  7: [1, 2, 3, 4, 5, 6, 7],
};

export const gradeLooks = (count: number): MarkLook[] =>
  (MOUTHS[count] ?? MOUTHS[7]).map((mouth) => ({ hue: mouth, shape: 'face', glyph: `mouth-${mouth}` }));

/** Key of a grade's word, 0 is the best: "grade.5.0". */
export const gradeKey = (count: number, grade: number): string => `grade.${count}.${grade}`;

/**
 * The motion as a vote asked it: after consent failed, the majority vote chosen beforehand is
 * one for or against the same text; a vote about an amendment is one for or against its text.
 * Use it wherever choices or words of a vote are looked up.
 */
export function votedMotion(
  motion: Motion,
  vote: (Pick<Vote, 'fallback'> & Partial<Pick<Vote, 'amendment' | 'title'>>) | null,
): Motion {
  if (!vote?.fallback && !vote?.amendment) return motion;
  return {
    ...motion,
    title: (vote.amendment && vote.title) || motion.title,
    // What the class says of a text binds it, whatever its vote will bind to.
    ...(vote.amendment ? { advisory: false, trial: 0 } : {}),
    ballot: 'motion',
    method: 'motion',
    threshold: 'simple',
    base: 'expressed',
    tie_rule: 'rejected',
    options: [],
  };
}
