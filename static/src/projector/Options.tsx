// SPDX-License-Identifier: EUPL-1.2
// What may be chosen, before and while it is voted on: mark, picture, name; the substitute of a
// candidate, the price of a project.
import { optionsOf, type Choice } from '../core/choices';
import { t, words } from '../core/i18n';
import { money } from '../core/money';
import type { Motion, Option } from '../core/protocol';
import { labelOf } from '../core/result';
import { typo } from '../core/typo';
import { Coin } from '../design/Coin';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';

const LARGE_MAX = 4;
const FEW_MAX = 6;
export const ONE_COLUMN_MAX = 8;

/** The options that stand, with what is told of each. */
export const standingOptions = (motion: Motion, standing: readonly number[]): Choice[] =>
  optionsOf(motion).filter((choice) => standing.length === 0 || standing.includes(choice.index));

function sizeOf(count: number, tight: boolean): string {
  if (count <= LARGE_MAX && !tight) return 'offers offers-large';
  if (count <= (tight ? LARGE_MAX : FEW_MAX)) return 'offers offers-few';
  return count > ONE_COLUMN_MAX ? 'offers offers-tight offers-two' : 'offers offers-tight';
}

interface OptionListProps {
  motion: Motion;
  choices: Choice[];
  /** Which one is being talked about. */
  current?: number;
  /** There is less room than usual. */
  tight?: boolean;
}

export function OptionList({ motion, choices, current, tight = false }: OptionListProps) {
  const count = choices.length;
  return (
    <ul class={sizeOf(count, tight)} style={{ '--rows': Math.ceil(count / 2) }}>
      {choices.map((choice) => (
        <li key={choice.index} class={choice.index === current ? 'offer offer-current' : 'offer'}>
          <Mark look={choice.mark} size="1.25em" />
          <Picto id={choice.picture} size="1.25em" />
          <span class="offer-words">
            <span>{typo(labelOf(choice))}</span>
            <Aside option={motion.options[choice.index]} />
          </span>
          {motion.ballot === 'budget' && <Price cents={motion.options[choice.index].cost} />}
        </li>
      ))}
    </ul>
  );
}

function Aside({ option }: { option: Option }) {
  const aside = option.substitute_name
    ? t('wall.substitute', { name: option.substitute_name })
    : option.drafted
      ? t('wall.drafted')
      : '';
  return aside ? <small>{aside}</small> : null;
}

export const Price = ({ cents }: { cents: number }) => (
  <span class="price">
    <Coin size="1em" />
    {money(cents, words)}
  </span>
);
