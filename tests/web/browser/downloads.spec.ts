// SPDX-License-Identifier: EUPL-1.2
// A family with nothing but a link takes the minutes home, as PDF and as a page; the teacher takes the
// data too. What was fetched once is over.
import { expect, test, type Download, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';
import { words } from './kit/words';

test.describe.configure({ mode: 'serial' });

const VERDICT = /Adopté\.\s+19 pour sur 24 exprimés/;
const say = (key: string) => words('fr', key);
const server = new Server();
let screens: Screens;
let teacher: Teacher;
let reader: Page;

test.beforeAll(async ({ browser }) => {
  await server.start('--demo');
  screens = new Screens(browser, 'downloads');
  teacher = new Teacher(await screens.open('desk'));
  const { name, password } = server.demonstration();
  await teacher.signIn(server.url, name, password);
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  await screens?.close();
  await server.close();
});

const panel = (page: Page) => page.locator('.takehome');
const format = (page: Page, name: string) =>
  panel(page).getByRole('button', { name: say(`takehome.as.${name}`) });

async function take(page: Page, name: string): Promise<{ path: string; download: Download }> {
  const coming = page.waitForEvent('download');
  await format(page, name).click();
  const download = await coming;
  await expect(panel(page).getByRole('status')).toContainText(download.suggestedFilename());
  return { path: await download.path(), download };
}

test('a link opens the minutes, and the panel opens by keyboard', async () => {
  const { page } = teacher;
  await page.locator('.class-card').click();
  await panel(page).locator('summary').click();
  await screens.look(page, 'teacher-class');
  await page.getByRole('button', { name: 'Créer un lien' }).click();
  const link = await page.getByLabel('Copiez ce lien maintenant : il ne sera plus montré.').inputValue();
  reader = await screens.open('tablet');
  await reader.goto(link);
  await panel(reader).locator('summary').click();
  await screens.look(reader, 'book');
  await reader.getByRole('link', { name: 'Tous les votes' }).click();
  await reader.locator('.decision a').first().click();
  await expect(reader.locator('.minutes')).toBeVisible();
  await panel(reader).locator('summary').focus();
  await reader.keyboard.press('Enter');
  await expect(format(reader, 'pdf')).toBeVisible();
  await reader.keyboard.press('Tab');
  await expect(format(reader, 'pdf')).toBeFocused();
  await screens.look(reader, 'minutes');
});

test('the PDF says the verdict', async () => {
  const { path, download } = await take(reader, 'pdf');
  expect(download.suggestedFilename()).toMatch(/^compte-rendu-1-[a-z0-9-]+\.pdf$/);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toMatch(VERDICT);
  await expect(format(reader, 'pdf')).toBeFocused();
  await screens.look(reader, 'minutes-done');
});

test('the web page says it too, and does nothing else', async () => {
  const { path, download } = await take(reader, 'html');
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  const html = readFileSync(path, 'utf8');
  expect(html).toContain('<html lang="fr"');
  expect(html).toContain('dopté');
  expect(html).not.toContain('<script');
  const again = await reader.request.get(download.url());
  expect(again.status()).toBe(404);
  expect(await again.text()).toContain('Ce document n’est plus là');
  await reader.goto(`${server.url}/gone`);
  await screens.look(reader, 'gone');
  await reader.goBack();
});

test('a teacher takes the data of the council, a link is not offered them', async () => {
  await panel(reader).locator('summary').click();
  await expect(panel(reader)).not.toContainText(say('takehome.sitting'));
  const { page } = teacher;
  await page.goto(`${server.url}/archive`);
  await page.locator('.pick a').first().click();
  await page.getByRole('link', { name: 'Tous les votes' }).click();
  await page.locator('.decision a').first().click();
  await panel(page).locator('summary').click();
  await panel(page).getByText(say('takehome.sitting')).click();
  const { path, download } = await take(page, 'json');
  expect(download.suggestedFilename()).toMatch(/^donnees-1-[a-z0-9-]+\.json$/);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'hemicycle-sitting' });
  await screens.look(page, 'data');
});

test('a copy that leaves the school has no name, and the choice stays for the session', async () => {
  const { page } = teacher;
  const chips = panel(page).getByRole('group', { name: say('takehome.names') });
  const none = chips.getByRole('radio', { name: say('takehome.names.none') });
  await panel(page).getByText(say('takehome.minutes')).click();
  const named = await take(page, 'pdf');
  const text = (path: string) => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  expect(text(named.path)).toContain('Fatou');
  await chips.getByText(say('takehome.names.none')).click();
  await expect(none).toBeChecked();
  await screens.look(page, 'names');
  const { path, download } = await take(page, 'pdf');
  expect(download.suggestedFilename()).toMatch(/-sans-noms\.pdf$/);
  expect(text(path)).not.toContain('Fatou');
  expect(text(path)).toMatch(VERDICT);
  await page.reload();
  await panel(page).locator('summary').click();
  await expect(none).toBeChecked();
  await expect(panel(reader)).not.toContainText(say('takehome.names.none'));
});

test('without the program that makes documents it says what to do', async () => {
  await server.stop();
  screens.serverIsAway = true;
  await server.start('--demo', '--paper-program', '/nonexistent/hemicycle-paper');
  await reader.reload();
  await panel(reader).locator('summary').click();
  await format(reader, 'pdf').click();
  await expect(panel(reader).getByRole('alert')).toHaveText(say('no.no-paper'));
  await screens.look(reader, 'no-paper');
});
