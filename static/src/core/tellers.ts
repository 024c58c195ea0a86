// SPDX-License-Identifier: EUPL-1.2
// What the tellers read aloud and the teacher types: figures, paper ballots, real dice. Pure
// arithmetic; the server checks that there is one ballot for each paper voter, and so does the form.
import { choicesOf, isMarked, optionsOf, type Choice } from './choices';
import type { Commands, Motion, PaperRow, Vote } from './protocol';

export interface Tellers {
  /** Which vote this belongs to: sitting and number. */
  vote: string;
  /** One for each line of the form with figures, the neutral one last. */
  figures: number[];
  /** Equal marked ballots with how many there are, in the order they were typed first. */
  papers: PaperRow[];
  spoiled: number;
  /** Real dice, as they were thrown. */
  throws: number[];
}

export const noTellers = (vote: string): Tellers => ({
  vote,
  figures: [],
  papers: [],
  spoiled: 0,
  throws: [],
});

/**
 * How paper ballots are entered: `figures` for each choice, `names` the same where each ballot has
 * one name, `papers` one after the other, `throws` of real dice.
 */
export type Entry = 'figures' | 'names' | 'papers' | 'throws';

/** Give the motion as it was voted on. */
export function entryOf(motion: Motion): Entry {
  if (motion.ballot === 'lots') return 'throws';
  if (!isMarked(motion.ballot)) return 'figures';
  return motion.ballot === 'several' && motion.picks === 1 ? 'names' : 'papers';
}

/** The options on the ballot of this round. */
export const standingOf = (motion: Motion, vote: Pick<Vote, 'standing'>): Choice[] =>
  optionsOf(motion).filter((choice) => vote.standing.length === 0 || vote.standing.includes(choice.index));

const BLANK = (index: number): Choice => ({
  index,
  mark: { hue: 0, shape: 'ring', glyph: 'dash' },
  text: '',
  word: 'choice.blank',
  picture: '',
  neutral: true,
});

/** The lines of the form with figures. */
export function linesOf(motion: Motion, vote: Pick<Vote, 'standing'>): Choice[] {
  if (!isMarked(motion.ballot)) return choicesOf(motion);
  return [...standingOf(motion, vote), BLANK(motion.options.length)];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export const typedBallots = (entry: Entry, tellers: Tellers): number =>
  tellers.spoiled + (entry === 'papers' ? sum(tellers.papers.map((row) => row.count)) : sum(tellers.figures));

/** Paper ballots that are not typed yet; below 0: more than there are voters. */
export const remainder = (entry: Entry, tellers: Tellers, onPaper: number): number =>
  entry === 'throws' ? 0 : onPaper - typedBallots(entry, tellers);

const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((mark, at) => mark === other[at]);

/** Adds so many equal ballots; a negative number takes them away again. */
export function withPaper(papers: PaperRow[], marks: number[], count: number): PaperRow[] {
  const known = papers.find((row) => same(row.marks, marks));
  const all = known
    ? papers.map((row) => (row === known ? { ...row, count: row.count + count } : row))
    : [...papers, { count, marks }];
  return all.filter((row) => row.count > 0);
}

/** One name a ballot: each figure is so many ballots with one tick. */
function namedPapers(motion: Motion, lines: Choice[], figures: readonly number[]): PaperRow[] {
  return lines
    .map((line, at) => ({
      count: figures[at] ?? 0,
      marks: motion.options.map((_, option) => (!line.neutral && option === line.index ? 1 : 0)),
    }))
    .filter((row) => row.count > 0);
}

/** The fields of vote.count. */
export function countFields(motion: Motion, vote: Vote, tellers: Tellers): Commands['vote.count'] {
  const entry = entryOf(motion);
  if (entry === 'throws') return tellers.throws.length > 0 ? { seed: tellers.throws.join('-') } : {};
  if (vote.on_paper === 0) return {};
  const lines = linesOf(motion, vote);
  const figures = lines.map((_, at) => tellers.figures[at] ?? 0);
  const spoiled = tellers.spoiled > 0 ? { spoiled: tellers.spoiled } : {};
  if (entry === 'figures') return { hand_votes: figures, ...spoiled };
  const papers = entry === 'names' ? namedPapers(motion, lines, figures) : tellers.papers;
  return papers.length > 0 ? { hand_papers: papers, ...spoiled } : spoiled;
}
