// SPDX-License-Identifier: EUPL-1.2
// The choices of a mood are drawn as the grades are: from a wide smile to its opposite.
import { gradeLooks, type Choice } from '../core/choices';

export const MOODS = 5;

export function faced(choices: readonly Choice[]): Choice[] {
  const looks = gradeLooks(MOODS);
  return choices.map((choice) => ({ ...choice, mark: looks[choice.index] ?? choice.mark }));
}
