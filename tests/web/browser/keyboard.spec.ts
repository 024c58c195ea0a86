// SPDX-License-Identifier: EUPL-1.2
// A pupil who comes in and votes, on every kind of ballot, and a teacher who runs a vote, without
// mouse or finger.
import { expect, test, type Locator } from '@playwright/test';
import { vote } from './kit/ballots';
import { Council } from './kit/council';
import { GALLERY } from './kit/gallery';
import { Keyboard, tabTo } from './kit/hands';
import { Pupil } from './kit/pupil';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';

/** A key, again while the console still rests from the step before: it never does two steps. */
async function press(teacher: Teacher, key: string, from: Locator, to: Locator): Promise<void> {
  await expect(from).toBeVisible();
  await expect(async () => {
    if (await from.isVisible()) await teacher.page.keyboard.press(key);
    await expect(to).toBeVisible({ timeout: 400 });
  }).toPass();
}

const space = (teacher: Teacher, from: string, to: Locator): Promise<void> =>
  press(teacher, 'Space', teacher.button(`teacher.act.${from}`), to);

test('a council by the keyboard alone', async ({ browser }) => {
  const server = new Server();
  const screens = new Screens(browser, 'keyboard');
  try {
    await server.start('--demo');
    const teacher = new Teacher(await screens.open('desk'));
    const ysé = new Pupil(await screens.open('desk'), 'Ysé');
    await signIn(server, teacher);
    const act = (label: string) => teacher.button(`teacher.act.${label}`);

    await space(teacher, 'open', teacher.onwards);
    await teacher.page.keyboard.press('d');
    await tabTo(teacher.page, teacher.page.locator('.panel .primary'));
    await teacher.page.keyboard.press('Enter');
    const shown = teacher.page.locator('.panel .door-code .code');
    await expect(shown).toHaveText(/^\w{6}$/);
    const code = (await shown.innerText()).trim();
    await teacher.page.keyboard.press('Escape');
    await expect(teacher.page.locator('.panel')).toHaveCount(0);

    await comeIn(server, ysé, code);
    await expect(teacher.page.locator('.asking')).toBeVisible();
    await teacher.page.keyboard.press('a');
    await ysé.expectTitle('wait.title', { name: 'Ysé' });
    await tabTo(teacher.page, teacher.button('teacher.all-present'));
    await teacher.page.keyboard.press('Enter');
    await expect(teacher.button('teacher.all-present')).toHaveCount(0);

    await press(teacher, 'n', teacher.onwards, act('debate'));
    await space(teacher, 'debate', act('vote'));
    await space(teacher, 'vote', act('close'));
    await voteFor(ysé);
    await expect(teacher.page.locator('.turnout .figure')).toContainText('1');
    await space(teacher, 'close', act('count'));
    await teacher.page.keyboard.press('r');
    await space(teacher, 'close', act('count'));
    await space(teacher, 'count', act('show'));
    await space(teacher, 'show', act('record'));
    await ysé.expectTitleText('C’est adopté.');
    const who = teacher.page.getByRole('heading', {
      name: teacher.words('teacher.sheet.record'),
      exact: true,
    });
    await space(teacher, 'record', who);
    await teacher.page.keyboard.press('Enter');
    await expect(act('next').or(teacher.onwards)).toBeVisible();
    screens.expectSilence();
  } finally {
    await screens.close();
    await server.close();
  }
});

async function signIn(server: Server, teacher: Teacher): Promise<void> {
  const { name, password } = server.demonstration();
  const { page } = teacher;
  await page.goto(`${server.url}/teacher`);
  await tabTo(page, page.getByLabel('Nom', { exact: true }));
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('.class-card'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('.sitting-row a').first());
  await page.keyboard.press('Enter');
  await expect(teacher.button('teacher.act.open')).toBeVisible();
}

async function comeIn(server: Server, pupil: Pupil, code: string): Promise<void> {
  const { page } = pupil;
  await page.goto(server.url);
  await pupil.expectTitle('door.title');
  await page.keyboard.type(code.toLowerCase());
  await pupil.expectTitle('who.title');
  await tabTo(page, page.locator('.face').filter({ hasText: pupil.name }));
  await page.keyboard.press('Enter');
  await pupil.expectTitle('accept.title');
}

async function voteFor(pupil: Pupil): Promise<void> {
  const { page } = pupil;
  await expect(pupil.voteButton).toBeDisabled();
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: 'Pour' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Contre' })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Pour' })).toBeChecked();
  await tabTo(page, pupil.voteButton);
  await page.keyboard.press('Enter');
  await pupil.expectTitle('cast.title');
}

for (const mode of ['reading', 'images'] as const)
  test(`every ballot by the keyboard alone, in ${mode} mode`, async ({ browser }) => {
    const names = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo'];
    await Council.hold(browser, { story: `keys-${mode}`, names, mode }, async (council) => {
      const { desk } = council;
      for (const { motion, options } of GALLERY) await desk.add(motion, options);
      await council.begin({ Inès: 'tablet' }, ['Inès']);
      await desk.ask('members.all-present', {});
      const [ines] = council.pupils;
      for (const { name, wish } of GALLERY)
        await test.step(name, async () => {
          await desk.openNext();
          await expect(ines.page.locator('h1')).toBeFocused();
          await vote(ines, wish, new Keyboard(ines.page));
          await ines.expectTitle('cast.title');
          await desk.ask('vote.annul', { reason: 'essai' });
          await desk.ask('item.postpone', {});
        });
    });
  });
