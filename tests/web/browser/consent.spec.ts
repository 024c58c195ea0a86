// SPDX-License-Identifier: EUPL-1.2
// Consent: an objection stops the text, the class amends it and everybody sees what was before; and
// when that does not help either, the majority decides, as it was said beforehand.
import { expect, test } from '@playwright/test';
import { fill, vote } from './kit/ballots';
import { Council } from './kit/council';

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé'];
const TEXT = 'Pas de ballon dans la cour.';
const AMENDED = 'Pas de ballon dans la cour des petits.';
const WHY = 'Les grands n’auraient plus de jeu.';
const OTHER = 'On mange en silence.';
const AGREED = { Hugo: 0, Lila: 0, Malo: 0, Noé: 0 };

test('a text is stopped, amended and adopted; another goes to the majority', async ({ browser }) => {
  await Council.hold(browser, { story: 'consent', names: CLASS }, async (council) => {
    const { teacher, screens, crowd } = council;
    const { page } = teacher;
    await teacher.composer.add({ purpose: 'consent', title: TEXT, choose: { fallback: 'majority' } });
    await teacher.composer.add({ purpose: 'consent', title: OTHER, choose: { fallback: 'majority' } });
    await council.begin({ Inès: 'tablet', Adam: 'phone' });
    const [ines, adam] = council.pupils;
    const { wall } = council;

    await teacher.openVote();
    await vote(ines, { choice: 'choice.objection' });
    await vote(adam, { choice: 'choice.reservation' });
    await crowd.cast(AGREED);
    for (const label of ['count', 'show']) await teacher.act(label);
    await council.steps();
    await expect(wall.locator('.pill-verdict')).toHaveText('Objection');
    await expect(wall.locator('.rule')).toContainText('Une objection arrête le texte.');
    await screens.look(wall, 'blocked');
    await ines.expectTitle('verdict.outcome.blocked.majority');
    await screens.look(page, 'blocked-desk');

    await teacher.act('amend');
    await teacher.composer.field('teacher.amend.objection').fill(WHY);
    await teacher.composer.field('teacher.amend.text').fill(AMENDED);
    await screens.look(page, 'amend');
    await teacher.button('teacher.amend.go').click();
    await expect(wall.locator('s')).toContainText(TEXT);
    await expect(wall.getByText(WHY)).toBeVisible();
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(AMENDED);
    await screens.look(wall, 'amended');
    await ines.expectTitleText(AMENDED);
    await expect(ines.page.locator('del')).toHaveText(TEXT);
    await screens.look(ines.page, 'amended-tablet');

    await teacher.act('vote');
    await fill(ines, { choice: 'choice.consent' });
    await expect(ines.page.locator('del')).toHaveText(TEXT);
    await screens.look(ines.page, 'second-round-tablet');
    await ines.voteButton.tap();
    await vote(adam, { choice: 'choice.aside' });
    await crowd.cast(AGREED);
    for (const label of ['count', 'show']) await teacher.act(label);
    await council.steps();
    await expect(wall.locator('.pill-verdict')).toHaveText('C’est adopté');
    await screens.look(wall, 'adopted');
    await expect(page.getByText('Le vote d’avant sur ce point')).toBeVisible();
    await screens.look(page, 'adopted-desk');
    await teacher.record();

    await teacher.openVote();
    await vote(ines, { choice: 'choice.objection' });
    await vote(adam, { choice: 'choice.objection' });
    await crowd.cast(AGREED);
    for (const label of ['count', 'show', 'fallback']) await teacher.act(label);
    await expect(ines.page.getByText('Cette fois, pour ou contre.')).toBeVisible();
    await screens.look(ines.page, 'fallback-tablet');
    await screens.look(wall, 'fallback');
    await vote(ines, { choice: 'choice.against' });
    await vote(adam, { choice: 'choice.against' });
    await crowd.cast(AGREED);
    for (const label of ['count', 'show']) await teacher.act(label);
    await council.steps();
    await expect(wall.locator('.pill-verdict')).toHaveText('C’est adopté');
    await expect(wall.locator('.rule')).toContainText('4 pour sur 6 exprimés. Il en fallait 4. C’est adopté.');
    await screens.look(wall, 'fallback-result');
    await screens.look(page, 'fallback-desk');
    await teacher.record();

    await teacher.end();
    await teacher.button('teacher.end.go').click();
    await expect(page.locator('.minutes')).toContainText(WHY);
    await expect(page.locator('.minutes')).toContainText(TEXT);
    await screens.look(page, 'minutes');
  });
});
