// SPDX-License-Identifier: EUPL-1.2
// The wall shows the vote and the count of 2, 5, 8 and 16 options, whatever the method, and nothing
// is cut off at any step.
import { expect, test, type Page } from '@playwright/test';
import { Council } from './kit/council';
import { sticksOut } from './kit/screens';
import type { motionOf } from './kit/desk';

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé', 'Rose', 'Zoé'];
const COUNTS = [2, 5, 8, 16];
const WORDS = [
  'Une journée à la plage',
  'Le château fort',
  'La forêt',
  'Le planétarium de la ville',
  'La ferme',
  'Un lac',
];

type Part = Parameters<typeof motionOf>[0];

const METHODS: Record<string, Part> = {
  approval: { ballot: 'several', method: 'approval' },
  irv: { ballot: 'ranked', method: 'irv' },
  schulze: { ballot: 'ranked', method: 'schulze' },
  grades: { ballot: 'grades', method: 'majority_judgment', grade_count: 7 },
  points: { ballot: 'points', method: 'score', points_max: 10 },
  budget: { ballot: 'budget', method: 'equal_shares', budget: 30000 },
};

/** Some marks that fit the ballot, others for each voter; nothing is left to chance. */
function marks(part: Part, voter: number, count: number): number[] {
  const turned = Array.from({ length: count }, (_, option) => (option * (voter + 2) + voter * 3) % count);
  switch (part.ballot) {
    case 'ranked': {
      const places = turned.map((value, option) => ({
        value: value + (option === voter % count ? -count : 0),
        option,
      }));
      places.sort((one, other) => one.value - other.value || one.option - other.option);
      const ranks = Array.from({ length: count }, () => 0);
      places.forEach(({ option }, place) => (ranks[option] = place + 1));
      return ranks;
    }
    case 'grades':
      return turned.map((value) => (value % 7) + 1);
    case 'points':
      return turned.map((value) => (value % 11) + 1);
    case 'budget':
      return turned.map((value) => (value < 2 ? 1 : 0));
    default:
      return turned.map((value) => value % 2);
  }
}

async function expectWhole(wall: Page, what: string): Promise<void> {
  expect.soft(await wall.evaluate(sticksOut), what).toEqual([]);
}

for (const count of COUNTS)
  test(`${count} options on the wall, by every method`, async ({ browser }) => {
    await Council.hold(browser, { story: `wall-${count}`, names: CLASS }, async (council) => {
      const { desk, crowd, screens } = council;
      for (const [name, part] of Object.entries(METHODS))
        await desk.add(
          { title: `Où va-t-on en sortie au mois de juin ? (${name})`, tie_rule: 'postponed', ...part },
          Array.from({ length: count }, (_, at) => ({
            text: `${WORDS[at % WORDS.length]}${at < WORDS.length ? '' : ` ${at}`}`,
            cost: part.ballot === 'budget' ? 1000 * (at + 1) : 0,
          })),
        );
      await council.begin({});
      const { wall } = council;
      for (const [name, part] of Object.entries(METHODS)) {
        await desk.openNext();
        await expect(wall.locator('.pill-verdict')).toHaveCount(0);
        await crowd.cast(Object.fromEntries(CLASS.map((pupil, voter) => [pupil, marks(part, voter, count)])));
        await expectWhole(wall, `${name} of ${count}, open`);
        await desk.showResult();
        await council.steps((step) => expectWhole(wall, `${name} of ${count}, step ${step}`));
        await screens.look(wall, name);
        await desk.ask('item.record', {});
      }
    });
  });
