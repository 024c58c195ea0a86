// SPDX-License-Identifier: EUPL-1.2
// What a tablet does in a council beside voting, by keyboard and by touch, and what a shared
// tablet never does.
import { expect, test, type Page } from '@playwright/test';
import { LILA, PUPILS } from './class';
import { CONSOLE_SCENES } from './console-scenes';
import { chair } from './pupil-council-kit';
import { NOW } from './pupil-kit';
import { play } from './pretend';
import { BOOTH_SCENES, PUPIL_SCENES } from './scenes';
import { withVoice } from './voice';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('one asks for the floor, says what for, and is heard by the server', async ({ page }) => {
  const asked: Record<string, unknown>[] = [];
  await play(page, PUPIL_SCENES['speak-tags'], undefined, (command) => asked.push(command));
  await expect(page.getByRole('heading', { name: 'C’est pour dire quoi' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => asked).toContainEqual(expect.objectContaining({ do: 'floor.ask', tag: 'against' }));
});

test('the dots tell how many come before', async ({ page }) => {
  const say = await play(page, PUPIL_SCENES['speak-asked']);
  await expect(page.locator('.queue-dot')).toHaveCount(3);
  say({ note: { me: { ...LILA, asked: true, place: 1, may: ['floor.ask'] } } });
  await expect(page.locator('.queue-dot')).toHaveCount(0);
  await expect(page.getByText('C’est bientôt à toi')).toBeVisible();
});

test('one’s own turn comes by itself and takes the focus', async ({ page }) => {
  const say = await play(page, PUPIL_SCENES['speak-asked']);
  await expect(page.locator('.queue-dot')).toHaveCount(3);
  say({ note: { me: { ...LILA, speaking: true } } });
  await expect(heading(page, 'C’est à toi')).toBeFocused();
});

test('whoever chairs and holds another role has every button above the bar', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await play(page, CONSOLE_SCENES['chair-two-roles']);
  await expect(button(page, 'Secrétariat')).toBeVisible();
  const bar = await page.locator('.console-bar').boundingBox();
  const boxes = await page
    .locator('.desk button')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
  expect(boxes.length).toBeGreaterThan(5);
  expect(Math.max(...boxes)).toBeLessThanOrEqual(bar?.y ?? 0);
});

test('a refusal is told', async ({ page }) => {
  await play(page, { ...PUPIL_SCENES['speak-ask'], refuses: { 'floor.ask': 'not-present' } });
  await button(page, 'Je veux parler').click();
  await expect(page.getByText('On te croit absent')).toBeVisible();
});

test('a role is answered with one tap, and the vote comes before it', async ({ page }) => {
  const asked: Record<string, unknown>[] = [];
  const say = await play(page, PUPIL_SCENES['offer-chair'], undefined, (command) => asked.push(command));
  await expect(heading(page, 'Veux-tu présider')).toBeFocused();
  await button(page, 'Oui').click();
  await expect
    .poll(() => asked)
    .toContainEqual(expect.objectContaining({ do: 'role.answer', role: 'chair', accepts: true }));
  say(PUPIL_SCENES.vote.messages[1]);
  await expect(page.locator('.card')).toHaveCount(3);
});

test('who holds a role goes to its screen and back, and loses it with the role', async ({ page }) => {
  const say = await play(page, PUPIL_SCENES['role-own-screen']);
  await button(page, 'Présidence').click();
  await expect(button(page, 'Présidence')).toHaveAttribute('aria-pressed', 'true');
  await expect(heading(page, 'Bonjour Lila')).toHaveCount(0);
  await button(page, /^Lila/).click();
  await expect(heading(page, 'Bonjour Lila')).toBeVisible();
  await button(page, 'Présidence').click();
  say({ note: { me: LILA } });
  say(PUPIL_SCENES.waiting.messages[1]);
  await expect(heading(page, 'Bonjour Lila')).toBeVisible();
});

test('the chair votes on the own screen', async ({ page }) => {
  await play(page, PUPIL_SCENES['role-vote']);
  await button(page, /Lila : c’est à toi/).click();
  await expect(page.locator('.card')).toHaveCount(3);
});

test('the words of a hidden concern are on no pupil’s tablet', async ({ page }) => {
  await play(page, PUPIL_SCENES['floor-concern']);
  await expect(heading(page, 'Un problème')).toBeVisible();
});

test('a change is written, sent, and the debate is there again', async ({ page }) => {
  const asked: Record<string, unknown>[] = [];
  await play(page, PUPIL_SCENES['amend-form'], undefined, (command) => asked.push(command));
  await expect(button(page, 'Change le texte')).toBeDisabled();
  await page.getByRole('textbox').fill('Veut-on trois vélos ?');
  await button(page, 'J’envoie').click();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  expect(asked).toContainEqual(
    expect.objectContaining({ do: 'amendment.propose', text: 'Veut-on trois vélos ?' }),
  );
});

test('a wish is sent at each touch', async ({ page }) => {
  const asked: Record<string, unknown>[] = [];
  await play(page, PUPIL_SCENES.wishes, undefined, (command) => asked.push(command));
  await button(page, /^Merci/).click();
  await button(page, 'Un problème').click();
  await button(page, /^Merci/).click();
  await expect
    .poll(() => asked.filter((each) => each.do === 'wish.make').map((each) => each.items))
    .toEqual([[11], [11, 12], [12]]);
});

test('a ritual word goes by itself and takes no touch', async ({ page }) => {
  await page.clock.install({ time: NOW });
  await play(page, PUPIL_SCENES.ritual);
  await page.clock.runFor(500);
  await expect(page.getByText('Silence')).toBeVisible();
  await expect(page.locator('.ritual')).toHaveCSS('pointer-events', 'none');
  await page.clock.runFor(7000);
  await expect(page.getByText('Silence')).toHaveCount(0);
});

test('a chair’s tablet shows the same debate as every other', async ({ page }) => {
  const say = await play(page, PUPIL_SCENES['role-own-screen']);
  await expect(heading(page, 'Bonjour Lila')).toBeVisible();
  say({
    view: chair('debate', {
      floor: (PUPIL_SCENES.debate.messages[1] as never as { view: { floor: never } }).view.floor,
    }),
  });
  await expect(heading(page, 'Veut-on un vélo partagé')).toBeFocused();
});

const inBooth = async (page: Page, name: string) => {
  await page.clock.install({ time: NOW });
  const cast: Record<string, unknown>[] = [];
  const say = await play(page, BOOTH_SCENES[name], (ballot) => cast.push(ballot));
  return { say, cast };
};
const storages = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));

test('a shared tablet sends the ballot with its voter, and forgets both', async ({ page }) => {
  const { cast } = await inBooth(page, 'booth-done');
  await expect(heading(page, 'C’est fait')).toBeVisible();
  expect(cast).toEqual([
    expect.objectContaining({ do: 'vote.cast', vote: 1, choice: 0, voter: PUPILS[0].seat }),
  ]);
  expect(await storages(page)).toBe('[{},{},""]');
  await page.clock.runFor(3100);
  await expect(heading(page, 'À qui le tour')).toBeFocused();
  expect(await storages(page)).toBe('[{},{},""]');
});

test('a shared tablet looks the same whatever was chosen', async ({ page }) => {
  const seen: string[] = [];
  for (const place of [0, 1, 2]) {
    const touch = ['.face >> nth=0', '.button-primary', `.card >> nth=${place}`, '.button-primary'];
    await play(page, { ...BOOTH_SCENES['booth-done'], touch });
    await expect(heading(page, 'C’est fait')).toBeVisible();
    seen.push(await page.locator('#app').innerHTML());
    await page.unrouteAll();
  }
  expect(new Set(seen).size).toBe(1);
});

test('twenty seconds without a touch, and the tablet is for all', async ({ page }) => {
  const { cast } = await inBooth(page, 'booth-ballot');
  await page.locator('.card >> nth=0').click();
  await page.clock.runFor(19_000);
  await expect(page.locator('.card-picked')).toHaveCount(1);
  await page.clock.runFor(2000);
  await expect(heading(page, 'À qui le tour')).toBeVisible();
  await page.locator('.face >> nth=0').click();
  await button(page, 'Je commence').click();
  await expect(page.locator('.card-picked')).toHaveCount(0);
  expect(cast).toEqual([]);
});

test('going back leads to where one is, and the link is not in sight', async ({ page }) => {
  await inBooth(page, 'booth-ballot');
  await page.locator('.card >> nth=0').click();
  expect(page.url()).not.toContain('5555');
  await page.evaluate(() => history.back());
  await page.clock.runFor(500);
  await expect(page.locator('.card-picked')).toHaveCount(1);
  await page.reload();
  await expect(heading(page, 'À qui le tour')).toBeVisible();
});

test('a shared tablet reads the question aloud, never what was touched', async ({ page }) => {
  await page.addInitScript(withVoice);
  await play(page, BOOTH_SCENES['booth-ballot']);
  const said = () => page.evaluate(() => (window as never as { said: string[] }).said.join());
  await button(page, 'Écouter').click();
  await expect.poll(said).toContain('vélo');
  const before = await said();
  await page.locator('.card >> nth=0').click();
  await page.waitForTimeout(300);
  expect(await said()).toBe(before);
});

test('who has signed is not asked again', async ({ page }) => {
  await play(page, BOOTH_SCENES['booth-all']);
  await expect(button(page, 'Lila')).toBeVisible();
  await expect(button(page, 'Adam')).toHaveCount(0);
});
