// SPDX-License-Identifier: EUPL-1.2
// A whole council through real screens, from the first password to the sealed minutes,
// with everything that goes wrong in a classroom on the way. Each test goes on where the
// one before it ended.
import { expect, test, type Page } from '@playwright/test';
import { ondeFile } from './kit/classList';
import { Pupil } from './kit/pupil';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { frameWith, noteSockets } from './kit/tamper';
import { Teacher } from './kit/teacher';

test.describe.configure({ mode: 'serial' });

const BIKE = 'Veut-on un vélo partagé pour la récréation ?';
const TRIP = 'Où va-t-on en sortie au mois de juin ?';
const CORNER = 'Range-t-on le coin lecture chacun son tour ?';

const server = new Server();
let screens: Screens;
let teacher: Teacher;
let wall: Page;
let ines: Pupil;
let adam: Pupil;
let zoe: Pupil;
let hugo: Pupil;
let code: string;

test.beforeAll(async ({ browser }) => {
  await server.start();
  screens = new Screens(browser, 'council');
  teacher = new Teacher(await screens.open('desk'));
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  await screens?.close();
  await server.close();
});

test('a wrong password is told in one sentence, the printed one opens', async () => {
  const { name, password } = server.firstSignIn();
  await teacher.signIn(server.url, name, `${password}x`);
  await expect(teacher.page.getByRole('alert')).toHaveText('Le nom ou le mot de passe ne va pas.');
  await screens.look(teacher.page, 'teacher-signin');
  await teacher.signIn(server.url, name, password);
  await expect(teacher.page.getByRole('heading', { name: `Bonjour ${name}` })).toBeVisible();
});

test('a class is made of the file of the school, whose broken line is told', async () => {
  const { page } = teacher;
  await page.getByLabel('Nom de la classe').fill('CM1-CM2 B');
  await screens.look(page, 'teacher-home');
  await teacher.button('teacher.home.create').click();
  // The page before has a field for files too.
  await expect(page.getByRole('heading', { level: 1, name: 'CM1-CM2 B' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(ondeFile());
  await expect(page.getByText('8 élèves trouvés. Format reconnu : ONDE.')).toBeVisible();
  await expect(page.locator('.problems li')).toContainText('Ligne 5 : le nombre de colonnes n’est pas le bon.');
  await screens.look(page, 'teacher-list');
  await page.getByRole('button', { name: 'Ajouter 8 élèves' }).click();
  await expect(page.locator('.pupils .tile')).toHaveCount(8);
  await expect(page.locator('.pupils')).toContainText('Lila B.');
  await expect(page.locator('.pupils')).toContainText('Lila M.');
  await expect(page.locator('.pupils')).toContainText('Noémie');
  await screens.look(page, 'teacher-class');
});

test('a sitting is prepared by the form', async () => {
  const { page } = teacher;
  await page.getByLabel('Titre du conseil').fill('Conseil du vendredi');
  await teacher.button('teacher.sitting.prepare').click();
  await expect(page.getByRole('heading', { name: 'Conseil du vendredi' })).toBeVisible();
  await screens.look(page, 'teacher-empty');

  const { composer } = teacher;
  await composer.write({ purpose: 'text' });
  await teacher.button('teacher.item.add.go').click();
  await expect(page.locator('.motion-form .error').first()).toHaveText('Il manque un texte.');
  await page.getByLabel('Le texte à accepter ou à refuser').fill(BIKE);
  await teacher.button('teacher.picture.add').click();
  await page.getByRole('button', { name: 'bicycle', exact: true }).click();
  await screens.look(page, 'teacher-form');
  await composer.save();

  await composer.write({
    purpose: 'one',
    title: TRIP,
    picture: 'bus',
    options: [
      { text: 'À la plage', picture: 'beach with umbrella' },
      { text: 'Au château', picture: 'castle' },
      { text: 'En forêt', picture: 'camping' },
      { text: 'Au planétarium', picture: 'telescope' },
    ],
  });
  await screens.look(page, 'teacher-form-choice');
  await composer.save();
  await composer.write({
    purpose: 'text',
    title: CORNER,
    picture: 'books',
    choose: { secrecy: 'roll-call', tie: 'casting-vote' },
    changeable: true,
  });
  await screens.look(page, 'teacher-form-settings');
  await composer.save();
  await expect(page.locator('.agenda > li')).toHaveCount(3);
  await screens.look(page, 'teacher-prepared');
});

test('the projector opens in a window of its own, or by its address on another computer', async () => {
  await teacher.act('open');
  await screens.look(teacher.page, 'teacher-nobody');
  const window = await teacher.openWall();
  await expect(window.getByRole('heading', { name: 'Conseil du vendredi' })).toBeVisible();
  await expect(window).toHaveURL(/\/projector\.html$/);
  await window.close();
  await screens.look(teacher.page, 'teacher-wall-panel');
  wall = await screens.open('wall');
  await wall.goto(await teacher.wallAddress());
  await expect(wall.getByRole('heading', { name: 'Conseil du vendredi' })).toBeVisible();
  await screens.look(wall, 'wall-agenda');
  await teacher.closePanel();
});

test('pupils come in by the address or the code, and wait to be accepted', async () => {
  code = await teacher.openDoor();
  await screens.look(teacher.page, 'teacher-door');
  await expect(wall.locator('.door-code')).toHaveText(code);
  await screens.look(wall, 'wall-door');
  await teacher.closePanel();

  ines = new Pupil(await screens.open('tablet'), 'Inès');
  adam = new Pupil(await screens.open('upright'), 'Adam');
  zoe = new Pupil(await screens.open('phone'), 'Zoé');
  await noteSockets(ines.page);
  await ines.scan(server.url, code);
  await screens.look(ines.page, 'pupil-who');
  await adam.page.goto(server.url);
  await adam.type('222222');
  await expect(adam.page.getByRole('status').first()).toHaveText(
    'Ce code n’ouvre pas. Regarde le tableau, essaie encore.',
  );
  await screens.look(adam.page, 'pupil-door');
  await adam.type(code);
  await adam.expectTitle('who.title');
  await zoe.scan(server.url, code);
  await screens.look(zoe.page, 'pupil-who-phone');

  for (const pupil of [ines, adam, zoe]) await pupil.sitDown();
  await screens.look(ines.page, 'pupil-accept');
  await expect(teacher.page.getByRole('heading', { name: '3 demandes' })).toBeVisible();
  await screens.look(teacher.page, 'teacher-asking');
  await teacher.button('teacher.accept', { name: 'Inès' }).click();
  await ines.expectTitle('wait.title', { name: 'Inès' });
  await adam.expectTitle('accept.title');
  await teacher.button('teacher.accept-all').click();
  await adam.expectTitle('wait.title', { name: 'Adam' });
  await zoe.expectTitle('wait.title', { name: 'Zoé' });
  await screens.look(ines.page, 'pupil-waiting');
  await expect(wall.locator('.arrivals-count')).toContainText('3 sur 8');
});

test('a secret vote is refused while so few are present that one could guess', async () => {
  await teacher.start();
  await expect(teacher.page.locator('.toast')).toBeVisible();
  await expect(teacher.button('teacher.act.debate')).toBeVisible();
  await teacher.button('teacher.act.debate').click({ trial: true, timeout: 3000 }); // the toast is not in its way
  await expect(wall.getByRole('heading', { name: BIKE })).toBeVisible();
  await screens.look(wall, 'wall-presented');
  await screens.look(teacher.page, 'teacher-presented');
  await teacher.act('debate');
  await ines.expectTitleText(BIKE);
  await screens.look(ines.page, 'pupil-debate');
  await screens.look(wall, 'wall-debate');
  await teacher.act('vote');
  await expect(teacher.page.locator('.toast')).toContainText('Un vote secret demande au moins cinq présents');
  await teacher.button('teacher.all-present').click();
  await teacher.mark('Hugo', 'absent');
  await expect(teacher.page.locator('.bar .chip').filter({ hasText: '7 présents' })).toBeVisible();
});

test('a pupil votes in two taps, and nothing tells the choice afterwards', async () => {
  await teacher.act('vote');
  await ines.expectTitleText(BIKE);
  await expect(ines.voteButton).toBeDisabled();
  await screens.look(ines.page, 'pupil-vote-untouched');
  await ines.card('Pour').tap();
  await screens.look(ines.page, 'pupil-vote');
  await screens.publish(ines.page, 'pupil-vote');
  await screens.look(zoe.page, 'pupil-vote-phone');
  await ines.voteButton.tap();
  await ines.expectTitle('cast.title');
  await expect(ines.page.locator('main')).not.toContainText(/Pour|Contre/);
  await screens.look(ines.page, 'pupil-cast');
  await expect(wall.locator('.centre strong')).toHaveText('1');
  await expect(wall.locator('.centre')).toContainText('sur 7 présents');
});

test('a reload in the middle of a vote loses nothing', async () => {
  await adam.card('Contre').tap();
  await adam.page.reload();
  await adam.expectTitleText(BIKE);
  await expect(adam.voteButton).toBeDisabled();
  await adam.vote('Pour');
  await adam.expectTitle('cast.title');
  await adam.page.reload();
  await adam.expectTitle('cast.title');
  await expect(wall.locator('.centre strong')).toHaveText('2');
});

test('a vote tapped without network waits, and leaves by itself', async () => {
  screens.serverIsAway = true;
  await zoe.page.context().setOffline(true);
  await zoe.vote('Contre');
  await zoe.expectTitle('held.title', {}, 25_000);
  await screens.look(zoe.page, 'pupil-held');
  await expect(wall.locator('.centre strong')).toHaveText('2');
  await zoe.page.context().setOffline(false);
  await zoe.expectTitle('cast.title');
  screens.serverIsAway = false;
  await expect(wall.locator('.centre strong')).toHaveText('3');
  await expect(zoe.page.locator('.network')).toHaveCount(0);
});

test('the server is killed in the middle of the vote, and every screen comes back by itself', async () => {
  screens.serverIsAway = true;
  await server.kill();
  await expect(wall.getByText('Je cherche le serveur…')).toBeVisible();
  await expect(wall.locator('.centre strong')).toHaveText('3');
  await expect(ines.page.locator('.network')).toHaveText('Je cherche le réseau…');
  await expect(teacher.page.locator('.chip.searching')).toBeVisible();
  await screens.look(wall, 'wall-lost');
  await screens.look(ines.page, 'pupil-lost');
  await screens.look(teacher.page, 'teacher-lost');
  await server.start();
  for (const pupil of [ines, adam, zoe]) {
    await expect(pupil.page.locator('.network')).toHaveCount(0);
    await pupil.expectTitle('cast.title');
  }
  await expect(teacher.page.locator('.chip.searching')).toHaveCount(0);
  await expect(wall.getByText('Je cherche le serveur…')).toHaveCount(0);
  screens.serverIsAway = false;
  await expect(wall.locator('.centre strong')).toHaveText('3');
  await expect(teacher.tile('Inès')).toHaveAccessibleName('Inès, a voté');
  await expect(teacher.tile('Malo')).toHaveAccessibleName('Malo, présent·e sans tablette');
});

test('a second ballot by tampering is refused', async () => {
  const key = '0123456789abcdef'.repeat(2);
  const answer = await frameWith(ines.page, { do: 'vote.cast', vote: 1, choice: 1, key });
  expect(answer).toEqual({ no: 'already-voted' });
  const close = await frameWith(ines.page, { do: 'vote.close' });
  expect(close).toEqual({ no: 'not-allowed' });
  await expect(wall.locator('.centre strong')).toHaveText('3');
});

test('whoever comes late votes too, and is counted among the present', async () => {
  hugo = new Pupil(await screens.open('narrow'), 'Hugo');
  await hugo.scan(server.url, code);
  await hugo.sitDown();
  await teacher.button('teacher.accept', { name: 'Hugo' }).click();
  await hugo.expectTitleText(BIKE);
  await expect(wall.locator('.centre')).toContainText('sur 8 présents');
  await hugo.vote('Je ne sais pas');
  await hugo.expectTitle('cast.title');
  await expect(wall.locator('.centre strong')).toHaveText('4');
  await screens.look(wall, 'wall-voting');
  await screens.look(teacher.page, 'teacher-voting');
});

test('the teacher sees the figures before the room does', async () => {
  await teacher.act('close');
  await ines.expectTitle('closed.title');
  await expect(wall.getByText('Le vote est fermé')).toBeVisible();
  await expect(teacher.page.locator('.toast')).toContainText('Le vote est fermé.');
  await screens.look(teacher.page, 'teacher-closed');
  await teacher.act('count');
  await expect(teacher.page.getByText('Vous seul·e voyez ces chiffres.')).toBeVisible();
  await expect(teacher.page.locator('.toast')).toHaveCount(0, { timeout: 2000 }); // counted: not taken back any more
  await expect(teacher.page.locator('.figures dd strong')).toHaveText(['2', '1', '1']);
  await screens.look(teacher.page, 'teacher-counted');
  await expect(wall.getByText('Le vote est fermé')).toBeVisible();
  await expect(wall.locator('main')).not.toContainText(/adopté|exprimés/);
  await screens.look(wall, 'wall-closed');
  await ines.expectTitle('closed.title');
  await screens.look(ines.page, 'pupil-closed');

  await teacher.act('show');
  await expect(wall.locator('.pill-verdict')).toHaveText('C’est adopté');
  await expect(wall.locator('.rule')).toContainText('2 pour sur 3 exprimés. Il en fallait 2. C’est adopté.');
  await expect(wall.locator('.legend strong')).toHaveText(['2', '1', '1']);
  await screens.look(wall, 'wall-result');
  for (const pupil of [ines, adam, zoe, hugo]) await pupil.expectTitleText('C’est adopté.');
  await screens.look(ines.page, 'pupil-result');
  await screens.look(hugo.page, 'pupil-result-narrow');
  await screens.look(teacher.page, 'teacher-shown');
  await teacher.record();
});

test('a vote is annulled with a reason, and held again', async () => {
  await teacher.openVote();
  await screens.look(ines.page, 'pupil-choice');
  await screens.look(zoe.page, 'pupil-choice-phone');
  await ines.vote('Au château');
  await ines.expectTitle('cast.title');
  await teacher.act('annul');
  await teacher.button('teacher.annul.go').click();
  await expect(teacher.page.getByText('Écrivez la raison : elle sera au compte rendu.')).toBeVisible();
  await screens.look(teacher.page, 'teacher-annul');
  await teacher.page.getByLabel('Pourquoi ?').fill('La question n’était pas claire.');
  await teacher.button('teacher.annul.go').click();
  await expect(ines.page.getByText('Le vote est annulé. On en parle encore.')).toBeVisible();
  await expect(wall.getByText('Le vote est annulé. On en parle encore.')).toBeVisible();
  await screens.look(wall, 'wall-annulled');
  await screens.look(ines.page, 'pupil-annulled');

  await teacher.act('vote');
  await ines.vote('À la plage');
  await adam.vote('Au planétarium');
  await zoe.vote('Au planétarium');
  await hugo.vote('Blanc');
  for (const pupil of [ines, adam, zoe, hugo]) await pupil.expectTitle('cast.title');
  await screens.look(wall, 'wall-choice');
  for (const label of ['close', 'count', 'show']) await teacher.act(label);
  await expect(wall.locator('.pill-verdict')).toHaveText('C’est choisi');
  await expect(wall.locator('.rule')).toContainText('« Au planétarium » est choisi.');
  await screens.look(wall, 'wall-choice-result');
  await screens.look(zoe.page, 'pupil-choice-result-phone');
  await teacher.record();
});

test('a departure lowers the count, a roll-call choice is changed, a tie gets its casting vote', async () => {
  await teacher.mark('Hugo', 'absent');
  await teacher.openVote();
  await expect(wall.locator('.centre')).toContainText('sur 7 présents');
  await ines.vote('Pour');
  await adam.vote('Contre');
  await zoe.vote('Pour');
  await expect(zoe.page.locator('.own-choice')).toContainText('Pour');
  await screens.look(zoe.page, 'pupil-roll-call-phone');
  await zoe.page.getByRole('button', { name: 'Changer mon vote' }).tap();
  await zoe.vote('Je ne sais pas');
  await expect(zoe.page.locator('.own-choice')).toContainText('Je ne sais pas');
  await expect(wall.locator('.centre strong')).toHaveText('3');
  await screens.look(teacher.page, 'teacher-roll-call');
  for (const label of ['close', 'count']) await teacher.act(label);
  await expect(teacher.page.getByText('À vous de départager.')).toBeVisible();
  await screens.look(teacher.page, 'teacher-casting');
  await teacher.page.locator('.casting').getByRole('button', { name: 'Pour' }).click();
  await teacher.act('show');
  await expect(wall.locator('.pill-verdict')).toHaveText('C’est adopté');
  await expect(wall.locator('.rule')).toContainText('La voix prépondérante a choisi « Pour ».');
  await expect(wall.locator('.names li')).toHaveCount(3);
  await screens.look(wall, 'wall-roll-call');
  await screens.look(ines.page, 'pupil-roll-call-result');
  await teacher.record();
});

test('the sitting is sealed, and its minutes have a number and eight words', async () => {
  const { page } = teacher;
  await teacher.end();
  await screens.look(page, 'teacher-end');
  await teacher.button('teacher.end.go').click();
  await expect(page.getByText('Compte rendu n° 1')).toBeVisible();
  await expect(page.locator('.seal-words li')).toHaveCount(8);
  await expect(page.locator('.minutes')).toContainText('La question n’était pas claire.');
  await expect(page.locator('.minutes')).toContainText('Voix prépondérante de l’enseignant·e : Pour.');
  await screens.look(page, 'minutes');
  await expect(ines.page.getByRole('heading', { name: 'Le conseil est fini' })).toBeVisible();
  await screens.look(ines.page, 'pupil-end');
  await expect(wall.getByRole('heading', { name: 'À bientôt !' })).toBeVisible();
  await screens.look(wall, 'wall-end');

  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await page.screenshot({ path: screens.path('print.png'), fullPage: true });
  const pdf = await page.pdf({ path: screens.path('minutes.pdf'), format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
});

test('a reader opens the archive by a link, until it is revoked', async () => {
  const { page } = teacher;
  await page.goto(`${server.url}/teacher#/`);
  await page.locator('.class-card').click();
  await page.getByRole('button', { name: 'Créer un lien' }).click();
  const link = await page.getByLabel('Copiez ce lien maintenant : il ne sera plus montré.').inputValue();
  await screens.look(page, 'teacher-link');

  const reader = await screens.open('desk');
  await reader.goto(link);
  await reader.getByRole('link', { name: 'Tous les votes' }).click();
  await expect(reader.locator('.decision')).toHaveCount(3);
  await screens.look(reader, 'archive');
  await reader.getByRole('searchbox').fill('velo');
  await expect(reader.locator('.decision')).toHaveCount(1);
  await reader.getByRole('searchbox').fill('girafe');
  await expect(reader.getByText('Aucune décision ne parle de « girafe ».')).toBeVisible();
  await reader.getByRole('searchbox').fill('');
  await expect(reader.locator('.decision')).toHaveCount(3);
  await reader.getByRole('link', { name: BIKE }).click();
  await expect(reader.locator('.seal-words li')).toHaveCount(8);
  await screens.look(reader, 'archive-minutes');

  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expect(reader.getByRole('alert')).toHaveText('Ce lien n’est plus valable. Demandez-en un nouveau à l’école.');
  await screens.look(reader, 'archive-revoked');
});

test('the server ends cleanly, and its data verifies', async () => {
  screens.serverIsAway = true;
  expect(await server.stop()).toBe(0);
  const { code: exit, words } = server.verify();
  expect(words).not.toBe('');
  expect(exit, words).toBe(0);
});
