// SPDX-License-Identifier: EUPL-1.2
// The right to be forgotten: a teacher erases the words of a proposal, and no page tells them any
// more, to nobody. Each test goes on where the one before it ended.
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { ArchiveOk, BookOk, HomeOk, LinkOk, MinutesOk } from '../src/core/protocol';
import { Screens, type Device } from './kit/screens';
import { Server } from './kit/server';
import { Socket } from './kit/socket';
import { Teacher } from './kit/teacher';

test.describe.configure({ mode: 'serial' });

const GONE = /\[mots effacés le \d+(er)?\s\S+\s20\d\d\]/;

const server = new Server();
let screens: Screens;
let teacher: Teacher;
let desk: Socket;
let room = 0;
/** A proposal of a past council that became a line of the book. */
let sitting = 0;
let item = 0;
let words = '';
let reader = '';

async function signedIn(device: Device): Promise<Teacher> {
  const one = new Teacher(await screens.open(device));
  const { name, password } = server.demonstration();
  await one.signIn(server.url, name, password);
  await expect(one.page.locator('.class-card')).toBeVisible();
  return one;
}

async function findProposal(): Promise<void> {
  const book = await desk.ask<BookOk, 'book.list'>('book.list', { class: room, text: '' });
  const { sittings } = await desk.ask<ArchiveOk, 'archive.list'>('archive.list', { class: room, text: '' });
  for (const one of sittings) {
    const minutes = await desk.ask<MinutesOk, 'archive.sitting'>('archive.sitting', { sitting: one.id });
    const found = minutes.items.find(
      (each) => each.kind === 'proposal' && book.entries.some(({ text }) => text === each.motion.title),
    );
    if (!found) continue;
    sitting = one.id;
    item = found.id;
    words = found.motion.title;
    return;
  }
  throw new Error('no proposal of the demonstration is in its book');
}

test.beforeAll(async ({ browser }) => {
  await server.start('--demo');
  screens = new Screens(browser, 'erase');
  desk = await Socket.open(server.url);
  await desk.ask('login', server.demonstration());
  room = (await desk.ask<HomeOk, 'home'>('home', {})).classes[0].id;
  await findProposal();
  const link = await desk.ask<LinkOk, 'link.add'>('link.add', { kind: 'reader', target: room });
  reader = `${server.url}/archive.html#t=${link.token}`;
  teacher = await signedIn('tablet');
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  await screens?.close();
  await server.close();
});

const matter = (page: Page): Locator => page.locator(`#item-${item}`);
const title = (page: Page): Locator => page.locator(`#item-title-${item}`);
const address = (): string => `${server.url}/archive.html?class=${room}&sitting=${sitting}`;
const dialog = (page: Page): Locator => page.getByRole('dialog');

test('a reader is offered nothing of it', async () => {
  const page = await screens.open('desk');
  await page.goto(reader);
  await page.locator('.councils a').first().click();
  await expect(page.locator('.minutes')).toBeVisible();
  await expect(page.locator('.erase-open')).toHaveCount(0);
});

test('the dialog says what goes and what stays, and wants a word', async () => {
  const { page } = teacher;
  await page.goto(address());
  await expect(title(page)).toContainText(words.slice(0, 12));
  await matter(page).getByRole('button', { name: teacher.words('erase.open') }).click();
  await expect(dialog(page).locator('.erase-text').first()).toBeVisible();
  await screens.look(page, 'pick');
  await dialog(page).locator('.erase-text').first().click();
  await expect(dialog(page).locator('.erase-goes li')).not.toHaveCount(0);
  await expect(teacher.button('erase.go')).toBeDisabled();
  await dialog(page).getByRole('textbox').fill('effac');
  await expect(teacher.button('erase.go')).toBeDisabled();
  await screens.look(page, 'sure');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(title(page)).toContainText(words.slice(0, 12)); // nothing has gone
});

test('once erased, the words are nowhere in its minutes, and the figures stay', async () => {
  const { page } = teacher;
  const figures = await matter(page).locator('.numbers').allInnerTexts();
  expect(figures.length).toBeGreaterThan(0);
  await matter(page).getByRole('button', { name: teacher.words('erase.open') }).click();
  await dialog(page).locator('.erase-text').first().click();
  await dialog(page).getByRole('textbox').fill(teacher.words('erase.word'));
  await teacher.button('erase.go').click();
  await expect(title(page)).toContainText(GONE);
  await expect(dialog(page)).toHaveCount(0);
  expect(await matter(page).locator('.numbers').allInnerTexts()).toEqual(figures);
  await expect(page.locator('.minutes')).not.toContainText(words);
  await screens.look(page, 'minutes');
});

test('neither in the book, nor in a search, nor for who has a link', async () => {
  const desktop = await signedIn('desk');
  await desktop.page.goto(`${server.url}/archive.html?class=${room}`);
  await expect(desktop.page.getByRole('heading', { name: GONE }).first()).toBeVisible();
  await screens.look(desktop.page, 'book');
  await desktop.page.getByRole('link', { name: GONE }).first().click();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toContainText(GONE);
  await desktop.page.getByRole('button', { name: desktop.words('erase.open') }).click();
  await expect(dialog(desktop.page).locator('.erase-text').first()).toBeDisabled(); // it is gone
  await screens.look(desktop.page, 'line');
  await desktop.page.goto(
    `${server.url}/archive.html?class=${room}&list=search&q=${encodeURIComponent(words)}`,
  );
  await expect(desktop.page.getByRole('searchbox')).toHaveValue(words);
  await expect(desktop.page.getByRole('status').filter({ hasText: /résultat|Rien/ })).toBeVisible();
  await expect(desktop.page.locator('main')).not.toContainText(`${words} `);
  const page = await screens.open('desk');
  await page.goto(reader);
  await expect(page.getByRole('heading', { name: GONE }).first()).toBeVisible();
  expect(screens.told(page)).not.toContain(words);
});

test('everything still verifies, and is counted as erased', () => {
  const { code, words: said } = server.verify();
  expect(code).toBe(0);
  expect(said).toMatch(/(erased only the hash is left|ne reste que l’empreinte)\s?: 2$/m);
});
