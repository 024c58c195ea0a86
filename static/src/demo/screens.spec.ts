// SPDX-License-Identifier: EUPL-1.2
// Every state of the children's screens at every size: nothing overflows, nothing is
// cut, axe finds nothing, and the console is silent under the real security policy.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { play } from './pretend';
import { PUPIL_SCENES, WALL_SCENES } from './scenes';

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
  [1366, 768],
] as const;

const SHOTS = process.env.HEMI_SHOTS;

function suite(scenes: typeof PUPIL_SCENES, sizes: readonly (readonly [number, number])[], wall: boolean) {
  for (const [name, scene] of Object.entries(scenes)) {
    for (const [width, height] of sizes) {
      test(`${name} at ${width} x ${height}`, async ({ page }) => {
        const complaints: string[] = [];
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.clock.install({ time: 1_790_000_000_000 });
        await play(page, scene);
        await page.clock.runFor(1500);
        await expect(page.locator('h1').first()).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${width}x${height}.png` });
        expect(await page.evaluate(overflowing, wall)).toEqual([]);
        const axe = await new AxeBuilder({ page }).analyze();
        expect(axe.violations.map((each) => `${each.id}: ${each.nodes[0].html}`)).toEqual([]);
        expect(complaints.filter((each) => !each.includes('WebSocket'))).toEqual([]);
      });
    }
  }
}

/** Runs in the page: what sticks out of the window. A wall may not scroll at all. */
function overflowing(wall: boolean): string[] {
  const out: string[] = [];
  for (const element of document.querySelectorAll('#app *')) {
    if (element.closest('.sr-only')) continue;
    const box = element.getBoundingClientRect();
    const wide = box.right > innerWidth + 1 || box.left < -1;
    const tall = wall && (box.bottom > innerHeight + 1 || box.top < -1);
    if (box.width > 0 && (wide || tall))
      out.push(`${element.tagName}.${element.getAttribute('class')} ${element.textContent?.slice(0, 30)}`);
  }
  return out;
}

test.describe('pupil', () => suite(PUPIL_SCENES, TABLETS, false));
test.describe('wall', () => suite(WALL_SCENES, WALLS, true));
