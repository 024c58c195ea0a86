// SPDX-License-Identifier: EUPL-1.2
// Nothing is cut or scrolls sideways on a narrow screen or with text at 200 %, and what is
// to be touched is as large as fingers of that age need.
import { expect, test, type Page } from '@playwright/test';
import { fill } from './kit/ballots';
import { Council } from './kit/council';
import { Desk } from './kit/desk';
import { GALLERY } from './kit/gallery';
import { Pupil } from './kit/pupil';
import { Screens, sticksOut } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';

/** Images of children who do not read yet, their bar of action, children who read, adults: least size in CSS pixels. */
const TARGET = { images: 104, bar: 96, reading: 64, adult: 44 };
/** Narrower screens are no tablets: there all choices on one screen matter more than large ones. */
const PHONE_MAX = 600;

/** The browser's own text size, as a reader sets it. */
async function textAt(page: Page, percent: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Runs in the page: whose content is larger than its box, which hides the rest. The tall lines of the font may overlap. */
function clipped(): string[] {
  const spare = (element: Element) => parseFloat(getComputedStyle(element).fontSize) / 2;
  const hides = (element: Element) => getComputedStyle(element).overflow !== 'visible';
  return [...document.querySelectorAll('#app *')]
    .filter((element) => !element.closest('.sr-only') && element instanceof HTMLElement && hides(element))
    .filter((element) => element.clientWidth > 1) // only to be heard
    .filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + spare(element),
    )
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`);
}

/** Runs in the page: what is to be touched and smaller than `least` in one direction. */
function tooSmall([selector, least]: [string, number]): string[] {
  const touched = (element: Element) => element.closest('label') ?? element;
  return [...document.querySelectorAll(selector)]
    .filter((element) => !element.matches('.sr-only'))
    .map((element) => ({ element, box: touched(element).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.width} x ${box.height}`);
}

async function expectRoom(page: Page, what: string): Promise<void> {
  // A page that was just resized may be about to lay itself out anew.
  await expect.poll(() => page.evaluate(sticksOut), { message: what, timeout: 3000 }).toEqual([]);
  await expect.poll(() => page.evaluate(clipped), { message: what, timeout: 3000 }).toEqual([]);
}

for (const mode of ['reading', 'images'] as const) {
  test(`the ballot keeps its sizes and its words, in ${mode} mode`, async ({ browser }) => {
    const server = new Server();
    const screens = new Screens(browser, `sizes-${mode}`);
    try {
      await server.start('--demo');
      const teacher = new Teacher(await screens.open('desk'));
      const code = await openSitting(server, teacher, mode);
      const adults = 'button, a, summary, select, input';
      expect(await teacher.page.evaluate(tooSmall, [adults, TARGET.adult] as [string, number])).toEqual([]);

      const pupil = new Pupil(await screens.open('narrow'), 'Léo');
      await pupil.scan(server.url, code);
      await expectRoom(pupil.page, 'who at 320 px');
      expect(await pupil.page.evaluate(tooSmall, ['.face', TARGET.reading] as [string, number])).toEqual([]);
      await pupil.sitDown();
      await teacher.button('teacher.accept-all').click();
      await teacher.button('teacher.all-present').click();
      await startLast(server, teacher);
      for (const label of ['debate', 'vote']) await teacher.act(label);
      await expect(pupil.voteButton).toBeVisible();
      expect(await teacher.page.evaluate(tooSmall, [adults, TARGET.adult] as [string, number])).toEqual([]);
      await lookAtBallot(screens, pupil, TARGET[mode]);
      screens.expectSilence();
    } finally {
      await screens.close();
      await server.close();
    }
  });
}

/** A new sitting of the demonstration class in this mode, with one choice among four on its agenda. */
async function openSitting(server: Server, teacher: Teacher, mode: 'reading' | 'images'): Promise<string> {
  const { name, password } = server.demonstration();
  const { page } = teacher;
  await teacher.signIn(server.url, name, password);
  await page.locator('.class-card').click();
  await page.getByText(teacher.words('teacher.class.settings')).click();
  await page
    .locator('label.choice')
    .filter({ hasText: teacher.words(`teacher.mode.${mode}`) })
    .click();
  await teacher.button('teacher.save').click();
  await expect(page.locator('.toast')).toBeVisible();
  await teacher.button('teacher.sitting.prepare').click();
  await teacher.composer.add({
    purpose: 'one',
    title: 'Que fait-on pour la fête des anniversaires de tout le printemps ?',
    picture: 'bus',
    options: [
      { text: 'Un grand goûter anniversaire', picture: 'castle' },
      { text: 'Une chasse au trésor', picture: 'camping' },
      { text: 'Une pièce de théâtre', picture: 'telescope' },
      { text: 'Du sport', picture: 'bicycle' },
    ],
  });
  await teacher.act('open');
  const code = await teacher.openDoor();
  await teacher.closePanel();
  return code;
}

/** What was just written comes after the slips that waited in the box of this class. */
async function startLast(server: Server, teacher: Teacher): Promise<void> {
  const desk = await Desk.open(server, server.demonstration());
  await desk.enter(Number(/\d+$/.exec(teacher.page.url())?.[0]));
  await desk.ask('item.start', { item: desk.view.items.at(-1)?.id ?? 0 });
  desk.close();
}

const SIZES = [
  { width: 320, height: 568, percent: 100 },
  { width: 390, height: 844, percent: 100 },
  { width: 768, height: 1024, percent: 200 },
  { width: 1024, height: 768, percent: 200 },
  { width: 1024, height: 768, percent: 100 },
];

async function lookAtBallot(screens: Screens, pupil: Pupil, least: number): Promise<void> {
  const { page } = pupil;
  for (const { width, height, percent } of SIZES) {
    const what = `${width}x${height}-${percent}`;
    await page.setViewportSize({ width, height });
    await textAt(page, percent);
    await expectRoom(page, what);
    const here = width < PHONE_MAX ? Math.min(least, TARGET.reading) : least;
    expect(await page.evaluate(tooSmall, ['.card', here] as [string, number]), what).toEqual([]);
    const bar = Math.min(here, TARGET.bar);
    expect(await page.evaluate(tooSmall, ['.button-primary', bar] as [string, number]), what).toEqual([]);
    await screens.look(page, what);
    await pupil.voteButton.scrollIntoViewIfNeeded();
    await expect(pupil.voteButton, what).toBeInViewport({ ratio: 0.98 }); // rounded to whole pixels
  }
  await pupil.vote('Du sport');
  await pupil.expectTitle('cast.title');
}

/** What a finger must hit on any ballot, but what is drawn small beside a name. */
const TOUCHED = '.card, .button-round';

/** At each size: nothing is cut, fingers hit, and the second tap can be reached. */
async function measure(pupil: Pupil, name: string, least: number): Promise<void> {
  const { page } = pupil;
  for (const { width, height, percent } of SIZES) {
    const what = `${name} ${width}x${height}-${percent}`;
    await textAt(page, percent);
    await page.setViewportSize({ width, height }); // looks again at what the text has room for
    await expectRoom(page, what);
    const here = width < PHONE_MAX ? Math.min(least, TARGET.reading) : least;
    expect.soft(await page.evaluate(tooSmall, ['.card', here] as [string, number]), what).toEqual([]);
    expect.soft(await page.evaluate(tooSmall, [TOUCHED, TARGET.adult] as [string, number]), what).toEqual([]);
    await pupil.voteButton.scrollIntoViewIfNeeded();
    await expect(pupil.voteButton, what).toBeInViewport({ ratio: 0.98 }); // rounded to whole pixels
  }
}

for (const mode of ['reading', 'images'] as const)
  test(`every kind of ballot keeps its sizes and its words, in ${mode} mode`, async ({ browser }) => {
    const names = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo'];
    const language = mode === 'images' ? 'en' : 'fr';
    await Council.hold(browser, { story: `sizes-ballots-${mode}`, names, mode, language }, async (council) => {
      const { desk, screens } = council;
      for (const { motion, options } of GALLERY) await desk.add(motion, options);
      await council.begin({ Inès: 'tablet' }, ['Inès']);
      await desk.ask('members.all-present', {});
      const [ines] = council.pupils;
      for (const { name, wish } of GALLERY)
        await test.step(name, async () => {
          await desk.openNext();
          await expect(ines.voteButton).toBeVisible();
          await measure(ines, name, TARGET[mode]);
          await screens.look(ines.page, name);
          await fill(ines, wish);
          await screens.look(ines.page, `${name}-filled`);
          await ines.voteButton.tap();
          await ines.expectTitle('cast.title');
          await desk.showResult();
          await expect(ines.page.locator('.quiet')).toBeVisible();
          await expectRoom(ines.page, `${name}, the result`);
          await ines.page.setViewportSize({ width: 320, height: 568 });
          await expectRoom(ines.page, `${name}, the result at 320 px`);
          await ines.page.setViewportSize({ width: 1024, height: 768 });
          await screens.look(ines.page, `${name}-result`);
          await desk.ask('item.record', {});
        });
    });
  });
