// SPDX-License-Identifier: EUPL-1.2
// A server that plays one scene to the page, in place of the socket.
import type { Page } from '@playwright/test';
import type { Scene } from './scenes';

interface Asked {
  id: number;
  do: string;
}

/** `cast` hears what the page sends as ballots, `heard` everything else. Gives back a way to say more to the page. */
export async function play(
  page: Page,
  scene: Scene,
  cast: (ballot: Record<string, unknown>) => void = () => undefined,
  heard: (command: Record<string, unknown>) => void = () => undefined,
): Promise<(message: object) => void> {
  let lost = false;
  let more = (_message: object): void => undefined;
  await page.routeWebSocket('**/ws', (socket) => {
    if (lost) {
      void socket.close();
      return;
    }
    const say = (message: object) => socket.send(JSON.stringify(message));
    more = say;
    socket.onMessage((data) => {
      const asked = JSON.parse(String(data)) as Asked;
      if (asked.do === 'hello') {
        if (scene.refuse) return say({ re: asked.id, no: scene.refuse });
        const role = scene.role ?? (scene.answers ? 'reader' : 'visitor');
        say({ re: asked.id, ok: { role, name: '', class_id: 1, sitting: 1, version: '0' } });
        scene.messages.forEach(say);
        return;
      }
      if (asked.do !== 'vote.cast') {
        heard({ ...asked });
        const no = scene.refuses?.[asked.do];
        return say({ re: asked.id, ...(no ? { no } : { ok: scene.answers?.[asked.do] ?? {} }) });
      }
      cast({ ...asked });
      if (scene.onBallot === 'vote-closed') return say({ re: asked.id, no: 'vote-closed' });
      if (scene.onBallot === 'silence') return;
      if (scene.onBallot !== 'drop') return say({ re: asked.id, ok: {} });
      lost = true;
      void socket.close();
    });
  });
  if (scene.spaced) await page.addInitScript(() => localStorage.setItem('hemicycle.spaced', '1'));
  await page.goto(scene.page + scene.hash);
  for (const selector of scene.touch ?? []) await page.locator(selector).click();
  if (scene.keys) await page.waitForSelector('h1');
  for (const key of scene.keys ?? []) await page.keyboard.press(key);
  if (scene.onBallot === 'drop') await page.waitForSelector('.network', { timeout: 8000 });
  if (scene.onBallot === 'silence') await page.waitForSelector('h1');
  return (message) => more(message);
}
