// SPDX-License-Identifier: EUPL-1.2
// How each kind of ballot is filled, by the words on the screen, with either hand.
import { expect, type Locator } from '@playwright/test';
import { Finger, type Hand } from './hands';
import type { Pupil } from './pupil';
import { spaced } from './words';

/** What a pupil has in mind: options by their words; choices and grades by keys of the catalogue. */
export type Wish =
  | { choice: string }
  | { throw: true }
  | { ticks: string[] }
  | { order: string[] }
  | { grades: Record<string, string> }
  | { points: Record<string, number> };

/** Everything but the second tap. */
export async function fill(pupil: Pupil, wish: Wish, hand: Hand = new Finger()): Promise<void> {
  if ('choice' in wish) await hand.pick(pupil.named('radio', pupil.words(wish.choice)));
  else if ('throw' in wish) await hand.press(pupil.button('lots.throw').first());
  else if ('ticks' in wish) for (const name of wish.ticks) await tick(pupil, name, hand);
  else if ('order' in wish) for (const name of wish.order) await hand.press(pupil.option('button', name));
  else if ('grades' in wish) await give(pupil, wish.grades, hand);
  else await pile(pupil, wish.points, hand);
}

/** Fills the ballot and gives it. */
export async function vote(pupil: Pupil, wish: Wish, hand: Hand = new Finger()): Promise<void> {
  await fill(pupil, wish, hand);
  await expect(pupil.voteButton).toBeEnabled();
  await hand.press(pupil.voteButton);
}

/** Of one name at most, the ballot has radio buttons. */
async function tick(pupil: Pupil, name: string, hand: Hand): Promise<void> {
  const box = pupil.option('checkbox', name);
  const radio = pupil.option('radio', name);
  await expect(box.or(radio)).toBeAttached();
  if ((await radio.count()) > 0) await hand.pick(radio);
  else await hand.press(box);
}

/** A screen for each option, or all of them in rows: whichever this tablet shows. */
async function oneByOne(pupil: Pupil, rows: Locator): Promise<boolean> {
  const next = pupil.button('step.next').or(pupil.page.locator('.dots'));
  await expect(rows.or(next).first()).toBeVisible();
  return (await pupil.page.locator('.dots').count()) > 0;
}

async function eachStep(pupil: Pupil, gifts: [option: string, gift: string][], hand: Hand): Promise<void> {
  for (const [option, gift] of gifts) {
    await pupil.expectTitleText(option);
    await hand.pick(pupil.named('radio', gift));
    await hand.press(pupil.button('step.next'));
  }
  await pupil.expectTitle('check.title');
}

async function give(pupil: Pupil, grades: Record<string, string>, hand: Hand): Promise<void> {
  const gifts = Object.entries(grades);
  if (await oneByOne(pupil, pupil.page.locator('.rows')))
    return eachStep(
      pupil,
      gifts.map(([option, grade]) => [option, pupil.words(grade)]),
      hand,
    );
  for (const [option, grade] of gifts) {
    const row = pupil.page.getByRole('radiogroup', { name: spaced(option, '$') });
    await hand.pick(row.getByRole('radio', { name: spaced(pupil.words(grade), '$') }));
  }
}

const pointsWord = (points: number): string => `${points} point${points > 1 ? 's' : ''}`;

async function pile(pupil: Pupil, points: Record<string, number>, hand: Hand): Promise<void> {
  const gifts = Object.entries(points);
  if (await oneByOne(pupil, pupil.page.locator('.rows')))
    return eachStep(
      pupil,
      gifts.map(([option, many]) => [option, pointsWord(many)]),
      hand,
    );
  for (const [name, many] of gifts)
    for (let point = 0; point < many; point++) await hand.press(pupil.button('points.more', { name }));
}
