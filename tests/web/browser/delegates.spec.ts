// SPDX-License-Identifier: EUPL-1.2
// Class delegates as the law has them elected: somebody has more than half at the first round, the
// second begins by itself with the others, a tie goes to the younger, and the record has the figures.
import { expect, test, type Page } from '@playwright/test';
import { fill, vote } from './kit/ballots';
import { Council } from './kit/council';

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé', 'Rose', 'Zoé'];
const HUGO = [1, 0, 0];
const INES = [0, 1, 0];
const LILA = [0, 0, 1];
const BLANK = [0, 0, 0];

/** The numbers of one round of the record, by their names. */
async function figures(page: Page, round: number): Promise<Record<string, string>> {
  const part = page.locator('.record-round').nth(round - 1);
  const names = await part.locator('dt').allInnerTexts();
  const values = await part.locator('dd').allInnerTexts();
  const rows = await part.locator('tbody tr').all();
  const lines = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  return Object.fromEntries([
    ...names.map((name, at) => [name, values[at]]),
    ...lines.map(([name, ...rest]) => [name, rest.join(' ').trim()]),
  ]) as Record<string, string>;
}

test('two delegates in two rounds, the second by the younger', async ({ browser }) => {
  await Council.hold(browser, { story: 'delegates', names: CLASS }, async (council) => {
    const { teacher, screens, crowd, desk } = council;
    await teacher.composer.write({
      purpose: 'delegates',
      candidates: [
        { name: 'Hugo', substitute: 'Noé', statement: 'Je veux des bancs dans la cour.' },
        { name: 'Inès', substitute: 'Malo' },
        { name: 'Lila', substitute: 'Rose' },
      ],
    });
    await screens.look(teacher.page, 'form');
    await teacher.composer.save();
    await council.begin({ Inès: 'tablet', Adam: 'phone' });
    const [ines, adam] = council.pupils;
    const { wall } = council;

    await teacher.start();
    await screens.look(wall, 'presented');
    await screens.look(teacher.page, 'presented-desk');
    await screens.look(ines.page, 'presented-tablet');
    await teacher.act('debate');
    await teacher.act('vote');
    await fill(ines, { ticks: ['Inès'] });
    await screens.look(ines.page, 'ballot-tablet');
    await ines.voteButton.tap();
    await adam.button('vote.blank').tap();
    await adam.expectTitle('blank.title');
    await screens.look(adam.page, 'blank-phone');
    await adam.voteButton.tap();
    await adam.expectTitle('cast.title');
    await crowd.cast({ Hugo: HUGO, Lila: LILA, Malo: INES, Noé: INES, Rose: INES, Zoé: INES });
    for (const label of ['count', 'show']) await teacher.act(label);
    await council.steps();
    await expect(wall.locator('.pill-verdict')).toHaveText('Encore un tour');
    await expect(wall.locator('.rule')).toContainText('Inès a plus de la moitié des bulletins : 5 sur 7.');
    await screens.look(wall, 'first-round');
    await expect(ines.page.locator('.winner')).toContainText(['C’est toi !']);
    await screens.look(ines.page, 'first-round-tablet');
    await expect(teacher.page.locator('.next-round')).toContainText('Au 2e tour : Hugo et Lila, pour 1 place.');
    await screens.look(teacher.page, 'first-round-desk');

    await teacher.page.getByRole('button', { name: 'Ouvrir le 2e tour' }).click();
    await expect(ines.option('radio', 'Hugo')).toBeAttached();
    await expect(ines.option('radio', 'Inès')).toHaveCount(0);
    await screens.look(wall, 'second-round-open');
    await screens.look(adam.page, 'second-round-phone');
    await vote(ines, { ticks: ['Lila'] });
    await vote(adam, { ticks: ['Hugo'] });
    await crowd.cast({ Hugo: HUGO, Lila: LILA, Malo: BLANK, Noé: HUGO, Rose: LILA, Zoé: BLANK });
    await teacher.act('count');
    await expect(teacher.page.getByRole('heading', { name: 'Qui est le plus jeune ?' })).toBeVisible();
    await screens.look(teacher.page, 'younger');
    await teacher.page.getByRole('button', { name: 'Lila' }).and(teacher.page.locator('.paper-tick')).click();
    await teacher.act('younger');
    await teacher.act('show');
    await council.steps();
    await expect(wall.locator('.pill-verdict')).toHaveText('C’est choisi');
    await expect(wall.locator('.rule')).toContainText('la personne la plus jeune passe devant');
    await screens.look(wall, 'second-round');
    await screens.look(ines.page, 'second-round-tablet');

    await teacher.page.getByRole('link', { name: 'Procès-verbal' }).click();
    await expect(teacher.page.getByRole('heading', { name: 'Sont proclamés élus' })).toBeVisible();
    expect(await figures(teacher.page, 1)).toEqual({
      Inscrits: '8',
      Votants: '8',
      Blancs: '1',
      Nuls: '0',
      Exprimés: '7',
      'Majorité absolue': '4',
      Hugo: 'Noé 1',
      Inès: 'Malo 5 Élu·e',
      Lila: 'Rose 1',
    });
    expect(await figures(teacher.page, 2)).toEqual({
      Inscrits: '8',
      Votants: '8',
      Blancs: '2',
      Nuls: '0',
      Exprimés: '6',
      Hugo: 'Noé 3',
      Lila: 'Rose 3 Élu·e',
    });
    await expect(teacher.page.locator('.record-elected li')).toHaveText([/Inès.*Malo/, /Lila.*Rose/]);
    await screens.look(teacher.page, 'record');
    await teacher.page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    await teacher.page.screenshot({ path: screens.path('record-print.png'), fullPage: true });
    expect((await teacher.page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await teacher.page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
    await desk.ask('item.record', {});
    await desk.ask('sitting.end', {});
    await expect(wall.getByRole('heading', { name: 'À bientôt !' })).toBeVisible();
    await screens.look(wall, 'end');
  });
});
