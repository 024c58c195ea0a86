// SPDX-License-Identifier: EUPL-1.2
// The four pages in English, phase by phase: axe finds nothing, nothing sticks out, and
// no French sentence is left over. (The council is looked at in the same way in French.)
import { expect, test, type Page } from '@playwright/test';
import { Pupil } from './kit/pupil';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';

test.describe.configure({ mode: 'serial' });

const server = new Server();
let screens: Screens;
let teacher: Teacher;
let wall: Page;
let rose: Pupil;

test.beforeAll(async ({ browser }) => {
  await server.start('--demo');
  screens = new Screens(browser, 'english', 'en');
  teacher = new Teacher(await screens.open('desk'), 'en');
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  await screens?.close();
  await server.close();
});

test('the desk before the council', async () => {
  const { name, password } = server.demonstration();
  await teacher.page.goto(`${server.url}/teacher?lang=en`);
  await expect(teacher.page.locator('html')).toHaveAttribute('lang', 'en');
  await screens.look(teacher.page, 'teacher-signin');
  await teacher.signIn(server.url, name, password);
  await expect(teacher.page.locator('.class-card')).toBeVisible();
  await screens.look(teacher.page, 'teacher-home');
  await teacher.page.locator('.class-card').click();
  await expect(teacher.page.locator('.pupils .tile')).toHaveCount(26);
  await screens.look(teacher.page, 'teacher-class');
  await teacher.page.locator('.sitting-row a').first().click();
  await expect(teacher.button('teacher.act.open')).toBeVisible();
  await screens.look(teacher.page, 'teacher-prepared');
});

test('the doors of the pupil and of the wall', async () => {
  await teacher.act('open');
  await (await teacher.openWall()).close();
  wall = await screens.open('wall');
  await wall.goto((await teacher.wallAddress()).replace('#', '?lang=en#'));
  await teacher.closePanel();
  const code = await teacher.openDoor();
  await screens.look(teacher.page, 'teacher-door');
  await teacher.closePanel();
  await expect(wall.locator('.door-code')).toHaveText(code);
  await screens.look(wall, 'wall-door');
  rose = new Pupil(await screens.open('tablet'), 'Rose', 'en');
  await rose.page.goto(`${server.url}/?lang=en`);
  await rose.expectTitle('door.title');
  await screens.look(rose.page, 'pupil-door');
  await rose.type(code);
  await rose.expectTitle('who.title');
  await screens.look(rose.page, 'pupil-who');
  await rose.sitDown();
  await screens.look(rose.page, 'pupil-accept');
  await teacher.button('teacher.accept-all').click();
  await rose.expectTitle('wait.title', { name: 'Rose' });
  await screens.look(rose.page, 'pupil-waiting');
  await teacher.button('teacher.all-present').click();
});

test('every phase of a vote', async () => {
  await teacher.start();
  await expect(wall.getByRole('timer')).toBeVisible();
  await screens.look(wall, 'wall-presented');
  await screens.look(teacher.page, 'teacher-presented');
  await teacher.act('debate');
  await expect(teacher.button('teacher.act.vote')).toBeVisible();
  await screens.look(wall, 'wall-debate');
  await screens.look(rose.page, 'pupil-debate');
  await teacher.act('vote');
  await expect(rose.voteButton).toHaveText(rose.words('vote.pick'));
  await rose.card('For').first().tap();
  await screens.look(rose.page, 'pupil-vote');
  await rose.voteButton.tap();
  await rose.expectTitle('cast.title');
  await screens.look(rose.page, 'pupil-cast');
  await expect(wall.locator('.centre strong')).toHaveText('1');
  await screens.look(wall, 'wall-voting');
  await screens.look(teacher.page, 'teacher-voting');
  await teacher.act('close');
  await rose.expectTitle('closed.title');
  await screens.look(rose.page, 'pupil-closed');
  await screens.look(wall, 'wall-closed');
  await screens.look(teacher.page, 'teacher-closed');
  await teacher.act('count');
  await expect(teacher.page.locator('.figures')).toBeVisible();
  await screens.look(teacher.page, 'teacher-counted');
  await teacher.act('show');
  await expect(wall.locator('.pill-verdict')).toHaveText(teacher.words('wall.verdict.adopted'));
  await screens.look(wall, 'wall-result');
  await screens.look(rose.page, 'pupil-result');
  await screens.look(teacher.page, 'teacher-shown');
});

test('the end, the minutes and the archive', async () => {
  await teacher.record();
  await teacher.end();
  await screens.look(teacher.page, 'teacher-end');
  await teacher.button('teacher.end.go').click();
  await expect(teacher.page.locator('.seal-words li')).toHaveCount(8);
  await screens.look(teacher.page, 'minutes');
  await expect(wall.locator('h1')).toHaveText(teacher.words('wall.end'));
  await screens.look(wall, 'wall-end');
  await rose.expectTitle('end.title');
  await screens.look(rose.page, 'pupil-end');
  await teacher.page.goto(`${server.url}/archive.html?lang=en`);
  await teacher.page.locator('.pick a').click();
  await teacher.page.getByRole('link', { name: teacher.words('archive.list.votes') }).click();
  await expect(teacher.page.locator('.decision').filter({ hasText: 'vélo partagé' })).not.toHaveCount(0);
  await screens.look(teacher.page, 'archive');
  for (const page of [teacher.page, wall, rose.page]) await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('axe would find a mistake', async () => {
  await teacher.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  await expect(screens.look(teacher.page, 'control')).rejects.toThrow(/button-name/);
});
