// SPDX-License-Identifier: EUPL-1.2
// A class with one tablet: pupils vote on it one after another and leave no trace, the others raise
// their hands, and a pupil counts them.
import { expect, test, type Page } from '@playwright/test';
import { Council } from './kit/council';
import { Officer } from './kit/officer';
import { Pupil } from './kit/pupil';

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé', 'Rose', 'Zoé'];
const TITLE = 'Veut-on un composteur dans la cour ?';

/** All that a page keeps where the next pupil could find it. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state]));

/** Takes the tablet, votes, and gives it on. */
async function voteOn(booth: Pupil, name: string, choice: string): Promise<void> {
  await booth.named('button', name).tap();
  await booth.expectTitle('booth.turn');
  await booth.button('booth.ready').tap();
  await booth.expectTitleText(TITLE);
  await expect(booth.voteButton).toBeDisabled();
  for (const radio of await booth.page.getByRole('radio').all()) await expect(radio).not.toBeChecked();
  await booth.vote(choice);
  await booth.expectTitle('booth.done');
}

test('two pupils share a tablet, and a teller counts the hands of the others', async ({ browser }) => {
  await Council.hold(browser, { story: 'booth', names: CLASS }, async (council) => {
    const { desk, screens } = council;
    await desk.add({ title: TITLE });
    await council.begin({ Inès: 'tablet' }, ['Inès']);
    await desk.ask('members.all-present', {});
    const booth = new Pupil(await screens.open('upright'), '');
    await booth.page.goto(await desk.boothAddress());
    await booth.expectTitle('booth.wait');
    const before = await keptBy(booth.page);
    await desk.openNext();
    await booth.expectTitle('booth.who');
    await screens.look(booth.page, 'who');

    await voteOn(booth, 'Adam', 'Pour');
    await screens.look(booth.page, 'done');
    await expect(booth.page.locator('body')).not.toContainText(/Pour|Contre|Adam/);
    expect(await keptBy(booth.page)).toBe(before);
    await booth.expectTitle('booth.who');
    await expect(booth.named('button', 'Adam')).toHaveCount(0);
    await voteOn(booth, 'Hugo', 'Contre');
    await booth.expectTitle('booth.who');
    await booth.page.goBack();
    await booth.expectTitle('booth.who');
    await expect(booth.page.locator('body')).not.toContainText(/Pour|Contre|Adam|Hugo/);
    expect(await keptBy(booth.page)).toBe(before);

    const [ines] = council.pupils;
    const teller = new Officer(ines.page, 'Inès');
    await teller.vote('Pour');
    await teller.expectTitle('cast.title');
    await desk.ask('role.give', { seat: desk.seat('Inès'), role: 'teller' });
    await teller.toRole();
    await teller.button('teller.all').tap();
    await desk.until('the hands', (view) => view.vote?.on_paper === 5);
    await screens.look(teller.page, 'teller-signs');
    await booth.expectTitle('booth.all');
    await desk.ask('vote.close', {});
    for (const [choice, hands] of [
      ['choice.for', 3],
      ['choice.against', 2],
    ] as const) {
      await expect(teller.button('act.count')).toBeDisabled();
      for (let hand = 0; hand < hands; hand++) await teller.button('teller.more', { name: teller.words(choice) }).tap();
    }
    await expect(teller.page.getByText(teller.words('teller.fits'))).toBeVisible();
    await screens.look(teller.page, 'teller-counts');
    await teller.button('act.count').tap();
    await desk.until('the count', (view) => view.phase === 'counted');
    await desk.ask('vote.show', {});
    expect(desk.view.result?.votes).toEqual([5, 3, 0]);
    await expect(council.wall.locator('.pill-verdict')).toHaveText(teller.words('wall.verdict.adopted'));
    await screens.look(council.wall, 'result');
  });
});
