// SPDX-License-Identifier: EUPL-1.2
// Three tablets, two papers and a raised hand: the roll is signed for those without a tablet, the
// tellers type what they read aloud, a sum that is not right is told, and there is one tally.
import { expect, test } from '@playwright/test';
import { vote } from './kit/ballots';
import { Council } from './kit/council';

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé'];
const SEATED = ['Adam', 'Hugo', 'Inès'];

test('tablets, papers and hands are one tally', async ({ browser }) => {
  await Council.hold(browser, { story: 'paper', names: CLASS }, async (council) => {
    const { teacher, screens, crowd } = council;
    const { page } = teacher;
    await teacher.composer.add({ purpose: 'text', title: 'Veut-on un vélo partagé ?' });
    await teacher.composer.add({
      purpose: 'rank',
      title: 'Où va-t-on en sortie ?',
      options: [{ text: 'La plage' }, { text: 'Le château' }, { text: 'La forêt' }],
    });
    await council.begin({ Inès: 'tablet', Lila: 'phone' }, [...SEATED, 'Lila']);
    const [ines, lila] = council.pupils;
    const { wall } = council;
    await teacher.button('teacher.all-present').click();

    await teacher.openVote();
    for (const name of ['Lila', 'Malo']) {
      await teacher.tile(name).click();
      await teacher.button('teacher.paper.sign').click();
      await expect(teacher.tile(name)).toHaveAccessibleName(`${name}, vote sur papier`);
    }
    await lila.expectTitle('paper.title');
    await screens.look(lila.page, 'on-paper-phone');
    await vote(ines, { choice: 'choice.for' });
    await crowd.cast({ Adam: 1, Hugo: 0 });
    await expect(wall.locator('.centre strong')).toHaveText('5');
    await expect(page.getByText('Chacun met un papier dans une boîte')).toBeVisible();
    await screens.look(page, 'voting');
    await screens.look(wall, 'voting-wall');
    await page.getByRole('button', { name: 'Le dernier qui n’a pas voté' }).click();

    const figure = (name: string) => page.locator('.count-form').getByRole('textbox', { name, exact: true });
    const check = page.locator('.count-check');
    await figure('Pour').fill('2');
    await expect(check).toHaveText('Il manque 1 bulletin sur 3.');
    const count = page.getByRole('button', { name: 'Compter les voix' });
    await expect(count).toContainText('il manque 1 bulletin papier');
    await count.click({ force: true });
    await expect(page.locator('.toast')).toContainText('il manque 1 bulletin papier');
    await figure('Contre').fill('2');
    await expect(check).toHaveText('Il y a 1 bulletin de trop : 3 personnes ont voté sur papier.');
    await screens.look(page, 'too-many');
    await figure('Contre').fill('1');
    await expect(check).toHaveText('Le compte est bon : 3 bulletins pour 3 votants sur papier.');
    await screens.look(page, 'fits');
    await teacher.act('count');
    await screens.look(page, 'counted');
    await teacher.act('show');
    await expect(wall.locator('.rule')).toContainText('4 pour sur 6 exprimés. Il en fallait 4. C’est adopté.');
    await screens.look(wall, 'result');
    await teacher.record();

    await teacher.openVote();
    await vote(ines, { order: ['Le château'] });
    await crowd.cast({ Adam: [1, 0, 0], Hugo: [1, 2, 0] });
    await page.getByRole('button', { name: 'Les 3 qui n’ont pas voté' }).click();
    await expect(page.getByText('Tapez les bulletins l’un après l’autre.')).toBeVisible();
    for (const name of ['La forêt', 'Le château']) await page.locator('.paper-tick').filter({ hasText: name }).click();
    await page.getByRole('textbox', { name: 'Combien de bulletins pareils' }).fill('2');
    await page.getByRole('button', { name: 'Ajouter 2 bulletins pareils' }).click();
    await page.getByRole('textbox', { name: 'Bulletins nuls' }).fill('1');
    await expect(check).toHaveText('Le compte est bon : 3 bulletins pour 3 votants sur papier.');
    await screens.look(page, 'papers');
    await teacher.act('count');
    await screens.look(page, 'papers-counted');
    await page.getByRole('textbox', { name: 'Un nombre' }).fill('7');
    await teacher.button('teacher.lot.add').click();
    await screens.look(page, 'lot');
    await teacher.act('lot');
    await teacher.act('show');
    await council.steps();
    await expect(wall.locator('.rule')).toContainText('1 bulletin est nul.');
    await screens.look(wall, 'ranked');
  });
});
