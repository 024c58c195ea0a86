// SPDX-License-Identifier: EUPL-1.2
// Every state of the children's screens, of the wall and of the archive at every size: nothing sticks out, axe finds
// nothing (at the first and the last size: it is slow), and the console is silent under
// the real security policy.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { play } from './pretend';
import { ARCHIVE_SCENES } from './archive-scenes';
import { BOX_SCENES } from './box-scenes';
import { CONSOLE_SCENES } from './console-scenes';
import { BOOTH_SCENES, PUPIL_SCENES, WALL_SCENES } from './scenes';

const TABLETS = [
  [1024, 768],
  [768, 1024],
  [390, 844],
  [1366, 768],
  [320, 568],
] as const;
const WALLS = [
  [1920, 1080],
  [1024, 768],
  [1280, 720],
] as const;

const DESKS = [
  [1366, 768],
  [390, 844],
] as const;

const SHOTS = process.env.HEMI_SHOTS;
/** 5: only every fifth scene, for a short run; all of them otherwise. */
const STRIDE = Number(process.env.HEMI_STRIDE ?? 1);

function suite(scenes: typeof PUPIL_SCENES, sizes: readonly (readonly [number, number])[], wall: boolean) {
  for (const [place, [name, scene]] of Object.entries(scenes).entries()) {
    if (place % STRIDE !== 0) continue;
    test(name, async ({ page }) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.setViewportSize({ width: sizes[0][0], height: sizes[0][1] });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.clock.install({ time: 1_790_000_000_000 });
      await play(page, scene);
      await page.clock.runFor(1500);
      await expect(page.locator('h1').first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      for (const [place, size] of sizes.entries()) {
        await inspect(page, name, size, wall, place === 0 || (!wall && place === sizes.length - 1));
      }
      expect(complaints.filter((each) => !each.includes('WebSocket'))).toEqual([]);
    });
  }
}

async function inspect(
  page: Page,
  name: string,
  [width, height]: readonly [number, number],
  wall: boolean,
  axed: boolean,
) {
  const where = `${name} at ${width} x ${height}`;
  await page.setViewportSize({ width, height });
  // A page that was just resized may be about to lay itself out anew.
  await expect.poll(() => page.evaluate(overflowing, wall), { message: where, timeout: 3000 }).toEqual([]);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${width}x${height}.png` });
  if (!axed) return;
  const axe = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect
    .soft(
      axe.violations.map((each) => `${each.id}: ${each.nodes[0].html}`),
      where,
    )
    .toEqual([]);
}

/** Runs in the page: what sticks out of the window. A wall may not scroll at all, nor cut a word, nor cover one. */
function overflowing(wall: boolean): string[] {
  const out: string[] = [];
  const tell = (what: string, element: Element) =>
    out.push(
      `${what}${element.tagName}.${element.getAttribute('class')} ${element.textContent?.slice(0, 30)}`,
    );
  for (const element of document.querySelectorAll('#app *')) {
    if (element.closest('.sr-only, .table-frame, .plot-frame')) continue;
    const box = element.getBoundingClientRect();
    const wide = box.right > innerWidth + 1 || box.left < -1;
    const tall = wall && (box.bottom > innerHeight + 1 || box.top < -1);
    if (box.width > 0 && (wide || tall)) tell('', element);
    if (!wall || box.width === 0) continue;
    const cut = getComputedStyle(element).textOverflow === 'ellipsis';
    if (cut && element.scrollWidth > element.clientWidth + 1) tell('cut: ', element);
    const stage = element.closest('.stage')?.getBoundingClientRect();
    const rim = innerHeight / 50;
    if (stage && (box.bottom > stage.bottom + rim || box.top < stage.top - rim))
      tell('beyond the stage: ', element);
  }
  return out;
}

test.describe('pupil', () => suite(PUPIL_SCENES, TABLETS, false));
test.describe('console', () => suite(CONSOLE_SCENES, TABLETS, false));
test.describe('booth', () => suite(BOOTH_SCENES, TABLETS, false));
test.describe('wall', () => suite(WALL_SCENES, WALLS, true));
test.describe('archive', () => suite(ARCHIVE_SCENES, DESKS, false));
test.describe('box', () => suite(BOX_SCENES, TABLETS, false));
