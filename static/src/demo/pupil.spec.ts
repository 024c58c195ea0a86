// SPDX-License-Identifier: EUPL-1.2
// What a tablet with a voice, a keyboard or a reload does.
import { expect, test } from '@playwright/test';
import { play } from './pretend';
import { PUPIL_SCENES } from './scenes';
import { withVoice } from './voice';

test('the ear stands only where there is a voice', async ({ page }) => {
  await play(page, PUPIL_SCENES.vote);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Écouter' })).toHaveCount(0);
});

test('the ear reads the question and its choices', async ({ page }) => {
  await page.addInitScript(withVoice);
  await play(page, PUPIL_SCENES.vote);
  await page.getByRole('button', { name: 'Écouter' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as never as { said: string[] }).said.join()))
    .toContain('Pour');
});

test('one can vote with the keyboard alone', async ({ page }) => {
  await play(page, PUPIL_SCENES.vote);
  await expect(page.locator('h1')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ton vote est dans l’urne' })).toBeFocused();
});

test('nothing tells what was chosen once a secret vote is in the urn', async ({ page }) => {
  await play(page, PUPIL_SCENES.cast);
  await expect(page.getByText('Personne ne voit ton choix.')).toBeVisible();
  expect(await page.locator('#app').innerText()).not.toMatch(/Pour|Contre/);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    'choice',
  );
});

test('a ballot that waits for the network outlives a reload', async ({ page }) => {
  await play(page, PUPIL_SCENES.held);
  const before = await page.evaluate(() => sessionStorage.getItem('hemicycle.outbox'));
  await page.reload();
  expect(await page.evaluate(() => sessionStorage.getItem('hemicycle.outbox'))).toBe(before);
  expect(before).toContain('"vote":1');
});

test('the code leaves the address once it is read', async ({ page }) => {
  await play(page, PUPIL_SCENES.who);
  await expect(page.locator('h1')).toBeVisible();
  expect(page.url()).not.toContain('#');
});

test('letters further apart are chosen on the tablet, and kept by it', async ({ page }) => {
  await play(page, PUPIL_SCENES.waiting);
  const title = page.locator('h1');
  await expect(title).toHaveCSS('letter-spacing', 'normal');
  const button = page.getByRole('button', { name: 'Lettres espacées' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(title).toHaveCSS('letter-spacing', /^[1-9][\d.]*px$/);
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(title).toHaveCSS('letter-spacing', 'normal');
  expect(await page.evaluate(() => localStorage.getItem('hemicycle.spaced'))).toBeNull();
});
