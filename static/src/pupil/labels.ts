// SPDX-License-Identifier: EUPL-1.2
// How a choice is called on a tablet, and what is said of it when it is read aloud.
import type { Choice } from '../core/choices';
import { t, words } from '../core/i18n';
import { money } from '../core/money';
import type { Motion, Option } from '../core/protocol';
import { labelOf } from '../core/label';

export const priceOf = (option: Option): string => money(option.cost, words);

/** "avec Tom" */
export const withOf = (option: Option): string[] =>
  option.substitute === null ? [] : [t('option.with', { name: option.substitute_name })];

/** "avec Tom", "30 €": what stands under the name of an option. */
export const underOf = (motion: Motion, option: Option): string[] =>
  motion.ballot === 'budget' ? [priceOf(option)] : withOf(option);

/** "Lina, avec Tom": a choice with what stands under it. */
export function spokenOf(motion: Motion, choice: Choice): string {
  const option = motion.options[choice.index];
  return [labelOf(choice), ...(option ? underOf(motion, option) : [])].join(', ');
}
