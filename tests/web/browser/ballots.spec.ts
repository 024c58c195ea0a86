// SPDX-License-Identifier: EUPL-1.2
// One vote of each kind, from the form to the archive: the teacher writes it, a tablet and a phone
// fill it by touch, the class votes, the wall tells the count, and the verdict is the one that was
// worked out here by hand. Each test goes on where the one before it ended.
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { fill, type Wish } from './kit/ballots';
import type { NewMotion } from './kit/composer';
import { Council } from './kit/council';
import type { Said } from './kit/crowd';

test.describe.configure({ mode: 'serial' });

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé', 'Rose', 'Zoé'];
const OTHERS = CLASS.filter((name) => name !== 'Inès' && name !== 'Adam');

interface Story {
  motion: NewMotion & { title: string };
  ines: Wish;
  adam: Wish;
  /** Of the six others, in the order of the class list. */
  others: Said[];
  pill: string;
  /** What the wall tells on the way. */
  steps: RegExp[];
  /** The reason and the decision, as they stand on the wall. */
  verdict: RegExp;
  /** The first sentence on a tablet. */
  told: RegExp;
  /** In the line of the archive. */
  archived: RegExp;
}

const STORIES: Record<string, Story> = {
  consent: {
    motion: {
      purpose: 'consent',
      title: 'On range le coin lecture tous les vendredis.',
      choose: { fallback: 'postponed' },
    },
    ines: { choice: 'choice.consent' },
    adam: { choice: 'choice.reservation' },
    others: [0, 0, 0, 2, 0, 4],
    pill: 'C’est adopté',
    steps: [],
    verdict: /Personne n’a d’objection : 6 voix sont d’accord, dont 1 avec une réserve\. C’est adopté\./,
    told: /C’est adopté\./,
    archived: /Adopté/,
  },
  fist: {
    motion: { purpose: 'fist', title: 'Une semaine sans ballon dans la cour' },
    ines: { choice: 'choice.fist.4' },
    adam: { choice: 'choice.fist.5' },
    others: [3, 3, 4, 2, 5, 4],
    pill: 'C’est adopté',
    steps: [/On compte les mains/],
    verdict: /30 doigts levés pour 8 mains : il en fallait 24, trois par main\. C’est adopté\./,
    told: /C’est adopté\./,
    archived: /Adopté/,
  },
  several: {
    motion: {
      purpose: 'tick',
      title: 'Quels jeux veut-on dans la cour ?',
      options: ['Marelle', 'Ballon', 'Corde', 'Échasses'].map((text) => ({ text })),
      choose: { ticks: 'limited' },
      numbers: { picks: 2 },
    },
    ines: { ticks: ['Marelle', 'Corde'] },
    adam: { ticks: ['Corde'] },
    others: [
      [1, 1, 0, 0],
      [0, 1, 1, 0],
      [1, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
      [0, 1, 0, 0],
    ],
    pill: 'C’est choisi',
    steps: [/On compte les coches/],
    verdict: /« Corde » a le plus de coches : 5 sur 7 bulletins\. « Corde » est choisi\./,
    told: /« Corde » est choisi\./,
    archived: /Choisi : Corde/,
  },
  ranked: {
    motion: {
      purpose: 'rank',
      title: 'Où va-t-on en sortie au mois de juin ?',
      picture: 'bus',
      options: [
        { text: 'La plage', picture: 'beach with umbrella' },
        { text: 'Le château', picture: 'castle', statement: 'On y passe la nuit.' },
        { text: 'La forêt', picture: 'camping' },
      ],
    },
    ines: { order: ['Le château', 'La forêt'] },
    adam: { order: ['La forêt', 'Le château', 'La plage'] },
    others: [
      [1, 0, 0],
      [1, 2, 3],
      [1, 0, 2],
      [2, 1, 3],
      [0, 2, 1],
      [0, 1, 0],
    ],
    pill: 'C’est choisi',
    steps: [/On compte les premiers choix/, /La forêt.* s’en va : ses 2 bulletins vont au choix suivant/],
    verdict:
      /Au 2e tour de dépouillement, « Le château » a plus de la moitié des bulletins.* : 5 sur 8\. « Le château » est choisi\./,
    told: /« Le château » est choisi\./,
    archived: /Choisi : Le château/,
  },
  'three grades': {
    motion: {
      purpose: 'grade',
      title: 'Que pense-t-on de ces livres ?',
      options: [{ text: 'Le loup' }, { text: 'La sorcière' }],
      grades: 3,
    },
    ines: { grades: { 'Le loup': 'grade.3.0', 'La sorcière': 'grade.3.1' } },
    adam: { grades: { 'Le loup': 'grade.3.1', 'La sorcière': 'grade.3.2' } },
    others: [
      [1, 2],
      [1, 3],
      [2, 1],
      [1, 3],
      [2, 2],
      [1, 1],
    ],
    pill: 'C’est choisi',
    steps: [/On range les mentions/, /mention du milieu/],
    verdict: /Plus de la moitié des bulletins donnent « J’adore » .*à « Le loup »\..* « Le loup » est choisi\./,
    told: /« Le loup » est choisi\./,
    archived: /Choisi : Le loup/,
  },
  'five grades': {
    motion: {
      purpose: 'grade',
      title: 'Quel arbre plante-t-on ?',
      options: [{ text: 'Un chêne' }, { text: 'Un érable' }, { text: 'Un pin' }],
      grades: 5,
    },
    ines: { grades: { 'Un chêne': 'grade.5.0', 'Un érable': 'grade.5.1', 'Un pin': 'grade.5.4' } },
    adam: { grades: { 'Un chêne': 'grade.5.3', 'Un érable': 'grade.5.1', 'Un pin': 'grade.5.0' } },
    others: [
      [1, 2, 5],
      [4, 2, 3],
      [5, 1, 3],
      [1, 3, 4],
      [5, 2, 2],
      [1, 2, 5],
    ],
    pill: 'C’est choisi',
    steps: [/On range les mentions/, /On regarde la mention du milieu/],
    verdict: /Plus de la moitié des bulletins donnent « Bien » .*à « Un érable »\..* « Un érable » est choisi\./,
    told: /« Un érable » est choisi\./,
    archived: /Choisi : Un érable/,
  },
  points: {
    motion: {
      purpose: 'points',
      title: 'Quel spectacle prépare-t-on ?',
      options: [{ text: 'Danse' }, { text: 'Théâtre' }],
      numbers: { points: 5 },
    },
    ines: { points: { Danse: 5, Théâtre: 2 } },
    adam: { points: { Danse: 1, Théâtre: 3 } },
    others: [
      [6, 1],
      [4, 3],
      [1, 6],
      [6, 6],
      [5, 2],
      [3, 1],
    ],
    pill: 'C’est choisi',
    steps: [/On additionne les points/],
    verdict: /« Danse » a le plus de points : 25\. « Danse » est choisi\./,
    told: /« Danse » est choisi\./,
    archived: /Choisi : Danse/,
  },
  budget: {
    motion: {
      purpose: 'budget',
      title: 'Que fait-on avec l’argent de la coopérative ?',
      budget: '100',
      options: [
        { text: 'Ballons', price: '40' },
        { text: 'Livres', price: '60' },
        { text: 'Trottinette', price: '80' },
        { text: 'Plantes', price: '20' },
      ],
    },
    ines: { ticks: ['Ballons', 'Livres'] },
    adam: { ticks: ['Trottinette', 'Plantes'] },
    others: [
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
      [0, 1, 0, 1],
      [1, 0, 0, 1],
    ],
    pill: 'C’est décidé',
    steps: [/On compte qui veut quoi/, /On achète .*Plantes.* pour 20 €/, /On achète .*Ballons.* pour 40 €/],
    verdict:
      /Chaque bulletin avait la même part du budget\. Avec 100 €, on achète « Ballons » et « Plantes » ; il reste 40 €\./,
    told: /Avec 100 €, on achète « Ballons » et « Plantes » ; il reste 40 €\./,
    archived: /Ballons.*Plantes/,
  },
};

/** Sentences are set with blanks that do not break: the pattern means any. */
const blanks = (pattern: RegExp): RegExp => new RegExp(pattern.source.replace(/ /g, '\\s'), 's');

let council: Council;

test.beforeAll(async ({ browser }) => {
  council = await Council.prepare(browser, { story: 'ballots', names: CLASS });
});

test.afterEach(() => council.screens.expectSilence());

test.afterAll(() => council?.close());

const LOTS: NewMotion = {
  purpose: 'lots',
  title: 'Qui présente le projet aux parents ?',
  numbers: { seats: 2 },
};

test('the teacher writes a vote of each purpose', async () => {
  const { teacher, screens } = council;
  for (const [name, { motion }] of Object.entries(STORIES)) {
    await teacher.composer.write(motion);
    await screens.look(teacher.page, `form-${name}`);
    await teacher.composer.save();
  }
  await teacher.composer.add(LOTS);
  await expect(teacher.page.locator('.agenda > li')).toHaveCount(Object.keys(STORIES).length + 1);
  await screens.look(teacher.page, 'agenda');
  await council.begin({ Inès: 'tablet', Adam: 'phone' });
});

for (const [name, story] of Object.entries(STORIES))
  test(`${name}, from the first touch to the verdict`, async () => {
    const { teacher, wall, screens, crowd } = council;
    const [ines, adam] = council.pupils;
    await teacher.openVote();
    await fill(ines, story.ines);
    await screens.look(ines.page, `${name}-tablet`);
    await ines.voteButton.tap();
    await ines.expectTitle('cast.title');
    await fill(adam, story.adam);
    await screens.look(adam.page, `${name}-phone`);
    await adam.voteButton.tap();
    await adam.expectTitle('cast.title');
    await crowd.cast(Object.fromEntries(OTHERS.map((other, at) => [other, story.others[at]])));
    await expect(teacher.page.getByText('Tout le monde a voté : le vote est fermé.')).toBeVisible();
    await teacher.act('count');
    await screens.look(teacher.page, `${name}-counted`);
    await expect(wall.getByText('Le vote est fermé')).toBeVisible();
    await teacher.act('show');
    const said = (await council.steps()).join('\n');
    for (const step of story.steps) expect.soft(said).toMatch(blanks(step));
    await expect(wall.locator('.pill-verdict')).toHaveText(story.pill);
    await expect.soft(wall.locator('.rule')).toContainText(blanks(story.verdict));
    await screens.look(wall, `${name}-wall`);
    for (const pupil of [ines, adam]) await expect.soft(pupil.page.locator('h1')).toContainText(blanks(story.told));
    await teacher.record();
  });

/** What anybody can compute from the dice: the first two of the class. */
function drawn(seed: string): string[] {
  const digest = (seat: number) =>
    createHash('sha256')
      .update(`${seed}\n${seat + 1}`)
      .digest('hex');
  return CLASS.map((name, seat) => ({ name, digest: digest(seat) }))
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
    .slice(0, 2)
    .map(({ name }) => name);
}

/** Who was drawn, for the minutes. */
let drawnNames: string[] = [];

test('lots: the dice of the class name two pupils, and anybody can work it out', async () => {
  const { teacher, wall, screens, crowd } = council;
  const [ines, adam] = council.pupils;
  await teacher.openVote();
  const throws: Record<string, number> = {};
  for (const pupil of [ines, adam]) {
    await fill(pupil, { throw: true });
    const hint = await pupil.page.locator('.hint').innerText();
    throws[pupil.name] = Number(/Ton dé\s: (\d)/.exec(hint)?.[1]);
    await screens.look(pupil.page, `lots-${pupil.name}`);
    await pupil.voteButton.tap();
    await pupil.expectTitle('cast.title');
  }
  for (const [at, other] of OTHERS.entries()) throws[other] = at + 1;
  await crowd.cast(Object.fromEntries(OTHERS.map((other) => [other, throws[other] - 1])));
  await teacher.act('draw');
  await screens.look(teacher.page, 'lots-counted');
  await teacher.act('show');
  await council.steps();
  const seed = CLASS.map((name) => throws[name]).join('-');
  const [first, second] = drawn(seed);
  await expect(wall.locator('.pill-verdict')).toHaveText('Tiré au sort');
  await expect(wall.locator('.rule')).toContainText(`On peut vérifier : ${seed}.`);
  await expect(wall.locator('.rule')).toContainText(`Le sort désigne ${first} et ${second}.`);
  await screens.look(wall, 'lots-wall');
  await expect(ines.page.locator('.winner')).toHaveText([new RegExp(first), new RegExp(second)]);
  await screens.look(ines.page, 'lots-tablet-result');
  drawnNames = [first, second];
  await teacher.record();
});

test('the archive tells every decision', async () => {
  const { teacher, screens, server } = council;
  await teacher.end();
  await teacher.button('teacher.end.go').click();
  await expect(teacher.page.locator('.seal-words li')).toHaveCount(8);
  await screens.look(teacher.page, 'minutes');
  await screens.look(council.wall, 'end');
  await teacher.page.goto(`${server.url}/archive.html`);
  await teacher.page.locator('.pick a').click();
  await teacher.page.getByRole('link', { name: 'Tous les votes' }).click();
  await expect(teacher.page.locator('.decision')).toHaveCount(Object.keys(STORIES).length + 1);
  for (const { motion, archived } of Object.values(STORIES))
    await expect
      .soft(teacher.page.locator('.decision').filter({ hasText: motion.title }))
      .toContainText(blanks(archived));
  await screens.look(teacher.page, 'archive');
  await teacher.page.getByRole('link', { name: LOTS.title }).click();
  await expect(teacher.page.locator('.seal-words li')).toHaveCount(8);
  for (const name of drawnNames) await expect(teacher.page.locator('.minutes')).toContainText(name);
  await screens.look(teacher.page, 'archive-minutes');
});
