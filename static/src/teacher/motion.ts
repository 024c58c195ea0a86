// SPDX-License-Identifier: EUPL-1.2
// What keeps a motion from standing on the agenda, said at the field where it can be mended.
import { isNamed } from '../core/choices';
import type { Base, Motion, Option, Quorum, Threshold } from '../core/protocol';

export const TITLE_BYTES_MAX = 240;
export const OPTION_BYTES_MAX = 90;
export const STATEMENT_BYTES_MAX = 240;
export const OPTIONS_MIN = 2;
export const OPTIONS_MAX = 16;
/** Where a ballot names one of them by its number. */
export const CHOICE_OPTIONS_MAX = 8;

export const THRESHOLDS: Threshold[] = ['simple', 'absolute', 'two-thirds', 'three-quarters', 'unanimity'];
export const BASES: Base[] = ['expressed', 'present', 'eligible'];
export const QUORUMS: Quorum[] = ['none', 'half', 'two-thirds', 'three-quarters'];
/** Seconds that the clock offers; 0 is no clock. */
export const CLOCKS = [0, 60, 120, 180, 300, 600];
export const GRADE_COUNTS = [3, 5, 7];

export const optionsMax = (motion: Pick<Motion, 'ballot'>): number =>
  motion.ballot === 'choice' ? CHOICE_OPTIONS_MAX : OPTIONS_MAX;

export const emptyOption = (): Option => ({
  text: '',
  picture: '',
  statement: '',
  cost: 0,
  candidate: null,
  substitute: null,
  substitute_name: '',
  drafted: false,
});

/** Somebody of the class list; the server writes name and picture anew. */
export const candidateOf = (pupil: { seat: number; name: string; picture: string }): Option => ({
  ...emptyOption(),
  text: pupil.name,
  picture: pupil.picture,
  candidate: pupil.seat,
});

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export type ProblemCode =
  | 'empty-text'
  | 'too-long'
  | 'too-few-options'
  | 'too-few-candidates'
  | 'too-many-options'
  | 'same-options'
  | 'too-many-seats'
  | 'same-candidate'
  | 'no-money'
  | 'no-price'
  | 'price-too-high';

/** `field`: title, options, seats, budget, or option-<n>, price-<n>, statement-<n>. */
export interface Problem {
  field: string;
  code: ProblemCode;
}

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

/** How an option reads to a child: its words, or its picture alone. */
const sayOf = (option: Option): string => (option.text ? folded(option.text) : `\n${option.picture}`);

function wordProblems(options: Option[]): Problem[] {
  const seen = new Set<string>();
  return options.flatMap((option, index): Problem[] => {
    const field = `option-${index}`;
    const said = sayOf(option);
    const again = seen.has(said);
    seen.add(said);
    if (option.text === '' && option.picture === '') return [{ field, code: 'empty-text' }];
    if (bytesOf(option.text) > OPTION_BYTES_MAX) return [{ field, code: 'too-long' }];
    return again ? [{ field, code: 'same-options' }] : [];
  });
}

function peopleProblems(options: Option[]): Problem[] {
  const seen = new Set<number>();
  return options.flatMap((option, index): Problem[] => {
    const seats = [option.candidate, option.substitute].filter((seat): seat is number => seat !== null);
    const again = seats.some((seat) => seen.has(seat)) || option.candidate === option.substitute;
    seats.forEach((seat) => seen.add(seat));
    return again ? [{ field: `option-${index}`, code: 'same-candidate' }] : [];
  });
}

function moneyProblems(motion: Motion): Problem[] {
  const problems: Problem[] = motion.budget > 0 ? [] : [{ field: 'budget', code: 'no-money' }];
  motion.options.forEach((option, index) => {
    const field = `price-${index}`;
    if (option.cost <= 0) problems.push({ field, code: 'no-price' });
    else if (motion.budget > 0 && option.cost > motion.budget)
      problems.push({ field, code: 'price-too-high' });
  });
  return problems;
}

function listProblems(motion: Motion, people: boolean): Problem[] {
  const { options } = motion;
  const problems = people ? peopleProblems(options) : wordProblems(options);
  if (options.length < OPTIONS_MIN)
    problems.push({ field: 'options', code: people ? 'too-few-candidates' : 'too-few-options' });
  if (options.length > optionsMax(motion)) problems.push({ field: 'options', code: 'too-many-options' });
  options.forEach((option, index) => {
    if (bytesOf(option.statement) > STATEMENT_BYTES_MAX)
      problems.push({ field: `statement-${index}`, code: 'too-long' });
  });
  return problems;
}

/** `people`: the list is of candidates; `classSize`: among how many lots are drawn. */
export function motionProblems(motion: Motion, people = false, classSize = 0): Problem[] {
  const problems: Problem[] = [];
  if (motion.title === '') problems.push({ field: 'title', code: 'empty-text' });
  else if (bytesOf(motion.title) > TITLE_BYTES_MAX) problems.push({ field: 'title', code: 'too-long' });
  if (isNamed(motion.ballot)) problems.push(...listProblems(motion, people));
  if (motion.ballot === 'budget') problems.push(...moneyProblems(motion));
  const among = motion.ballot === 'lots' ? classSize : motion.options.length;
  if (motion.seats > 1 && motion.seats >= among) problems.push({ field: 'seats', code: 'too-many-seats' });
  return problems;
}

/** Moves one thing of a list, for the buttons ↑ and ↓. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const copy = [...list];
  const [one] = copy.splice(from, 1);
  if (one !== undefined) copy.splice(to, 0, one);
  return copy;
}
