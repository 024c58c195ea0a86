// SPDX-License-Identifier: EUPL-1.2
// How choices are called in a sentence: a pupil by the name, a proposal between quotes.
import { choicesOf } from './choices';
import type { Ballot, Option } from './protocol';

/** Finds the words of a key: the catalogue's `t`, or a stand-in of a test. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** As much of a motion as names need. */
export interface Named {
  ballot: Ballot;
  options: readonly (Pick<Option, 'text' | 'picture'> & Partial<Option>)[];
}

/** The options of this ballot are people. */
export const isElection = (motion: Named): boolean =>
  motion.options.some((option) => (option.candidate ?? null) !== null);

/** The bare name of a choice: for, against, abstain; or an option's words, or blank. */
export function choiceName(motion: Named, choice: number, words: Words): string {
  const choices = choicesOf(motion);
  const found = choices[choice] ?? choices[choices.length - 1];
  return found?.word ? words(found.word) : (found?.text ?? '');
}

/** In a sentence: « Le lac », but Lina. */
export function spokenName(motion: Named, choice: number, words: Words): string {
  const name = choiceName(motion, choice, words);
  return (motion.options[choice]?.candidate ?? null) === null ? words('verdict.quoted', { name }) : name;
}

/** "a, b et c" */
export function listOf(names: readonly string[], words: Words): string {
  const last = names[names.length - 1] ?? '';
  const many = names.slice(0, -1).join(words('verdict.comma'));
  return names.length < 2 ? last : words('verdict.and', { many, last });
}

/** "« Le lac », « La ferme » et « Le musée »"; "Lina et Adam" */
export const spokenList = (motion: Named, choices: readonly number[], words: Words): string =>
  listOf(
    choices.map((choice) => spokenName(motion, choice, words)),
    words,
  );

/** The motion or choice named words for how many there are: two of a motion, else its options. */
export const choiceCount = (motion: Named): number =>
  motion.ballot === 'motion' ? 2 : motion.options.length;
