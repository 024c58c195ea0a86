// SPDX-License-Identifier: EUPL-1.2
// What goes wrong on a school day, and the council goes on: a laptop dies, a tablet starts anew, who
// presides goes home, a second teacher takes part, the bell rings and the server is restarted.
// Each test goes on where the one before it ended.
import { expect, test, type Page } from '@playwright/test';
import { Crowd } from './kit/crowd';
import { Desk } from './kit/desk';
import { Officer } from './kit/officer';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';

test.describe.configure({ mode: 'serial' });

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Zoé'];
const FIRST = 'Range-t-on le coin lecture chacun son tour ?';
const SECOND = 'Veut-on un composteur dans la cour ?';
const STAND_IN = { name: 'Remplaçante', password: 'la-cloche-sonne' };

const server = new Server();
let screens: Screens;
let desk: Desk;
let who: { name: string; password: string };
let teacher: Teacher;
let other: Teacher;
let wall: Page;
let crowd: Crowd;
let ines: Officer;
let adam: Officer;

/** At a computer that has never been here: the name, the class, the council that is running. */
async function takeOver({ name, password }: typeof who): Promise<Teacher> {
  const fresh = new Teacher(await screens.open('desk'));
  await fresh.signIn(server.url, name, password);
  await fresh.page.locator('.class-card').click();
  await fresh.page.getByRole('link', { name: /^Conseil du lundi/ }).click();
  return fresh;
}

test.beforeAll(async ({ browser }) => {
  await server.start();
  screens = new Screens(browser, 'bad-days');
  who = server.firstSignIn();
  desk = await Desk.open(server, who);
  await desk.makeClass('CM2', 'reading', CLASS);
  await desk.prepare('Conseil du lundi');
  for (const title of [FIRST, SECOND]) await desk.add({ title });
  await desk.ask('sitting.open', {});
  const code = await desk.door();
  wall = await screens.open('wall');
  await wall.goto(await desk.wallAddress());
  [ines, adam] = [
    new Officer(await screens.open('tablet'), 'Inès'),
    new Officer(await screens.open('tablet'), 'Adam'),
  ];
  for (const pupil of [ines, adam]) {
    await pupil.scan(server.url, code);
    await pupil.sitDown();
  }
  crowd = new Crowd(server.url);
  const others = CLASS.filter((name) => ![ines.name, adam.name].includes(name));
  await crowd.comeIn(code, others);
  await desk.ask('seat.accept-all', {});
  await crowd.seated();
  teacher = await takeOver(who);
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  desk?.close();
  crowd?.close();
  await screens?.close();
  await server.close();
});

test('the laptop dies in a debate, and another computer goes on', async () => {
  await teacher.start();
  await teacher.act('debate');
  await adam.expectTitleText(FIRST);
  await teacher.page.context().close();
  teacher = await takeOver(who);
  await expect(teacher.page.getByRole('heading', { name: FIRST })).toBeVisible();
  await teacher.act('vote');
  await ines.vote('Pour');
  await adam.vote('Pour');
  await crowd.cast({ Hugo: 0, Lila: 1, Malo: 0 });
  for (const label of ['close', 'count', 'show']) await teacher.act(label);
  await expect(wall.locator('.pill-verdict')).toHaveText(teacher.words('wall.verdict.adopted'));
  await teacher.record();
});

test('a tablet starts anew, and is at its console again', async () => {
  await desk.ask('role.offer', { seat: desk.seat('Inès'), role: 'chair' });
  await ines.accept('chair');
  await ines.toRole();
  await expect(ines.button('console.agenda')).toBeVisible();
  await ines.page.reload();
  await expect(ines.button('console.agenda')).toBeVisible();
  await screens.picture(ines.page, 'console-again');
});

test('who presides goes home, and the chair is free for another', async () => {
  await teacher.mark('Inès', 'absent');
  await expect(teacher.page.getByText(teacher.words('teacher.chair.left', { name: 'Inès' }))).toBeVisible();
  await screens.look(teacher.page, 'chair-left');
  await expect(ines.button('console.agenda')).toHaveCount(0);
  await teacher.opener('roles').click();
  await teacher.role('chair').getByRole('combobox').selectOption('Adam');
  await teacher.closePanel();
  await adam.accept('chair');
  await expect(teacher.page.getByText(teacher.words('teacher.chair.leads', { name: 'Adam' }))).toBeVisible();
  await adam.toRole();
  await expect(adam.button('console.agenda')).toBeVisible();
  await screens.picture(ines.page, 'gone-home');
});

test('two teachers of a class run one council together', async () => {
  await desk.ask('teacher.add', STAND_IN);
  await desk.ask('class.share', { class: desk.room, name: STAND_IN.name, on: true });
  other = await takeOver(STAND_IN);
  await other.start();
  await expect(teacher.page.getByRole('heading', { name: SECOND })).toBeVisible();
  await teacher.act('debate');
  await expect(other.button('teacher.act.vote')).toBeVisible();
  await screens.picture(other.page, 'second-teacher');
});

test('the bell rings, the server is restarted, and the council goes on where it was', async () => {
  await teacher.button('teacher.acts.more').click();
  await teacher.act('pause');
  await expect(wall.getByText(teacher.words('wall.paused'))).toBeVisible();
  await adam.expectTitle('paused.title');
  await screens.look(teacher.page, 'paused');
  await screens.look(wall, 'wall-paused');
  await screens.look(adam.page, 'pupil-paused');

  screens.serverIsAway = true;
  expect(await server.stop()).toBe(0);
  const searching = other.page.getByText(other.words('teacher.net.searching'));
  await expect(searching).toBeVisible();
  await server.start();
  await expect(searching).toHaveCount(0);
  await expect(wall.getByText(teacher.words('wall.paused'))).toBeVisible();
  await other.act('resume');
  screens.serverIsAway = false;
  await expect(wall.getByRole('heading', { name: SECOND })).toBeVisible();
  await expect(teacher.button('teacher.act.vote')).toBeVisible();
  await adam.expectTitleText(SECOND);
  await screens.picture(teacher.page, 'resumed');
  await screens.picture(adam.page, 'pupil-resumed');
});
