// SPDX-License-Identifier: EUPL-1.2
// Lots: the dice that the class threw make the seed, the seed draws the names.
import type { Words } from '../names';
import type { DrawnStep, Step, Told } from './types';

/** So many names are told one by one; more of them all at once. */
const ONE_BY_ONE_MAX = 6;

export function lotSteps(told: Told, words: Words): Step[] {
  const throws = told.seed.split('-').filter((each) => each !== '');
  const dice: Step = {
    kind: 'dice',
    title: words('step.dice'),
    say: words('step.dice.say', { n: throws.length }),
    throws,
  };
  const { drawn } = told;
  const step = (upTo: number): DrawnStep => ({
    kind: 'drawn',
    title: words('step.drawn', { n: drawn.length }),
    say: words('step.drawn.say'),
    people: drawn.map((person, place) => ({ ...person, told: place <= upTo })),
  });
  if (drawn.length === 0) return [dice];
  const names =
    drawn.length <= ONE_BY_ONE_MAX ? drawn.map((_, place) => step(place)) : [step(drawn.length - 1)];
  return [dice, ...names];
}

/** What anybody can type to check a lot: `printf '4-1-6\n7' | sha256sum`, for each number. */
export const checkLine = (seed: string, number: number): string => `printf '${seed}\\n${number}' | sha256sum`;
