// SPDX-License-Identifier: EUPL-1.2
// Who has only a link: with first names, with initials, without names; a public page; and nothing any
// more once it is taken back. What the server told each screen is searched for names.
import { expect, test } from '@playwright/test';
import type { ArchiveOk, CouncilOk, HomeOk, LinkOk, ShownNames } from '../src/core/protocol';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Socket } from './kit/socket';

test.describe.configure({ mode: 'serial' });

/** Of the demonstration class: in its past council, and on its book. */
const NAMES = ['Rose', 'Malo', 'Diego', 'Zoé', 'Tao', 'Hugo', 'Aïcha'];

const server = new Server();
let screens: Screens;
let desk: Socket;
let room = 0;

async function address(kind: 'reader' | 'public', names?: ShownNames): Promise<{ id: number; url: string }> {
  const fields = { kind, target: room, ...(names ? { names, days: 30 } : {}) };
  const link = await desk.ask<LinkOk, 'link.add'>('link.add', fields);
  return { id: link.id, url: `${server.url}/archive.html#t=${link.token}` };
}

test.beforeAll(async ({ browser }) => {
  await server.start('--demo');
  screens = new Screens(browser, 'sharing');
  desk = await Socket.open(server.url);
  await desk.ask('login', server.demonstration());
  room = (await desk.ask<HomeOk, 'home'>('home', {})).classes[0].id;
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  await screens?.close();
  await server.close();
});

for (const names of ['full', 'initials', 'none'] as const)
  test(`a copy with ${names} names holds no other`, async () => {
    const page = await screens.open('desk');
    await page.goto((await address('reader', names)).url);
    await expect(page.locator('.decision').first()).toBeVisible();
    await expect(page.locator('.copy-note')).toHaveCount(names === 'full' ? 0 : 1);
    await screens.look(page, `${names}-book`);
    await page.locator('.councils a').first().click();
    await expect(page.locator('.minutes')).toBeVisible();
    await expect(page.locator('.minutes .numbers').first()).toBeVisible();
    await screens.look(page, `${names}-minutes`);
    const told = screens.told(page);
    expect(told.length).toBeGreaterThan(1000);
    expect(NAMES.filter((name) => told.includes(name)).length > 0).toBe(names === 'full');
    if (names !== 'full')
      expect(NAMES.filter((name) => new RegExp(`\\b${name}\\b`, 'iu').test(told))).toEqual([]);
  });

test('a public page tells what was decided, and prints', async () => {
  const { council } = await desk.ask<CouncilOk, 'council.open'>('council.open', { class: room });
  await desk.ask('council.set', { class: room, council: { ...council, public: true } });
  const page = await screens.open('desk');
  const answer = await page.goto((await address('public')).url);
  expect(answer?.headers()['x-robots-tag']).toBe('noindex, nofollow');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Les décisions de la classe');
  await expect(page.locator('.decision').first()).toBeVisible();
  await expect(page.locator('.councils')).toHaveCount(0);
  await screens.look(page, 'public');
  const told = screens.told(page);
  expect(NAMES.filter((name) => told.includes(name))).toEqual([]);
  expect(told).not.toContain('"roll"');
  await desk.ask('council.set', { class: room, council: { ...council, public: false } });
  await expect(page.getByRole('alert')).toBeVisible(); // at once, on a page that stands open
});

test('on a phone: from a decision to its vote and back, until the link is taken back', async () => {
  const page = await screens.open('phone');
  const { id, url } = await address('reader', 'none');
  await page.goto(url);
  const words = page.locator('.decision-words').first();
  await expect(words).toBeVisible();
  expect((await words.boundingBox())?.width).toBeGreaterThan(240); // most of the window
  await screens.look(page, 'phone-book');
  await page.getByRole('link', { name: 'Tous les votes' }).tap();
  await expect(page.locator('.totals').first()).toBeVisible();
  expect((await page.locator('.totals').first().boundingBox())?.height).toBeLessThan(48); // one line
  const vote = page.locator('.decision').filter({ hasText: 'tomates' }).getByRole('link');
  await vote.tap();
  const matter = page.locator('.matter').filter({ hasText: 'tomates' });
  await matter.getByRole('link', { name: 'Ce qu’elle est devenue' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tomates');
  await page.locator('.diary').getByRole('link').first().tap();
  await expect(matter.getByRole('heading').first()).toBeFocused();
  await expect(matter).toBeInViewport();
  await page.getByRole('link', { name: 'Tous les votes' }).tap(); // the list that one came from
  await expect(vote).toBeFocused();
  await page.goto(url.replace('archive.html', 'archive.html?list=search&q=tomates'));
  await expect(page.locator('.hits .about').first()).toBeVisible();
  await expect(page.locator('.hits .about').first()).not.toContainText('CM1'); // there is no other class
  await page.goto(url.replace('archive.html', 'archive.html?decision=9-9'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('n’est pas dans le cahier');
  const before = Date.now();
  await desk.ask('link.revoke', { link: id });
  await expect(page.getByRole('alert')).toBeVisible();
  expect(Date.now() - before).toBeLessThan(1000);
  await page.reload();
  await expect(page.getByRole('alert')).toBeVisible();
  const archive = await desk.ask<ArchiveOk, 'archive.list'>('archive.list', { class: room, text: '' });
  expect(archive.sittings.length).toBeGreaterThan(0); // the class itself reads on
});
