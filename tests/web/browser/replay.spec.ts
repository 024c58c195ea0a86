// SPDX-License-Identifier: EUPL-1.2
// A past council, watched again on the wall: by steps, by keys, in fast motion; by somebody who has
// only a link, and without what was never public.
import { expect, test, type Page } from '@playwright/test';
import type { ArchiveOk, HomeOk, LinkOk } from '../src/core/protocol';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Socket } from './kit/socket';

const server = new Server();
let screens: Screens;
let wall: Page;

/** "12/81" */
async function place(): Promise<{ n: number; of: number }> {
  const [n, of] = ((await wall.locator('.again-words small').textContent()) ?? '').split('/');
  return { n: Number(n), of: parseInt(of, 10) };
}

test.beforeAll(async ({ browser }) => {
  await server.start('--demo');
  screens = new Screens(browser, 'replay');
  const desk = await Socket.open(server.url);
  await desk.ask('login', server.demonstration());
  const room = (await desk.ask<HomeOk, 'home'>('home', {})).classes[0].id;
  const { sittings } = await desk.ask<ArchiveOk, 'archive.list'>('archive.list', { class: room, text: '' });
  const { token } = await desk.ask<LinkOk, 'link.add'>('link.add', { kind: 'reader', target: room });
  const reader = await screens.open('wall');
  await reader.goto(`${server.url}/archive.html?sitting=${sittings[0].id}#t=${token}`);
  await reader.getByRole('link', { name: 'Revoir le conseil' }).click();
  wall = reader;
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  await screens?.close();
  await server.close();
});

test('a past council is watched step by step and in fast motion', async () => {
  const play = wall.getByRole('button', { name: 'Lire' });
  await expect(play).toBeVisible();
  await expect(wall.locator('.scene')).toBeVisible();
  await screens.look(wall, 'begins');
  const first = await place();
  expect(first.of).toBeGreaterThan(10);

  await wall.keyboard.press('ArrowRight');
  await expect(async () => expect((await place()).n).toBe(first.n + 1)).toPass();
  await wall.getByRole('button', { name: 'Étape précédente' }).click();
  await expect(async () => expect((await place()).n).toBe(first.n)).toPass();

  await wall.getByText('×60').click();
  await wall.keyboard.press(' ');
  await expect(wall.getByRole('button', { name: 'Arrêter' })).toBeVisible();
  await expect(async () => expect((await place()).n).toBeGreaterThan(first.n + 2)).toPass();
  await wall.keyboard.press(' ');
  await expect(play).toBeVisible();

  await wall.keyboard.press('End');
  await expect(async () => expect((await place()).n).toBe(first.of)).toPass();
  await expect(wall.getByRole('status').filter({ hasText: 'le conseil est fini' })).toHaveCount(1);
  await screens.look(wall, 'ends');
  await wall.keyboard.press('Home');
  await expect(async () => expect((await place()).n).toBe(1)).toPass();
});

test('the wall gives the way back to the minutes, with the same link', async () => {
  const watching = wall.url();
  await wall.getByRole('link', { name: 'Fermer' }).click();
  await expect(wall.locator('article.minutes')).toBeVisible();
  await wall.goto(watching);
  await wall.setViewportSize({ width: 390, height: 844 }); // the same on a family's phone
  for (const part of ['link', 'slider'] as const)
    await expect(wall.locator('.again').getByRole(part)).toBeInViewport({ ratio: 1 });
  await screens.picture(wall, 'phone');
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await expect(async () => expect((await place()).n).toBeGreaterThan(0)).toPass();
});

test('nothing of it was secret', async () => {
  const { of } = await place();
  const line = wall.getByRole('slider');
  for (let n = 0; n < of; n += 7) {
    await line.fill(String(n));
    await expect(async () => expect((await place()).n).toBe(n + 1)).toPass();
  }
  const frames = screens.told(wall);
  expect(frames).toContain('"frames"');
  expect(frames).not.toMatch(/"door_code":"[^"]/);
  expect(frames).not.toMatch(/"phase":"voting"[^}]*"voters":[1-9]/);
  expect(frames).not.toContain('"signed"');
});
