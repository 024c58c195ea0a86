// SPDX-License-Identifier: EUPL-1.2
// The workshop of rules: seven ballots of which each way of counting makes something else. The
// teacher shows it, and the wall says where the winner is another.
import { expect, test } from '@playwright/test';
import { vote } from './kit/ballots';
import { Council } from './kit/council';

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé', 'Rose'];

/** The winner of each way of counting, worked out by hand. */
const WINNERS: Record<string, [winner: string, kind: string]> = {
  'method.schulze': ['Le château', 'wall.workshop.own'],
  'method.plurality': ['Le lac', 'wall.workshop.other'],
  'method.borda': ['La forêt', 'wall.workshop.other'],
  'method.copeland': ['Le château', 'wall.workshop.same'],
  'method.ranked_pairs': ['Le château', 'wall.workshop.same'],
  'method.minimax': ['Le château', 'wall.workshop.same'],
};

test('the same ballots, counted otherwise', async ({ browser }) => {
  await Council.hold(browser, { story: 'workshop', names: CLASS }, async (council) => {
    const { teacher, screens, crowd } = council;
    await teacher.composer.write({
      purpose: 'rank',
      title: 'Où va-t-on en sortie ?',
      options: [{ text: 'La plage' }, { text: 'Le château' }, { text: 'La forêt' }, { text: 'Le lac' }],
      method: 'schulze',
    });
    await screens.look(teacher.page, 'form');
    await teacher.composer.save();
    await council.begin({ Inès: 'upright' });
    const [ines] = council.pupils;
    const { wall } = council;

    await teacher.openVote();
    await vote(ines, { order: ['Le lac', 'Le château', 'La forêt', 'La plage'] });
    await crowd.cast({
      Adam: [4, 1, 2, 3],
      Hugo: [2, 3, 1, 4],
      Lila: [4, 3, 2, 1],
      Malo: [3, 1, 2, 4],
      Noé: [2, 3, 4, 1],
      Rose: [2, 3, 1, 4],
    });
    for (const label of ['count', 'show']) await teacher.act(label);
    await council.steps();
    await expect(wall.locator('.rule')).toContainText('« Le château » gagne tous ses duels.');
    await screens.look(wall, 'result');
    await ines.expectTitleText('« Le château » est choisi.');
    await screens.look(ines.page, 'result-tablet');

    await teacher.act('workshop');
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(teacher.words('wall.workshop'));
    for (const [method, [winner, kind]] of Object.entries(WINNERS)) {
      const card = wall
        .locator('.method')
        .filter({ has: wall.getByRole('heading', { name: teacher.words(method), exact: true }) });
      await expect(card).toContainText(winner);
      await expect(card).toContainText(teacher.words(kind));
    }
    await screens.look(wall, 'wall');
    await screens.look(teacher.page, 'desk');
    await teacher.act('workshop-off');
    await expect(wall.locator('.pill-verdict')).toHaveText('C’est choisi');
  });
});
