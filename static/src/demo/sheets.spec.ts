// SPDX-License-Identifier: EUPL-1.2
// Each kind of ballot, filled by touch: what it shows, and what it sends.
import { expect, test, type Page } from '@playwright/test';
import { play } from './pretend';
import { PUPIL_SCENES, type Scene } from './scenes';
import { withVoice } from './voice';

/** Plays the scene and gives what the tablet sends as its ballot. */
async function sent(page: Page, scene: Scene, fill: () => Promise<void>): Promise<Record<string, unknown>> {
  const ballots: Record<string, unknown>[] = [];
  await play(page, { ...scene, touch: [], keys: [] }, (ballot) => ballots.push(ballot));
  await expect(page.locator('.action .button-primary')).toBeVisible();
  await fill();
  await expect(page.getByRole('heading', { name: 'Ton vote est dans l’urne' })).toBeVisible();
  expect(ballots).toHaveLength(1);
  const { choice, marks } = ballots[0];
  return choice === undefined ? { marks } : { choice };
}

const tap = (page: Page, name: string | RegExp, role: 'checkbox' | 'radio' | 'button' = 'button') =>
  page.getByRole(role, { name }).locator('visible=true').first().click({ force: true });
const vote = (page: Page) => tap(page, 'Je vote');

test('a tick is taken back by a second touch, and a third is not given', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES['several-full'], async () => {
    await tap(page, 'La forêt', 'checkbox');
    await expect(page.locator('#ballot-hint')).toContainText(/Choisis 2\s: encore 1/);
    await tap(page, 'La ferme', 'checkbox');
    await tap(page, 'Le port', 'checkbox');
    await expect(page.getByText('Enlève d’abord un choix')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Le port' })).not.toBeChecked();
    await tap(page, 'La forêt', 'checkbox');
    await tap(page, 'Le port', 'checkbox');
    await page.getByRole('button', { name: 'Je vote', exact: true }).click();
  });
  expect(ballot).toEqual({ marks: [0, 1, 1, 0, 0, 0] });
});

test('one candidate is chosen as with radio buttons, by the keyboard too', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES.election, async () => {
    await page.getByRole('radio', { name: /^Noé/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^Rose/ })).toBeChecked();
    await page.getByRole('button', { name: 'Je vote', exact: true }).press('Enter');
  });
  expect(ballot).toEqual({ marks: [0, 1, 0, 0, 0, 0] });
});

test('the words of a candidate are one tap away, and the tick is still there after', async ({ page }) => {
  await play(page, PUPIL_SCENES.election);
  await page.getByRole('button', { name: 'Jade : en savoir plus' }).click();
  await expect(page.getByRole('heading', { name: 'Jade' })).toBeFocused();
  await expect(page.getByText('Moins de bruit à la cantine.')).toBeVisible();
  await page.getByRole('button', { name: 'Retour' }).click();
  await expect(page.getByRole('radio', { name: /^Rose/ })).toBeChecked();
});

test('places follow the touches, and close up when one is taken out', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES['ranked-reading'], async () => {
    for (const name of ['Le port', 'La forêt', 'La piscine']) await tap(page, name);
    await expect(page.getByText('1. Le port, 2. La forêt, 3. La piscine')).toBeVisible();
    await tap(page, 'Le port');
    await expect(page.getByText('1. La forêt, 2. La piscine')).toBeVisible();
    await page.getByRole('button', { name: 'Je vote', exact: true }).click();
  });
  expect(ballot).toEqual({ marks: [1, 0, 0, 0, 0, 2] });
});

test('all places are given back at once', async ({ page }) => {
  await play(page, PUPIL_SCENES.ranked);
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.getByRole('button', { pressed: true }).and(page.locator('.tile *'))).toHaveCount(0);
  await expect(page.locator('.action .button-primary')).toBeDisabled();
});

test('faces are given to one option after the other, and may be changed at the end', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES['grades-3'], async () => {
    await tap(page, 'J’adore', 'radio');
    await tap(page, 'Suivant');
    await expect(page.getByRole('heading', { name: 'La ferme' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Je vote' })).toHaveCount(0);
    await tap(page, 'Non', 'radio');
    await tap(page, 'Suivant');
    await tap(page, /^La forêt/);
    await tap(page, 'Ça va', 'radio');
    await tap(page, 'Suivant');
    await vote(page);
  });
  expect(ballot).toEqual({ marks: [2, 3] });
});

test('who reads gives every option a face before the ballot goes', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES['grades-3-reading'], async () => {
    const group = (name: string) => page.getByRole('radiogroup', { name });
    await group('La forêt').getByRole('radio', { name: 'J’adore' }).click({ force: true });
    await expect(page.getByRole('button', { name: 'Encore 1 visage' })).toBeDisabled();
    await group('La ferme').getByRole('radio', { name: 'Ça va' }).press('Space');
    await page.getByRole('button', { name: 'Je vote', exact: true }).click();
  });
  expect(ballot).toEqual({ marks: [1, 2] });
});

test('points that are not touched are none, and none is not left out', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES['points-reading'], async () => {
    await tap(page, 'Le port : un point de plus');
    await tap(page, 'Le port : un point de plus');
    await tap(page, 'Le port : un point de moins');
    await tap(page, 'La ferme : un point de moins');
    await page.getByRole('button', { name: 'Je vote', exact: true }).click();
  });
  expect(ballot).toEqual({ marks: [1, 1, 2, 1, 1, 1] });
});

test('the purse is never overdrawn', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES.budget, async () => {
    await tap(page, /^Un jardin/, 'checkbox');
    await tap(page, /^Des instruments/, 'checkbox');
    await expect(page.getByText('Il reste 20 €')).toBeVisible();
    await tap(page, /^Un jeu/, 'checkbox');
    await expect(page.getByRole('checkbox', { name: /^Un jeu.*Pas assez de pièces/ })).not.toBeChecked();
    await tap(page, /^Un jardin/, 'checkbox');
    await tap(page, /^Un jeu/, 'checkbox');
    await page.getByRole('button', { name: 'Je vote', exact: true }).click();
  });
  expect(ballot).toEqual({ marks: [0, 0, 1, 0, 0, 1] });
});

test('a die is thrown by a tap, rolls for a moment, and sends the face that it shows', async ({ page }) => {
  let shown = '';
  const ballot = await sent(page, PUPIL_SCENES.lots, async () => {
    await expect(page.getByText('Personne ne sait encore qui sera tiré.')).toBeVisible();
    await page.getByRole('button', { name: 'Lance le dé' }).and(page.locator('.die')).click();
    shown = (await page.getByText(/^Ton dé\s: \d/).textContent()) ?? '';
    await tap(page, 'J’envoie');
  });
  expect(shown).toContain(`: ${Number(ballot.choice) + 1}`);
});

test('a blank vote asks once more, and the way back loses nothing', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES['several-any'], async () => {
    await tap(page, 'La ferme', 'checkbox');
    await tap(page, 'Je vote blanc');
    await expect(page.getByRole('heading', { name: 'Tu votes blanc ?' })).toBeFocused();
    await tap(page, 'Retour');
    await expect(page.getByRole('checkbox', { name: 'La ferme' })).toBeChecked();
    await tap(page, 'Je vote blanc');
    await page.locator('.button-primary').click();
  });
  expect(ballot).toEqual({ marks: [0, 0, 0, 0] });
});

test('blank consent has a number of its own', async ({ page }) => {
  const ballot = await sent(page, PUPIL_SCENES.consent, async () => {
    await tap(page, 'Je vote blanc');
    await page.locator('.button-primary').click();
  });
  expect(ballot).toEqual({ choice: 4 });
});

test('a ballot that everybody sees is changed from what it was', async ({ page }) => {
  await play(page, PUPIL_SCENES['cast-ranked']);
  await page.getByRole('button', { name: 'Changer mon vote' }).click();
  await expect(page.getByText('1. L’observatoire, 2. La forêt, 3. Le port')).toBeVisible();
});

const saidOn = (page: Page) => page.evaluate(() => (window as never as { said: string[] }).said.join('; '));

test('a touched choice is said in picture mode', async ({ page }) => {
  await page.addInitScript(withVoice);
  await play(page, { ...PUPIL_SCENES.budget, touch: ['.tile .card >> nth=1'] });
  await expect.poll(() => saidOn(page)).toMatch(/Un jardin, 80.€. Il reste 170.€/);
});

test('who reads hears nothing without asking', async ({ page }) => {
  await page.addInitScript(withVoice);
  await play(page, { ...PUPIL_SCENES['budget-reading'], touch: ['.tile .card >> nth=1'] });
  await page.getByRole('button', { name: 'Écouter' }).click();
  await expect.poll(() => saidOn(page)).toMatch(/^Que fait-on/);
});

test('nothing of a secret marked ballot stays once it is in the urn', async ({ page }) => {
  await sent(page, PUPIL_SCENES.ranked, async () => {
    await tap(page, 'La forêt');
    await page.getByRole('button', { name: 'Je vote', exact: true }).click();
  });
  expect(await page.locator('#app').innerText()).not.toMatch(/forêt|1\./);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    'marks',
  );
});

test('the ballot of a kind of its own is there before the vote opens', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await play(page, PUPIL_SCENES['floor-budget-images']);
  await expect.poll(() => fetched.some((url) => /\/Budget-[^/]*\.js$/.test(url))).toBe(true);
  expect(fetched.some((url) => /\/(Ranked|Grades|Points|Several|Lots)-[^/]*\.js$/.test(url))).toBe(false);
});

test('a ballot that did not come is asked for again', async ({ page }) => {
  let refused = 0;
  await page.route(/\/Ranked-[^/]*\.js$/, async (route) => {
    if (refused++ === 0) await route.abort();
    else await route.continue();
  });
  await play(page, { ...PUPIL_SCENES.ranked, touch: [] });
  await expect(page.getByText('Ton bulletin arrive…')).toBeVisible();
  await expect(page.locator('.tile').first()).toBeVisible({ timeout: 15_000 });
});

/** Sizes at which six options must be seen at once. */
const WHOLE = [
  [1024, 768],
  [768, 1024],
  [390, 844],
] as const;
const UP_TO_SIX =
  /^(vote(-2|-4|-6)?|consent|fist|lots|several-(any|full)|election|ranked(-3)?|grades(-3|-7|-step|-check|-full)?|points(-10|-check|-given)?|budget(-taken|-short)?|blank|second|fallback)(-3|-thrown|-promise|-images|-election)?(-reading)?$/;

/** 5: only every fifth, for a short run; all of them otherwise. */
const STRIDE = Number(process.env.HEMI_STRIDE ?? 1);
const SIX = Object.entries(PUPIL_SCENES).filter(([name]) => UP_TO_SIX.test(name));

for (const [name, scene] of SIX.filter((_, place) => place % STRIDE === 0)) {
  test(`${name} is seen whole`, async ({ page }) => {
    await page.setViewportSize({ width: WHOLE[0][0], height: WHOLE[0][1] });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await play(page, scene);
    await page.evaluate(() => document.fonts.ready);
    const reading = JSON.stringify(scene.messages).includes('"mode":"reading"');
    for (const [width, height] of WHOLE) {
      await page.setViewportSize({ width, height });
      // A page that was just resized may be about to lay itself out anew.
      const where = { message: `${width} x ${height}`, timeout: 3000 };
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight), where)
        .toBeLessThanOrEqual(0);
      await expect.poll(() => page.evaluate(tooSmall, reading || width < 700 ? 64 : 104), where).toEqual([]);
    }
  });
}

/** Runs in the page: cards that are smaller than a finger of that age needs. */
function tooSmall(least: number): string[] {
  return [...document.querySelectorAll('.card, .stepper .button')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
    .map(({ element, box }) => `${element.className} ${element.textContent}: ${box.width} x ${box.height}`);
}
