// SPDX-License-Identifier: EUPL-1.2
// The consoles of the roles: what the chair's big button does next, that nothing is offered which
// would be refused, whose console is whose, and what is said and counted on them.
import { nextAct, type Act } from '@/council/acts';
import { cut } from '@/council/drafts';
import { balanceOf } from '@/council/Observer';
import { otherActs } from '@/council/others';
import { postOf } from '@/council/posts';
import type { Room } from '@/council/room';
import { placeOf, scriptLines, setPlace } from '@/council/script';
import { countingOf, setTyped, typedOf } from '@/core/typed';
import { useWords } from '@/core/i18n';
import type { ChairView, Me } from '@/core/protocol';
import { BICYCLE, LILA, itemWith, resultWith, voteWith } from '@/demo/class';
import { ENTRIES, at, chairView, line, officerView } from '@/demo/console-kit';
import { CONSOLE_SCENES } from '@/demo/console-scenes';
import french from '@i18n/fr/console.json';

const EVERYTHING = [
  'sitting.open sitting.end sitting.pause sitting.resume stage.enter item.start item.leave item.close',
  'item.postpone item.record item.refer item.amend debate.open vote.open vote.close vote.extend vote.untime',
  'vote.reopen vote.count vote.show vote.decide vote.accept concern.check entry.show entry.add mood.ask',
  'wish.open wish.apply agenda.gather paper.sign paper.sign-all amendment.propose amendment.settle',
]
  .join(' ')
  .split(' ');

const room = (
  phase: ChairView['phase'],
  changes: Partial<ChairView> = {},
  may: string[] = EVERYTHING,
): Room => ({ me: { ...LILA, roles: ['chair'], may }, view: chairView(phase, changes) });

const floor = itemWith(BICYCLE);
const label = (act: Act | undefined): string => act?.label ?? '';

describe('the big button of the chair', () => {
  test.each([
    ['opens a council that has an agenda', room('preparing', { stage: null }), 'open'],
    ['waits for an agenda', room('preparing', { stage: null, items: [] }), ''],
    ['goes to the next part', room('welcome', at('opening')), 'stage'],
    ['reads earlier decisions first', room('welcome', at('earlier')), 'read'],
    ['reads the next one', room('welcome', { ...at('earlier'), entry_shown: 1 }), 'read-next'],
    ['starts a point of this part', room('welcome', at('praise')), 'start'],
    ['asks of a problem whether one may speak about it', room('welcome', at('concerns')), 'gate'],
    ['ends after the last part', room('welcome', { ...at('closing'), entries: [] }), 'end'],
    ['opens the debate', room('presented', { floor }), 'debate'],
    ['opens the vote', room('debate', { floor }), 'vote'],
    [
      'closes what nobody debates',
      room('presented', { floor: itemWith(BICYCLE, { kind: 'praise' }) }),
      'close-item',
    ],
    [
      'votes on no problem by habit',
      room('debate', { floor: itemWith(BICYCLE, { kind: 'concern' }) }),
      'close-item',
    ],
    ['closes the vote', room('voting', { floor, vote: voteWith() }), 'close'],
    ['leaves the count to its form', room('closed', { floor, vote: voteWith() }), ''],
    [
      'shows the result',
      room('counted', { floor, result: resultWith([9, 1, 0], { outcome: 'adopted' }) }),
      'show',
    ],
    [
      'waits while a tie is settled',
      room('counted', { floor, result: resultWith([5, 5, 0], { outcome: 'lot' }) }),
      '',
    ],
    [
      'writes the decision',
      room('shown', { floor, result: resultWith([9, 1, 0], { outcome: 'adopted' }) }),
      'record',
    ],
    [
      'goes back to the debate after a change',
      room('shown', {
        floor,
        vote: voteWith({ amendment: 1 }),
        result: resultWith([9, 1, 0], { outcome: 'adopted' }),
      }),
      'back-to-debate',
    ],
    ['goes on after a pause', room('debate', { floor, paused: true }), 'resume'],
  ])('%s', (_, given, wanted) => {
    expect(label(nextAct(given))).toBe(wanted);
  });

  test('waits for the answer of who was elected without standing', () => {
    const result = { ...resultWith([9, 1, 0], { outcome: 'chosen' }), waiting: [0] };
    expect(nextAct(room('shown', { floor, result }))).toBeUndefined();
  });

  test('asks who does it only of what becomes a line of the book', () => {
    const shown = (changes: Partial<ChairView>) =>
      nextAct(room('shown', { floor, result: resultWith([9, 1, 0], { outcome: 'adopted' }), ...changes }));
    expect(shown({ entries: [] })?.opens).toBe('record');
    expect(shown({ entries: ENTRIES })?.opens).toBeUndefined();
    expect(
      shown({ entries: [], result: resultWith([1, 9, 0], { outcome: 'rejected' }) })?.opens,
    ).toBeUndefined();
  });
});

test('nothing is offered that would be refused', () => {
  const phases: ChairView['phase'][] = [
    'preparing',
    'welcome',
    'presented',
    'debate',
    'voting',
    'closed',
    'counted',
    'shown',
  ];
  for (const phase of phases) {
    const given = { floor: phase === 'welcome' || phase === 'preparing' ? null : floor, vote: voteWith() };
    expect(nextAct(room(phase, given, []))).toBeUndefined();
    expect(otherActs(room(phase, given, []))).toEqual([]);
    const one = otherActs(room(phase, given, ['vote.extend', 'item.postpone']));
    for (const act of one) expect(['vote.extend', 'item.postpone']).toContain(act.command);
  }
});

test('what the big button does is not offered a second time', () => {
  const given = room('debate', { floor });
  expect(otherActs(given).map((act) => act.command)).not.toContain(nextAct(given)?.command);
});

test('each act and each question has its words', () => {
  const known = Object.keys(french);
  const acts = Object.values(CONSOLE_SCENES).flatMap(({ messages }) => {
    const [{ note }, { view }] = messages as [{ note: { me: Me } }, { view: ChairView }];
    const given = { me: { ...note.me, may: EVERYTHING }, view };
    return [nextAct(given), ...otherActs(given)].filter((act) => act !== undefined);
  });
  expect(acts.length).toBeGreaterThan(50);
  for (const act of acts) {
    expect(known).toContain(`act.${act.label}`);
    if (act.asks) expect(known).toContain(`ask.${act.label}`);
  }
});

test('a role of the class has the console of the role whose powers it has', () => {
  const own = [
    { name: 'Gardien du silence', picture: 'peace-symbol', powers: 3 },
    { name: 'Jardin', picture: 'tulip', powers: null },
  ];
  const me: Pick<Me, 'roles'> = { roles: ['chair', 'teller', 'own-1', 'own-2'] };
  expect(me.roles.map((role) => postOf(me, own, role)?.console)).toEqual([
    'chair',
    'teller',
    'floor-keeper',
    'own',
  ]);
  expect(postOf(me, own, null)?.role).toBe('chair');
  expect(postOf({ roles: ['teller'] }, own, 'chair')?.role).toBe('teller'); // it was lost
  expect(postOf({ roles: [] }, own, 'chair')).toBeUndefined();
});

describe('the script', () => {
  const sentences = Object.fromEntries(
    Object.entries(french).map(([key, text]) => [key, () => String(text)]),
  );
  beforeEach(() => {
    sessionStorage.clear();
    useWords(sentences, 'fr');
  });

  test('each part of the council has its lines', () => {
    for (const stage of chairView('welcome').stages)
      expect(scriptLines(chairView('welcome', at(stage))).length).toBeGreaterThan(1);
  });

  test('the words of the class replace the usual ones of that part only', () => {
    const lines: ChairView['lines'] = [{ stage: 'opening', text: 'Ouvrez grand les oreilles' }];
    expect(scriptLines(chairView('welcome', { ...at('opening'), lines }))).toEqual([
      'Ouvrez grand les oreilles',
    ]);
    expect(scriptLines(chairView('welcome', { ...at('closing'), lines })).length).toBeGreaterThan(1);
  });

  test('begins anew with each moment', () => {
    const opening = chairView('welcome', at('opening'));
    setPlace(opening, 2);
    expect(placeOf(opening)).toBe(2);
    expect(placeOf(chairView('welcome', at('news')))).toBe(0);
    expect(placeOf(chairView('debate', { ...at('opening'), floor }))).toBe(0);
  });
});

test('speech is told in figures without names', () => {
  expect(balanceOf([{ turns: 3 }, { turns: 0 }, { turns: 1 }, { turns: 0 }])).toEqual({
    turns: 4,
    speakers: 2,
    silent: 2,
    most: 3,
  });
  expect(balanceOf([])).toEqual({ turns: 0, speakers: 0, silent: 0, most: 0 });
});

test('a text is cut where the server counts its bytes, never inside a letter', () => {
  expect(cut('école', 5)).toBe('écol');
  expect(cut('🦊🦊', 7)).toBe('🦊');
  expect(cut('court', 240)).toBe('court');
});

test('a count waits for one paper for each who signed, and another vote begins with nothing', () => {
  const view = officerView('closed', { floor, vote: voteWith({ number: 7, on_paper: 3 }) });
  expect(countingOf(view)?.missing).toBe(3);
  setTyped({ ...typedOf(view), figures: [2, 1, 0] });
  expect(countingOf(view)).toMatchObject({ missing: 0, fields: { hand_votes: [2, 1, 0] } });
  const next = officerView('closed', { floor, vote: voteWith({ number: 8, on_paper: 3 }) });
  expect(countingOf(next)?.missing).toBe(3);
});

test('an item of the agenda may wait in no part', () => {
  const report = line(20, BICYCLE, { kind: 'report' });
  expect(label(nextAct(room('welcome', { stages: [], stage: null, items: [report] })))).toBe('start');
});
