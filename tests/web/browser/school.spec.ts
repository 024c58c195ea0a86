// SPDX-License-Identifier: EUPL-1.2
// Several classes under one school: a class joins with the code, a motion goes up to the delegates
// and its answer comes back, and all classes vote on one text. Each test goes on where the one
// before it ended.
import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import type { Commands, SchoolOk } from '../src/core/protocol';
import { Desk } from './kit/desk';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';

test.describe.configure({ mode: 'serial' });

const SHELTER = 'Un préau pour les jours de pluie';
const GARDEN = 'Un jardin pour toute l’école';
const GAME = 'Quel jeu pour la fête de l’école ?';
const GAMES = ['Foot', 'Corde à sauter', 'Dames'];

const server = new Server();
let screens: Screens;
let desk: Desk;
let teacher: Teacher;
let page: Page;
const rooms: Record<string, number> = {};
let code = '';
let school = 0;

const to = (hash: string) => page.goto(`${server.url}/teacher.html${hash}`);

test.beforeAll(async ({ browser }) => {
  await server.start();
  screens = new Screens(browser, 'school');
  const who = server.firstSignIn();
  desk = await Desk.open(server, who);
  rooms.CM2 = (await desk.makeClass('CM2', 'reading', ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo'])).id;
  rooms.CE2 = (await desk.makeClass('CE2', 'reading', ['Noé', 'Rose', 'Zoé'])).id;
  rooms.council = (await desk.makeClass('Délégués', 'reading', ['Lila (CM2)', 'Zoé (CE2)'])).id;
  teacher = new Teacher(await screens.open('desk'));
  await teacher.signIn(server.url, who.name, who.password);
  page = teacher.page;
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  desk?.close();
  await screens?.close();
  await server.close();
});

/** A whole council of a class that votes so, without tablets, on what comes first after the answers. */
async function hold(room: number, count: Commands['vote.count'], motion?: string): Promise<number> {
  desk.room = room;
  await desk.prepare('Conseil');
  if (motion) await desk.add({ title: motion, close_on_all: false, secrecy: 'roll-call' });
  await desk.ask('sitting.open', {});
  await desk.ask('members.all-present', {});
  await desk.until('an item', (view) => view.items.length > 0);
  for (const { id } of desk.view.items.filter((item) => item.post === 'reply')) {
    await desk.ask('item.start', { item: id });
    await desk.ask('item.close', {});
  }
  await desk.until('the vote', (view) => view.items.every((item) => item.post !== 'reply' || item.state === 'done'));
  await desk.openNext();
  await desk.ask('paper.sign-all', {});
  // Where all have voted it may have closed by itself, and the view that says so be on its way.
  await desk.ask('vote.close', {}).catch(({ message }: Error) => expect(message).toContain('wrong-phase'));
  await desk.ask('vote.count', count);
  await desk.ask('vote.show', {});
  await desk.ask('item.record', {});
  const { sitting } = desk.view;
  await desk.ask('sitting.end', {});
  return sitting;
}

test('a school is made, and says its code once', async () => {
  await teacher.button('school.new').click();
  await page.getByLabel(teacher.words('school.name')).fill('École Jean Moulin');
  await teacher.button('school.create').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('École Jean Moulin');
  school = Number(page.url().split('/').pop());
  await expect(page.getByText(teacher.words('school.none'))).toBeVisible();
  await teacher.button('school.code.make').click();
  code = (await page.locator('strong.school-code').textContent()) ?? '';
  expect(code).toMatch(/^[2-9A-Z]{4} [2-9A-Z]{4}$/);
  await screens.look(page, 'code');
  await page.reload();
  await expect(page.getByText(code)).toHaveCount(0);
});

test('classes join with it, and one becomes the council of delegates', async () => {
  await to(`#/class/${rooms.CM2}`);
  await page.getByText(teacher.words('school.own'), { exact: true }).click();
  await page.getByLabel(teacher.words('school.own.code')).fill('2222 2222');
  await teacher.button('school.own.join').click();
  await expect(page.getByText(teacher.words('no.wrong-school-code'))).toBeVisible();
  await page.getByLabel(teacher.words('school.own.code')).fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText(teacher.words('school.own.in', { name: 'École Jean Moulin' }))).toBeVisible();
  await screens.look(page, 'joined');
  for (const room of [rooms.CE2, rooms.council]) await desk.ask('class.enrol', { class: room, code });
  await to(`#/school/${school}`);
  await page.getByText(teacher.words('school.council'), { exact: true }).click();
  await page.getByLabel(teacher.words('school.delegates')).selectOption('Délégués');
  await expect(page.locator('.school-table .tag')).toHaveText(teacher.words('school.delegates'));
  await expect(page.locator('.wide-table')).toHaveCSS('max-height', 'none'); // all classes at once
  await screens.look(page, 'school');
});

test('a motion goes up, and the answer of the delegates comes back', async () => {
  const sitting = await hold(rooms.CM2, { hand_votes: [4, 1, 0] }, SHELTER);
  await to(`#/minutes/${sitting}`);
  await page.getByText(teacher.words('sent.title'), { exact: true }).click();
  await screens.look(page, 'minutes');
  await page.getByRole('button', { name: teacher.words('sent.send.up.of', { title: SHELTER }) }).click();
  await expect(page.getByText(teacher.words('sent.done'))).toBeVisible();
  await to(`#/box/${rooms.council}`);
  await expect(page.getByText(teacher.words('slips.from', { from: 'CM2' }))).toBeVisible();
  await screens.look(page, 'received');
  await hold(rooms.council, { hand_votes: [2, 0, 0] });
  await to(`#/class/${rooms.CM2}`);
  await expect(page.locator('.sent-answered')).toContainText(teacher.words('sent.reply.adopted'));
  await screens.look(page, 'answered');
  desk.room = rooms.CM2;
  await desk.prepare('Conseil');
  await desk.until('the answer', (view) => view.items.some((item) => item.post === 'reply'));
  const wall = await screens.open('wall');
  await wall.goto(await desk.wallAddress());
  await desk.ask('sitting.open', {});
  const reply = desk.view.items.find((item) => item.post === 'reply');
  await desk.ask('item.start', { item: reply?.id ?? 0 });
  await expect(wall.locator('.bounds')).toContainText('Délégués');
  await screens.look(wall, 'wall-reply');
  await wall.close();
  await desk.ask('item.close', {});
  await desk.ask('sitting.end', {});
});

test('all classes vote on one text, and there is one tally', async () => {
  await to(`#/school-poll/${school}`);
  await expect(page.locator('.purpose-card')).toHaveCount(8);
  await screens.look(page, 'purposes');
  await page.locator('[data-purpose="text"]').click();
  await teacher.button('poll.go').click();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
  await page.getByLabel(teacher.words('teacher.ask.text')).fill(GARDEN);
  await page.locator('input[name="secrecy"]').nth(1).check();
  await screens.look(page, 'composer');
  await teacher.button('poll.go').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('jardin');
  await hold(rooms.CM2, { hand_votes: [1, 4, 0] });
  await page.reload();
  await expect(page.locator('.poll-parts')).toContainText(teacher.words('poll.part.settled'));
  await expect(page.locator('.bars')).toHaveCount(0);
  await expect(page.locator('.takehome')).toHaveCount(0); // a sheet would tell how the first class voted
  await screens.look(page, 'running');
  await page.getByRole('link', { name: teacher.words('poll.wall') }).click();
  await expect(page.locator('.poll-wall h1')).toContainText('jardin');
  await screens.look(page, 'poll-wall-running');
  await hold(rooms.CE2, { hand_votes: [3, 0, 0] });
  await expect(page.locator('.wall-figures strong')).toHaveText(['4', '4', '0']);
  await screens.look(page, 'poll-wall');
  await page.getByRole('link', { name: teacher.words('poll.wall.back') }).click();
  await expect(page.locator('.figures .verdict')).toContainText('4');
  await screens.look(page, 'result');
  await page.locator('.takehome summary').click();
  await screens.look(page, 'takehome');
  const coming = page.waitForEvent('download');
  await page.locator('.takehome-formats button').first().click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^vote-un-jardin-pour-toute-l-ecole-.*\.pdf$/);
  const sheet = execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' });
  expect(sheet).toMatch(/CE2 +a voté +3 +3 +3/);
  // Page and paper say why in the same words.
  const said = await page.locator('.figures .verdict').innerText();
  expect(sheet.replace(/\s+/g, ' ')).toContain(said.replace(/\s+/g, ' '));
  const { polls } = await desk.ask<SchoolOk, 'school.open'>('school.open', { school });
  expect(polls.map((poll) => poll.state)).toEqual(['closed']);
  expect(server.verify().code).toBe(0);
});

test('two classes put games in order, and the school is told how its one count went', async () => {
  await to(`#/school-poll/${school}`);
  await page.locator('[data-purpose="rank"]').click();
  await page.getByLabel(teacher.words('teacher.ask.rank')).fill(GAME);
  for (const [at, text] of GAMES.entries()) {
    if (at > 1) await teacher.button('teacher.option.add').click();
    await page.locator('.option-text').nth(at).fill(text);
  }
  await page.locator('input[name="secrecy"]').nth(1).check();
  await screens.look(page, 'rank-composer');
  await teacher.button('poll.go').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('jeu');
  const first = [{ count: 2, marks: [1, 2, 3] }, { count: 2, marks: [3, 1, 2] }, { count: 1, marks: [3, 2, 1] }];
  await hold(rooms.CM2, { hand_papers: first });
  await page.reload();
  await expect(page.locator('.poll-steps')).toHaveCount(0);
  await hold(rooms.CE2, { hand_papers: [{ count: 1, marks: [1, 2, 3] }, { count: 2, marks: [3, 1, 2] }] });
  await page.reload();
  await expect(page.locator('.figures .verdict')).toContainText('Corde');
  await expect(page.locator('.poll-steps .vote-table').first()).toContainText('Dames');
  await expect(page.locator('.steps-told li')).not.toHaveCount(0);
  await page.locator('.papers summary').click();
  await expect(page.locator('.papers tbody tr')).toHaveCount(3);
  await screens.look(page, 'rank-result');
  await page.getByRole('link', { name: teacher.words('poll.wall') }).click();
  await expect(page.locator('.wall-bars .won')).toContainText('Corde');
  await screens.look(page, 'rank-wall');
  expect(server.verify().code).toBe(0);
});
