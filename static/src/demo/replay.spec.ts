// SPDX-License-Identifier: EUPL-1.2
// A wall that saw the vote open tells its count by itself; keys go back and forth; a wall that starts
// when everything is shown stands at the end.
import { expect, test, type Page } from '@playwright/test';
import type { ProjectorView } from '../core/protocol';
import { play } from './pretend';
import { WALL_SCENES } from './scenes';

const SHOWN = WALL_SCENES['wall-told-irv-5'];
const { view } = SHOWN.messages[0] as { view: ProjectorView };
const OPEN: ProjectorView = {
  ...view,
  phase: 'voting',
  result: null,
  vote: view.vote && { ...view.vote, state: 'open' },
};

const standsAt = (page: Page, step: number): Promise<void> =>
  expect(page.locator('.progress p')).toHaveAttribute('aria-label', `Étape ${step} sur 5`);

/** Time passes, and the server is still there. */
async function pass(page: Page, say: (message: object) => void, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 2000) {
    say({ note: { beat: 1_790_000_000_000 } });
    await page.clock.runFor(Math.min(left, 2000));
  }
}

async function watched(page: Page): Promise<(message: object) => void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.clock.install({ time: 1_790_000_000_000 });
  const say = await play(page, { ...SHOWN, messages: [{ view: OPEN }] });
  await page.clock.runFor(500);
  await expect(page.locator('.offers')).toBeVisible();
  say({ view });
  await expect(page.locator('.told-title')).toBeVisible();
  await page.clock.runFor(100); // until it listens to the keys
  return say;
}

test('a wall that saw the vote open tells the count to its end', async ({ page }) => {
  const say = await watched(page);
  await standsAt(page, 1);
  await expect(page.locator('.pill-verdict')).toHaveCount(0);
  await pass(page, say, 2600);
  await standsAt(page, 2);
  await pass(page, say, 14_000);
  await standsAt(page, 5);
  await expect(page.locator('.pill-verdict')).toHaveText('C’est choisi');
});

test('after the workshop of rules the count is not told again by itself', async ({ page }) => {
  const say = await watched(page);
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await standsAt(page, 5);
  const { view: compared } = WALL_SCENES['wall-workshop'].messages[0] as { view: ProjectorView };
  say({ view: { ...compared, vote: view.vote } });
  await expect(page.locator('.methods')).toBeVisible();
  say({ view });
  await expect(page.locator('.progress')).toBeVisible();
  await standsAt(page, 5);
});

test('arrows stop the telling and go back and forth, the space bar goes on', async ({ page }) => {
  const say = await watched(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await pass(page, say, 12_000);
  await standsAt(page, 3);
  await page.keyboard.press('ArrowLeft');
  await standsAt(page, 2);
  await page.keyboard.press(' ');
  await pass(page, say, 14_000);
  await standsAt(page, 5);
  await page.keyboard.press(' ');
  await standsAt(page, 1);
});

test('a wall that starts late stands at the end, and can show the steps again', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.clock.install({ time: 1_790_000_000_000 });
  await play(page, SHOWN);
  await page.clock.runFor(500);
  await expect(page.locator('.pill-verdict')).toHaveText('C’est choisi');
  await page.locator('.progress button').click();
  await standsAt(page, 1);
});
