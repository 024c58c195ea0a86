// SPDX-License-Identifier: EUPL-1.2
// Between two councils: a slip by a card, what the teacher answers, the computer of the class, and
// the card as the way in when the next council begins. Each test goes on where the one before it ended.
import { expect, test, type Page } from '@playwright/test';
import { Desk } from './kit/desk';
import { Pupil } from './kit/pupil';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';
import { spaced } from './kit/words';

test.describe.configure({ mode: 'serial' });

const FIRST = 'Je propose de dormir.';
const BETTER = 'Je propose de lire au calme après la cantine.';
const WHY = 'Dis quand et où, pour qu’on puisse voter.';
const PRAISE = 'Je félicite Adam pour son dessin de baleine.';

const server = new Server();
let screens: Screens;
let desk: Desk;
let teacher: Teacher;
let card: Page;
let ines: Pupil;

test.beforeAll(async ({ browser }) => {
  await server.start();
  screens = new Screens(browser, 'box');
  const who = server.firstSignIn();
  desk = await Desk.open(server, who);
  await desk.makeClass('CM2', 'reading', ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo']);
  await desk.habits({ box_open: true, limits: [3, 3, 3, 3, 3] });
  teacher = new Teacher(await screens.open('desk'));
  await teacher.signIn(server.url, who.name, who.password);
  await expect(teacher.page.locator('.class-card')).toBeVisible();
  card = await screens.open('tablet');
  ines = new Pupil(card, 'Inès');
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  desk?.close();
  await screens?.close();
  await server.close();
});

/** From the kinds to a slip that is in the box. */
async function write(pupil: Pupil, kind: string, text: string): Promise<void> {
  await pupil.page.getByRole('button', { name: spaced(pupil.words(`box.${kind}`)) }).click();
  await send(pupil, text);
}

async function send(pupil: Pupil, text: string): Promise<void> {
  const field = pupil.page.getByLabel(pupil.words('box.write'), { exact: true });
  await expect(field).toBeFocused();
  await field.fill(text);
  await pupil.button('box.send').click();
  await pupil.expectTitle('box.sent');
}

test('a card opens the box, and a slip goes in', async () => {
  await card.goto(await desk.card('Inès'));
  await expect(card.getByText(ines.words('box.hello', { name: 'Inès' }))).toBeVisible();
  await screens.look(card, 'kinds');
  await write(ines, 'proposal', FIRST);
  await screens.look(card, 'sent');
  await ines.button('box.done').click();
  await expect(card.getByText(FIRST)).toBeVisible();
  await expect(card.getByText(ines.words('box.state.waiting'))).toBeVisible();
});

test('the teacher sends it back with a reason, which its author reads', async () => {
  const { page } = teacher;
  await page.goto(`${page.url().replace(/#.*$/, '')}#/box/${desk.room}`);
  await expect(page.getByText(FIRST)).toBeVisible();
  await teacher.button('slips.do.again').click();
  await page.getByLabel(teacher.words('slips.why.again', { name: 'Inès' })).fill(WHY);
  await screens.look(page, 'teacher-why');
  await teacher.button('slips.do.again').click();
  await expect(page.getByText(teacher.words('slips.answered', { reason: WHY }))).toBeVisible();

  await card.reload();
  await expect(card.getByText(spaced(ines.words('box.reason', { reason: WHY })))).toBeVisible();
  await screens.look(card, 'answered');
  await ines.button('box.rewrite').click();
  await expect(card.getByLabel(ines.words('box.write'), { exact: true })).toHaveValue(FIRST);
  await send(ines, BETTER);
  await ines.button('box.done').click();
  await expect(card.getByText(FIRST)).toHaveCount(0);

  await page.reload();
  await expect(page.getByText(BETTER)).toBeVisible();
  await teacher.button('slips.do.accepted').click();
  await expect(teacher.button('slips.do.waiting')).toBeVisible();
  await screens.look(page, 'teacher-accepted');
});

test('the computer of the class takes a slip, and shows none', async () => {
  const hugo = new Pupil(await screens.open('desk'), 'Hugo');
  const { page } = hugo;
  await page.goto(await desk.boxAddress());
  await hugo.expectTitle('box.who');
  await screens.look(page, 'computer');
  await hugo.named('button', 'Hugo').click();
  await write(hugo, 'praise', PRAISE);
  await expect(page.locator('body')).not.toContainText(PRAISE);
  await hugo.button('box.done').click();
  await hugo.expectTitle('box.who');
  await hugo.named('button', 'Malo').click();
  await expect(page.getByText(hugo.words('box.hello', { name: 'Malo' }))).toBeVisible();
  for (const slip of [PRAISE, BETTER]) {
    await expect(page.locator('body')).not.toContainText(slip);
    expect(screens.told(page)).not.toContain(slip);
  }
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(kept).not.toContain('baleine');
  await page.close();
});

test('the slip is on the agenda, and the card is the way into the council', async () => {
  await desk.prepare('Conseil');
  expect(desk.view.items.map((item) => item.motion.title)).toContain(BETTER);
  await card.reload();
  await expect(card.getByText(ines.words('box.state.on-agenda'))).toBeVisible();
  await expect(ines.button('box.council')).toHaveCount(0);
  await desk.ask('sitting.open', {});
  await desk.door();
  await card.reload();
  await screens.look(card, 'door');
  await ines.button('box.council').click();
  await ines.expectTitle('wait.title', { name: 'Inès' });
  await desk.until('the pupil', (view) => view.present_count === 1);
  expect(desk.view.members.filter((member) => member.present).map(({ name }) => name)).toEqual(['Inès']);
  await screens.look(card, 'council');
});
