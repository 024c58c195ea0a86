// SPDX-License-Identifier: EUPL-1.2
// Whom the class names without having stood must say yes. A refusal opens the place again, and the
// next round stands without that name.
import { expect, test } from '@playwright/test';
import { vote } from './kit/ballots';
import { Council } from './kit/council';

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé'];
const INES = [1, 0, 0];
const LILA = [0, 1, 0];
const MALO = [0, 0, 1];

test('who was drafted refuses, and the second round elects another', async ({ browser }) => {
  await Council.hold(browser, { story: 'accept', names: CLASS, mode: 'images' }, async (council) => {
    const { teacher, screens, crowd } = council;
    const { page } = teacher;
    await teacher.composer.write({
      purpose: 'elect',
      title: 'Responsable de la bibliothèque',
      candidates: [{ name: 'Inès', drafted: true }, { name: 'Lila' }, { name: 'Malo' }],
    });
    await screens.look(page, 'form');
    await teacher.composer.save();
    await council.begin({ Inès: 'tablet' });
    const [ines] = council.pupils;
    const { wall } = council;

    await teacher.openVote();
    await screens.look(ines.page, 'ballot');
    await vote(ines, { ticks: ['Lila'] });
    await crowd.cast({ Adam: INES, Hugo: INES, Lila: INES, Malo: INES, Noé: MALO });
    for (const label of ['count', 'show']) await teacher.act(label);
    await council.steps();
    await expect(wall.locator('.rule')).toContainText('Inès : il faut encore dire oui');
    await screens.look(wall, 'waiting');
    await expect(ines.page.getByText('La classe te choisit. Dis si tu acceptes.')).toBeVisible();
    await screens.look(ines.page, 'waiting-tablet');
    await expect(teacher.button('teacher.act.record')).toHaveCount(0);
    await screens.look(page, 'waiting-desk');

    await teacher.button('teacher.accept.no').click();
    await expect(wall.locator('.rule')).toContainText('La personne choisie n’accepte pas : sa place est libre.');
    await screens.look(wall, 'refused');
    await screens.look(page, 'refused-desk');
    await page.getByRole('button', { name: 'Ouvrir le 2e tour' }).click();
    await expect(ines.option('radio', 'Lila')).toBeAttached();
    await expect(ines.option('radio', 'Inès')).toHaveCount(0);
    await vote(ines, { ticks: ['Malo'] });
    await crowd.cast({ Adam: LILA, Hugo: LILA, Lila: LILA, Malo: MALO, Noé: LILA });
    for (const label of ['count', 'show']) await teacher.act(label);
    await council.steps();
    await expect(wall.locator('.rule')).toContainText('La classe élit Lila.');
    await expect(wall.locator('.past-rounds')).toHaveText('Tour 1 : personne');
    await screens.look(wall, 'second-round');
    await screens.look(ines.page, 'second-round-tablet');
    await teacher.record();
  });
});
