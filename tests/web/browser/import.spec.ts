// SPDX-License-Identifier: EUPL-1.2
// A class moves from one server to another through the teacher's page: what is no archive, was changed, or
// comes while a class votes is refused in words that say what to do; the real one comes, once.
import { expect, test, type Page, type WebSocketRoute } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Desk } from './kit/desk';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';
import { words } from './kit/words';

test.describe.configure({ mode: 'serial' });

const say = (key: string, values: Record<string, string> = {}) => words('fr', `import.${key}`, values);
const folder = mkdtempSync(join(tmpdir(), 'hemicycle-import-'));
const archive = join(folder, 'classe.hemicycle.jsonl.gz');
const old = new Server();
const server = new Server();
let screens: Screens;
let desk: Desk;
let page: Page;

/** A file beside the archive, with these bytes. */
function file(name: string, bytes: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const lines = (): string[] => gunzipSync(readFileSync(archive)).toString().split('\n').slice(0, -1);
const packed = (name: string, all: string[]): string =>
  file(name, gzipSync(all.map((line) => `${line}\n`).join('')));

test.beforeAll(async ({ browser }) => {
  await Promise.all([old.start('--demo'), server.start()]);
  old.export(archive);
  await old.stop();
  screens = new Screens(browser, 'import');
  const who = server.firstSignIn();
  desk = await Desk.open(server, who);
  await desk.makeClass('CE2', 'reading', ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo']);
  page = await screens.open('desk');
  await new Teacher(page).signIn(server.url, who.name, who.password);
  await expect(page.locator('.class-card')).toHaveCount(1);
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  desk?.close();
  await screens?.close();
  await Promise.all([old.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

const card = () => page.locator('.import-archive');
const now = () => card().locator('.import-now');
const button = (key: string) => card().getByRole('button', { name: say(key), exact: true });
const choose = (path: string) => card().locator('input[type=file]').setInputFiles(path);

/** Why it was refused, what to do, and that whoever works without a mouse is there. */
async function refused(fault: string, todo: string, where = ''): Promise<void> {
  await expect(now().getByRole('heading')).toHaveText(say('nothing'));
  await expect(now()).toContainText(say(fault));
  await expect(now()).toContainText(say(`do.${todo}`));
  await expect(now()).toContainText(where);
  await expect(now()).toBeFocused();
  await expect(button('other')).toBeInViewport({ ratio: 1 });
  await expect(card().getByRole('status')).toContainText(say(fault));
  await expect(page.locator('.class-card')).toHaveCount(1);
}

test('it is opened, and the file chosen, by keyboard; what is no archive is told', async () => {
  await card().locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(button('choose')).toBeFocused();
  await screens.look(page, 'empty');
  const chooser = page.waitForEvent('filechooser');
  await button('choose').press('Enter');
  await (await chooser).setFiles(file('photo.gz', 'a picture of the class'));
  await refused('fault.format', 'choose', '« format »');
  await page.keyboard.press('Tab');
  await expect(button('other')).toBeFocused();
});

test('what is too large is not even sent', async () => {
  const path = join(folder, 'large.gz');
  closeSync(openSync(path, 'w'));
  truncateSync(path, 64 * 1024 * 1024 + 1);
  await choose(path);
  await refused('fault.large', 'command');
});

test('what was changed, or is cut, is told by its name, with the line', async () => {
  const all = lines();
  const changed = all.map((line, at) => (at === 2 ? line.replace(/"title":"[^"]/, '"title":"X') : line));
  await choose(packed('changed.gz', changed));
  await refused('fault.digest', 'copy', '« digest », ligne 3 du fichier');
  await screens.look(page, 'changed');
  await choose(packed('cut.gz', all.slice(0, -1)));
  await refused('fault.cut', 'copy', '« cut »');
});

test('what is being sent shows how far it is, and can be stopped', async () => {
  let parts = 0;
  await page.routeWebSocket('**/ws', (socket: WebSocketRoute) => {
    const line = socket.connectToServer();
    socket.onMessage((text) => {
      if (String(text).includes('"import.part"') && ++parts === 2) return; // it hangs in the air
      line.send(text);
    });
  });
  await page.reload();
  await card().locator('summary').click();
  await choose(file('long.gz', randomBytes(1_000_000)));
  await expect(card().getByRole('progressbar')).toHaveAttribute('value', '36');
  await expect(now()).toBeFocused();
  await expect(card().getByRole('status')).toHaveText(say('sending', { name: 'long.gz' }));
  await expect(button('other')).toHaveCount(0);
  await screens.look(page, 'sending');
  await page.keyboard.press('Tab');
  await expect(button('stop')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(now()).toHaveText(say('stopped'));
  await expect(now()).toBeFocused();
});

test('while a class votes it waits, and is taken in afterwards', async () => {
  await desk.prepare('Conseil');
  await desk.add({ title: 'Un jardin ?' });
  await desk.ask('members.all-present', {});
  await desk.ask('sitting.open', {});
  await desk.until('an item', (view) => view.items.length > 0);
  await desk.openNext();
  await choose(archive);
  await refused('no.voting', 'voting');
  await screens.look(page, 'voting');
  await desk.ask('vote.close', {});
  await button('again').click();
  await expect(now().getByRole('heading')).toHaveText(say('came'));
  await expect(now()).toBeFocused();
  await expect(page.locator('.class-card')).toHaveCount(2);
  await expect(now()).toContainText('1 classe, 26 élèves');
  await expect(card().getByRole('status')).toHaveText(say('came'));
  await screens.look(page, 'came');
});

test('what came is a link away, with its councils', async () => {
  const link = now().getByRole('link');
  await expect(link).toHaveCount(1);
  await link.click();
  await expect(page.locator('.sitting-row')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('CM1-CM2 B');
  await page.goBack();
});

test('the same file twice changes nothing', async () => {
  await card().locator('summary').click();
  await choose(archive);
  await expect(now().getByRole('heading')).toHaveText(say('already'));
  await expect(now().getByRole('link')).toHaveCount(0);
  await expect(page.locator('.class-card')).toHaveCount(2);
  await page.setViewportSize({ width: 1024, height: 768 });
  await screens.look(page, 'already');
});

test('a school comes with what its classes sent each other and voted on together', async () => {
  const school = readFileSync(join(process.env.HEMI_REPO ?? '', 'tests/export/school.hemicycle.jsonl'));
  await choose(file('school.gz', gzipSync(school)));
  await expect(now().getByRole('heading')).toHaveText(say('came'));
  await expect(now()).toContainText('4 classes, 13 élèves');
  await expect(now()).toContainText('1 école, 4 envois entre classes, 3 votes de toute l’école.');
  await expect(page.getByRole('link', { name: 'Jean Moulin' })).toHaveCount(1);
  await screens.look(page, 'school');
  expect(server.verify().code).toBe(0);
});
