// SPDX-License-Identifier: EUPL-1.2
// A sitting that a pupil runs, from the ritual opening to the printed minutes: the teacher only
// offers the chair. Each test goes on where the one before it ended.
import { expect, test, type Page } from '@playwright/test';
import { Crowd } from './kit/crowd';
import { Desk } from './kit/desk';
import { Officer } from './kit/officer';
import { Screens } from './kit/screens';
import { Server } from './kit/server';
import { Teacher } from './kit/teacher';
import { spaced } from './kit/words';

test.describe.configure({ mode: 'serial' });

const CLASS = ['Adam', 'Hugo', 'Inès', 'Lila', 'Malo', 'Noé', 'Rose', 'Zoé'];
const EARLIER = 'On plante des fleurs devant la classe.';
const WHY = 'Il a trop plu cette semaine.';
const PRAISE = 'Je félicite Lila pour son exposé sur les loups.';
const CONCERN = 'Mon problème : on me chipe ma capuche au vestiaire.';
/** Of the concern, and of nothing else in this council. */
const SECRET = /chipe|capuche|vestiaire/i;
const PROPOSAL = 'Je propose de jouer au ballon tous les jours.';
const AMENDED = 'Je propose de jouer au ballon le mardi et le vendredi.';
const NOTE = 'Tout le monde s’est bien écouté.';
const LINES = ['Bonjour à tous, le conseil est à nous.', 'On lève la main pour parler.'];

const server = new Server();
let screens: Screens;
let desk: Desk;
let teacher: Teacher;
let crowd: Crowd;
let wall: Page;
let chair: Officer;
let keeper: Officer;
let pupil: Officer;
let others: string[];

/** A short sitting of before, chaired by the first of the class: one decision, by show of hands. */
async function holdEarlier(): Promise<void> {
  await desk.prepare('Conseil d’octobre');
  await desk.add({ title: EARLIER });
  await desk.ask('sitting.open', {});
  await desk.ask('members.all-present', {});
  await desk.until('the class', (view) => view.present_count === CLASS.length);
  await desk.ask('role.give', { seat: desk.seat(CLASS[0]), role: 'chair' });
  await desk.openNext();
  await desk.ask('paper.sign-all', {});
  await desk.ask('vote.close', {});
  await desk.ask('vote.count', { hand_votes: [6, 1, 1] });
  await desk.ask('vote.show', {});
  await desk.ask('item.record', { who: [desk.seat('Zoé')] });
  await desk.ask('sitting.end', {});
}

/** Those who wait before the chair votes on a screen; the last of them never votes. */
const castOthers = (...choices: number[]): Promise<void> =>
  crowd.cast(Object.fromEntries(choices.map((choice, at) => [others[at], choice])));

async function sitDown(code: string, name: string, device: 'tablet' | 'upright' | 'phone'): Promise<Officer> {
  const seated = new Officer(await screens.open(device), name);
  await seated.scan(server.url, code);
  await seated.sitDown();
  return seated;
}

test.beforeAll(async ({ browser }) => {
  await server.start();
  screens = new Screens(browser, 'whole');
  const who = server.firstSignIn();
  desk = await Desk.open(server, who);
  await desk.makeClass('CM2', 'reading', CLASS);
  await desk.habits({
    stages: ['opening', 'earlier', 'praise', 'concerns', 'proposals', 'closing'],
    roles: ['chair', 'secretary', 'timekeeper', 'floor-keeper', 'decision-keeper', 'teller', 'observer'],
    tags: true,
    turn_seconds: 90,
    item_minutes: 8,
    lines: LINES.map((text) => ({ stage: 'opening', text })),
  });
  await holdEarlier();
  await desk.slip('praise', PRAISE, 'Malo');
  await desk.slip('concern', CONCERN, 'Noé');
  await desk.slip('proposal', PROPOSAL, 'Rose');
  await desk.prepare('Conseil de novembre');
  teacher = new Teacher(await screens.open('desk'));
  await teacher.signIn(server.url, who.name, who.password);
  await teacher.enterSitting(desk.sitting);
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  desk?.close();
  crowd?.close();
  await screens?.close();
  await server.close();
});

test('the teacher offers the chair to whose turn it is, and the pupil says yes', async () => {
  const code = await desk.door();
  wall = await screens.open('wall');
  await wall.goto(await desk.wallAddress());
  crowd = new Crowd(server.url);
  await desk.ask('members.all-present', {});
  await desk.until('a suggestion', (view) => view.suggestions[0]?.who.length > 0);
  const [turn] = desk.view.suggestions[0].who;
  expect(turn.name).not.toBe(CLASS[0]); // had it the last time
  const [first, second] = CLASS.filter((name) => name !== turn.name && name !== 'Noé');
  chair = await sitDown(code, turn.name, 'tablet');
  keeper = await sitDown(code, first, 'upright');
  pupil = await sitDown(code, second, 'phone');
  others = CLASS.filter((name) => ![turn.name, first, second].includes(name));
  await crowd.comeIn(code, others);
  await desk.ask('seat.accept-all', {});
  await crowd.seated();
  await chair.expectTitle('wait.title', { name: chair.name });

  await teacher.opener('roles').click();
  await teacher
    .role('chair')
    .getByRole('button', { name: `Proposer à ${turn.name}` })
    .click();
  await screens.look(teacher.page, 'teacher-roles');
  await chair.expectTitle('offer.chair');
  await screens.look(chair.page, 'chair-offer');
  await chair.accept('chair');
  await teacher.role('decision-keeper').getByRole('combobox').selectOption(keeper.name);
  await keeper.accept('decision-keeper');
  await teacher.closePanel();
  await desk.ask('role.offer', { seat: desk.seat(others[0]), role: 'secretary' });
  await crowd.ask(others[0], 'role.answer', { role: 'secretary', accepts: true });
  await expect(teacher.page.getByText(teacher.words('teacher.chair.leads', { name: turn.name }))).toBeVisible();
  await chair.toRole();
  await keeper.toRole();
});

test('the chair opens with the ritual words of the class', async () => {
  await expect(chair.act('open')).toBeVisible();
  await screens.picture(chair.page, 'chair-before');
  await chair.goSurely('open');
  await expect(chair.page.getByText(LINES[0])).toBeVisible();
  await screens.look(chair.page, 'chair-opening');
  await screens.picture(wall, 'wall-opening');
  await screens.picture(pupil.page, 'pupil-opening');
  await screens.picture(teacher.page, 'teacher-led');
  await chair.button('script.next').tap();
  await expect(chair.page.getByText(LINES[1])).toBeVisible();
});

test('an earlier decision is reviewed by the decision keeper', async () => {
  await chair.enter('earlier');
  await expect(wall.getByText(EARLIER)).toBeVisible();
  await expect(chair.act('read')).toBeVisible();
  await screens.picture(chair.page, 'chair-earlier');
  await screens.picture(wall, 'wall-earlier');
  await keeper.button('book.show').tap();
  await keeper.button('entry.not-done').tap();
  await keeper.page.getByLabel(keeper.words('book.word'), { exact: true }).fill(WHY);
  await keeper.button('book.word.save').tap();
  await screens.look(keeper.page, 'keeper-review');
  await expect(wall.getByText(WHY)).toBeVisible();
  await expect(wall.getByText(keeper.words('entry.not-done'))).toBeVisible();
  await screens.look(wall, 'wall-entry');
  await pupil.expectTitleText(EARLIER);
  await screens.picture(pupil.page, 'pupil-entry');
});

test('a praise is read on the wall', async () => {
  await chair.enter('praise');
  await chair.go('start');
  await expect(wall.getByText(PRAISE)).toBeVisible();
  await screens.look(wall, 'wall-praise');
  await screens.picture(chair.page, 'chair-praise');
  await screens.picture(pupil.page, 'pupil-praise');
  await chair.go('close-item');
});

test('the words of a concern stay with the teacher and the chair', async () => {
  await chair.enter('concerns');
  await chair.go('gate');
  await expect(chair.page.getByText(SECRET)).toBeVisible();
  await screens.look(chair.page, 'chair-gate');
  for (const question of ['upheld', 'tried', 'current'])
    await chair.page
      .getByRole('group', { name: chair.words(`gate.${question}`) })
      .getByRole('button', { name: chair.words('console.yes') })
      .tap();
  await chair.button('gate.go').tap();
  await chair.go('start');
  await expect(wall.getByText(teacher.words('wall.concern'))).toBeVisible();
  await screens.look(wall, 'wall-concern');
  await expect(pupil.page.getByText(pupil.words('item.hidden')).first()).toBeVisible();
  await screens.picture(pupil.page, 'pupil-concern');
  await screens.picture(keeper.page, 'keeper-concern');
  await chair.go('debate');
  await screens.picture(chair.page, 'chair-concern');
  for (const page of [wall, pupil.page, keeper.page]) await expect(page.locator('body')).not.toContainText(SECRET);
  await expect(teacher.page.locator('main')).toContainText(SECRET);
  await chair.go('close-item');
});

test('a pupil asks for the floor, has it, and proposes a change', async () => {
  await chair.enter('proposals');
  await chair.go('start');
  await chair.go('debate');
  await pupil.button('speak.ask').tap();
  await screens.look(pupil.page, 'pupil-tags');
  await pupil.button('tag.idea').tap();
  await expect(pupil.button('speak.leave')).toBeVisible();
  await crowd.ask(others[1], 'floor.ask', { tag: 'against' });
  await expect(wall.getByText(teacher.words('wall.next'))).toBeVisible();
  await chair.button('floor.next.name', { name: pupil.name }).tap();
  await pupil.expectTitle('speak.yours');
  await screens.look(pupil.page, 'pupil-speaks');
  await screens.look(wall, 'wall-speaks');
  await screens.look(chair.page, 'chair-debate');
  await pupil.button('speak.done').tap();
  await chair.button('floor.next.name', { name: others[1] }).tap();

  await pupil.button('amend.open').tap();
  await pupil.page.getByLabel(pupil.words('amend.text'), { exact: true }).fill(AMENDED);
  await screens.look(pupil.page, 'pupil-amends');
  await pupil.button('amend.send').tap();
  await expect(wall.getByText(teacher.words('wall.amendment.by', { name: pupil.name }))).toBeVisible();
  await screens.look(wall, 'wall-amendment');
  await screens.picture(chair.page, 'chair-amendment');
  await screens.picture(pupil.page, 'pupil-amendment');
});

test('the class votes on the change, then on the changed text', async () => {
  await chair.button('change.vote').tap();
  await pupil.expectTitleText(spaced(AMENDED, '$'));
  await expect(pupil.page.getByText(pupil.words('amend.vote'))).toBeVisible();
  await screens.look(pupil.page, 'pupil-vote-change');
  await expect(wall.getByText(spaced(AMENDED, '$'))).toBeVisible();
  await screens.picture(wall, 'wall-vote-change');
  await chair.voteBetween('Pour');
  await keeper.voteBetween('Pour');
  await pupil.vote('Pour');
  await castOthers(0, 0, 1, 2);
  await screens.picture(chair.page, 'chair-voting');
  await chair.showResult();
  await expect(wall.locator('.pill-verdict')).toHaveText(teacher.words('wall.verdict.adopted'));
  await screens.picture(wall, 'wall-change-adopted');
  await chair.go('back-to-debate');

  await pupil.expectTitleText(spaced(AMENDED, '$'));
  await chair.go('vote');
  await pupil.expectTitleText(spaced(AMENDED, '$'));
  await chair.voteBetween('Pour');
  await keeper.voteBetween('Contre');
  await pupil.vote('Pour');
  await castOthers(0, 0, 0, 1);
  await chair.go('close');
  await screens.picture(chair.page, 'chair-closed');
  await chair.go('count');
  await expect(chair.act('show')).toBeVisible();
  await screens.picture(chair.page, 'chair-counted');
  await expect(wall.getByText(teacher.words('wall.closed'))).toBeVisible();
  await chair.go('show');
  await expect(wall.locator('.pill-verdict')).toHaveText(teacher.words('wall.verdict.adopted'));
  await screens.look(wall, 'wall-adopted');
  await screens.picture(chair.page, 'chair-shown');
});

test('the decision is written down with who does it and until when', async () => {
  await chair.go('record');
  await chair.button('form.when.fortnight').tap();
  const who = chair.page.getByRole('list', { name: chair.words('form.who') });
  for (const name of ['Rose', pupil.name]) await who.getByRole('button', { name }).tap();
  await screens.look(chair.page, 'chair-record');
  await chair.button('form.record.go').tap();
  await expect(wall.getByText(teacher.words('wall.decided'))).toBeVisible();
  await expect(wall.getByText(AMENDED)).toBeVisible();
  await screens.look(wall, 'wall-decided');
});

test('the mood is asked, and the decision is read again', async () => {
  await chair.enter('closing');
  await chair.more('mood');
  await expect(pupil.voteButton).toBeVisible();
  await screens.look(pupil.page, 'pupil-mood');
  await expect(pupil.page.getByText(pupil.words('vote.blank'))).toHaveCount(0);
  await pupil.vote(pupil.words('mood.0'));
  await castOthers(0, 1, 1, 2, 0);
  await chair.showResult();
  await expect(wall.getByText(teacher.words('wall.mood.result'))).toBeVisible();
  await screens.look(wall, 'wall-mood');
  await screens.picture(pupil.page, 'pupil-mood-result');
  await chair.go('record');
  await chair.go('read');
  await pupil.expectTitleText(spaced(AMENDED, '$'));
  await screens.picture(wall, 'wall-reread');
  await screens.picture(chair.page, 'chair-reread');
  await crowd.ask(others[0], 'note.write', { item: 0, text: NOTE });
});

test('the chair ends the council, and its minutes are printed', async () => {
  await chair.goSurely('end');
  const { page } = teacher;
  await expect(page.getByText('Compte rendu n° 2')).toBeVisible();
  await screens.look(page, 'minutes');
  await pupil.expectTitle('end.title');
  await screens.look(pupil.page, 'pupil-end');
  await screens.picture(chair.page, 'chair-end');
  await screens.look(wall, 'wall-end');
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  const pdf = await page.pdf({ path: screens.path('minutes.pdf'), format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const minutes = page.locator('.minutes');
  for (const text of [
    ...['Présidence', chair.name, 'Secrétariat', others[0], 'Décisions', keeper.name].map((word) => spaced(word)),
    ...[EARLIER, WHY, PRAISE, AMENDED, PROPOSAL, NOTE].map((words) => spaced(words)),
  ])
    await expect.soft(minutes).toContainText(new RegExp(text.source.slice(1), 'u'));
  await expect(minutes).not.toContainText(SECRET);
});

test('no other screen was ever told the words of the concern', async () => {
  for (const page of [wall, pupil.page, keeper.page]) {
    const told = screens.told(page);
    expect(told).toContain('"concern"');
    expect(told).not.toMatch(SECRET);
  }
  expect(screens.told(chair.page)).toMatch(SECRET);
});
