// SPDX-License-Identifier: EUPL-1.2
// A lot: the dice in their order, then the names they draw.
import { t } from '../../core/i18n';
import type { DiceStep, DrawnStep } from '../../core/steps';
import { Mark } from '../../design/Mark';
import { Picto } from '../../design/Picto';

/** Sides of a die, by how many there are: all of them are seen at once. */
const SIZES: [upTo: number, rem: number][] = [
  [12, 16],
  [27, 12],
  [45, 9],
  [80, 7],
];
const SMALLEST = 5;

const sideOf = (count: number): number => SIZES.find(([upTo]) => count <= upTo)?.[1] ?? SMALLEST;

export const dieSize = (count: number): string => `${sideOf(count)}rem`;

/** Rem that the wall has for a row of dice, and around each of them. */
const ROW = 166;
const MARGIN = 1.6;

/** So wide that all rows are about as long: no die stands alone at the end. */
export function diceWidth(count: number): string {
  const side = sideOf(count) + MARGIN;
  const rows = Math.ceil(count / Math.floor(ROW / side));
  return `${(Math.ceil(count / Math.max(1, rows)) * side + 0.1).toFixed(1)}rem`;
}

export function Dice({ step }: { step: DiceStep }) {
  const size = dieSize(step.throws.length);
  return (
    <ol class="dice" style={{ maxWidth: diceWidth(step.throws.length) }}>
      {step.throws.map((pips, place) => (
        <li key={place}>
          {/^[1-6]$/.test(pips) ? (
            <Mark
              look={{ hue: 0, shape: 'die', glyph: pips }}
              size={size}
              label={t('wall.die', { n: pips })}
            />
          ) : (
            <b class="dice-number">{pips}</b>
          )}
        </li>
      ))}
    </ol>
  );
}

const PEOPLE_LARGE_MAX = 3;
const PEOPLE_SMALL_FROM = 9;

export function Drawn({ step }: { step: DrawnStep }) {
  const count = step.people.length;
  const size = count <= PEOPLE_LARGE_MAX ? ' drawn-large' : count >= PEOPLE_SMALL_FROM ? ' drawn-small' : '';
  return (
    <ol class={`drawn${size}`}>
      {step.people.map(({ seat, name, picture, told }) => (
        <li key={seat} class={told ? 'drawn-told' : undefined}>
          {told ? (
            <>
              <Picto id={picture} size="1.6em" />
              <span>{name}</span>
            </>
          ) : (
            <Mark look={{ hue: 0, shape: 'die', glyph: '?' }} size="1.6em" label={t('wall.die.hidden')} />
          )}
        </li>
      ))}
    </ol>
  );
}
