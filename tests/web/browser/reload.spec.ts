// SPDX-License-Identifier: EUPL-1.2
// A tablet that is reloaded over a half-filled ballot, and a ballot given while the server is down.
import { expect, test } from '@playwright/test';
import { fill, vote } from './kit/ballots';
import { Council } from './kit/council';

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé'];

test('nothing half-filled is kept, and what was given arrives once', async ({ browser }) => {
  await Council.hold(browser, { story: 'reload', names: CLASS }, async (council) => {
    const { desk, screens, server, crowd, teacher } = council;
    const ranked = { ballot: 'ranked', method: 'borda', title: 'Où va-t-on en sortie ?', tie_rule: 'lot' } as const;
    await desk.add(ranked, ['La plage', 'Le château', 'La forêt']);
    await council.begin({ Inès: 'tablet', Adam: 'phone' });
    const [ines, adam] = council.pupils;
    const { wall } = council;
    await desk.openNext();

    await fill(ines, { order: ['La plage', 'La forêt'] });
    await ines.page.reload();
    await expect(ines.option('button', 'La plage')).toHaveAttribute('aria-pressed', 'false');
    await expect(ines.voteButton).toBeDisabled();
    await vote(ines, { order: ['Le château', 'La plage', 'La forêt'] });
    await ines.expectTitle('cast.title');
    await crowd.cast({ Hugo: [1, 2, 3], Lila: [2, 1, 3] });
    await expect(wall.locator('.centre strong')).toHaveText('3');

    await fill(adam, { order: ['Le château', 'La forêt'] });
    screens.serverIsAway = true;
    await server.kill();
    await adam.voteButton.tap();
    await adam.expectTitle('held.title', {}, 25_000);
    await screens.look(adam.page, 'held-phone');
    await server.start();
    await adam.expectTitle('cast.title');
    await expect(wall.locator('.centre strong')).toHaveText('4');
    await adam.page.reload();
    await adam.expectTitle('cast.title');
    await expect(teacher.tile('Adam')).toHaveAccessibleName('Adam, a voté');
    screens.serverIsAway = false;
    for (const label of ['close', 'count', 'show']) await teacher.act(label);
    await council.steps();
    await expect(wall.locator('.rule')).toContainText('« Le château » en a le plus, 7.');
    await screens.look(wall, 'result');
  });
});
