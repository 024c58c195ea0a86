// SPDX-License-Identifier: EUPL-1.2
// A whole simulated class votes while the projector and the desk look on.
import { expect, test, type Page } from '@playwright/test';
import { once } from 'node:events';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';

/** Notes every number that the wall shows in the middle of the hemicycle while a vote is open. */
async function watchTurnout(wall: Page): Promise<() => Promise<number[]>> {
  const seen: number[] = [];
  await wall.exposeFunction('turnout', (voters: number) => seen.push(voters));
  await wall.evaluate(() => {
    const tell = (window as unknown as { turnout(voters: number): void }).turnout;
    new MutationObserver(() => {
      const number = document.querySelector('.centre strong')?.textContent;
      if (number && !document.querySelector('.pill')) tell(Number(number));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return async () => {
    await wall.evaluate(() => undefined); // what was told before this has arrived
    return seen;
  };
}

/** The class goes on by itself: a picture counts if the verdict stood before and after it was taken. */
async function lookAtResult(screens: Screens, wall: Page): Promise<void> {
  const verdict = wall.locator('.pill-verdict');
  await expect(async () => {
    await wall.waitForFunction(() => document.querySelector('.scene .pill-verdict'), null, { timeout: 30_000 });
    const before = await verdict.innerText({ timeout: 500 });
    await wall.screenshot({ path: screens.path('wall-result.png'), animations: 'disabled' });
    await screens.publish(wall, 'projector-result');
    expect(await verdict.innerText({ timeout: 500 })).toBe(before);
  }).toPass({ timeout: 90_000, intervals: [0] });
}

test('the wall shows a simulated class voting, and its verdicts', async ({ browser }) => {
  test.setTimeout(150_000);
  const server = new Server();
  const screens = new Screens(browser, 'demo');
  try {
    await server.start('--demo');
    const { name, password } = server.demonstration();
    const teacher = new Teacher(await screens.open('desk'));
    await teacher.enterDemonstration(server.url, name, password);
    await (await teacher.openWall()).close();
    const wall = await screens.open('wall');
    await wall.goto(await teacher.wallAddress());
    await teacher.closePanel();
    await expect(wall.locator('.agenda')).toBeVisible();
    const turnout = await watchTurnout(wall);

    const class_ = server.rehearse('--demo', '--seed', '7');
    let report = '';
    class_.stdout?.on('data', (bytes: Buffer) => (report += bytes.toString()));
    class_.stderr?.on('data', (bytes: Buffer) => (report += bytes.toString()));
    const ended = once(class_, 'exit');

    await expect(teacher.page.locator('.turnout .figure')).toContainText(/^1\d/, { timeout: 60_000 });
    await screens.publish(teacher.page, 'teacher-voting');
    await screens.look(teacher.page, 'teacher-voting');
    await lookAtResult(screens, wall);

    const [code] = (await ended) as [number | null];
    expect(code, report).toBe(0);
    const seen = await turnout();
    expect(new Set(seen).size, `the wall showed ${seen.join(' ')}`).toBeGreaterThan(5);
    await expect(wall.getByRole('heading', { name: 'À bientôt !' })).toBeVisible();
    await screens.look(wall, 'wall-end');
    screens.expectSilence();
  } finally {
    await screens.close();
    await server.close();
  }
});
