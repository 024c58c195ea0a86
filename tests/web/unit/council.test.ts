// SPDX-License-Identifier: EUPL-1.2
// How a council is called and drawn: the agenda by stages, roles of the class's own, the sand.
import { agendaParts, itemTitle, roleName, rolePicture, sandLeft } from '@/core/council';
import * as council from '@/core/council';
import { heardServerTime } from '@/core/clock';
import { useWords } from '@/core/i18n';
import type { ItemKind, Office, OwnRole, Stage } from '@/core/protocol';
import french from '@i18n/fr/council.json';
import { servedIds } from '@tools/pictos.ts';

const OWN: OwnRole[] = [
  { name: 'Fleuriste', picture: 'tulip', powers: null },
  { name: 'Portier', picture: 'door', powers: 3 },
];
const items = (...kinds: ItemKind[]) => kinds.map((kind, id) => ({ id, kind }));

beforeEach(() => useWords(french, 'fr'));

test('the agenda follows the stages of the class, and inside a stage the order of the items', () => {
  const stages: Stage[] = ['opening', 'proposals', 'praise', 'closing'];
  const parts = agendaParts(items('thanks', 'proposal', 'election', 'praise'), stages);
  expect(parts).toEqual([
    {
      stage: 'proposals',
      items: [
        { id: 1, kind: 'proposal' },
        { id: 2, kind: 'election' },
      ],
    },
    {
      stage: 'praise',
      items: [
        { id: 0, kind: 'thanks' },
        { id: 3, kind: 'praise' },
      ],
    },
  ]);
});

test('an item whose part the council does not have stands at the end, and so does the mood', () => {
  const parts = agendaParts(items('report', 'mood', 'proposal'), ['proposals']);
  expect(parts.map((part) => [part.stage, part.items.map((item) => item.kind)])).toEqual([
    ['proposals', ['proposal']],
    [null, ['report', 'mood']],
  ]);
});

test('a sitting from before there were stages keeps its items in one part', () => {
  expect(agendaParts(items('proposal', 'concern'), [])).toEqual([
    { stage: null, items: items('proposal', 'concern') },
  ]);
});

test('a role of the class has the name and picture that the class gave it', () => {
  expect([roleName('own-2', OWN), rolePicture('own-2', OWN)]).toEqual(['Portier', 'door']);
  expect(roleName('chair', OWN)).toBe('Présidence');
  expect(rolePicture('own-4', OWN)).toBe('');
});

test('words that are not for this screen are never its title', () => {
  expect(itemTitle({ hidden: true, title: 'secret' })).toBe('Un problème');
  expect(itemTitle({ hidden: false, title: 'Le vélo' })).toBe('Le vélo');
});

test('the sand runs from 1 to 0 with the clock of the server, and stays in the glass', () => {
  heardServerTime(Date.now());
  const now = Date.now();
  expect(sandLeft(now, now + 60_000, now)).toBeCloseTo(1, 2);
  expect(sandLeft(now - 45_000, now + 15_000, now)).toBeCloseTo(0.25, 2);
  expect(sandLeft(now - 90_000, now - 1, now)).toBe(0);
  expect(sandLeft(now + 9_000, now + 60_000, now)).toBe(1);
  expect(sandLeft(now, 0, now)).toBe(0);
});

test('every picture that is named is served', () => {
  const tables = [council.STAGE_PICTURES, council.KIND_PICTURES, council.RITUAL_PICTURES];
  const roles: Office[] = [
    'chair',
    'secretary',
    'timekeeper',
    'floor-keeper',
    'decision-keeper',
    'teller',
    'observer',
  ];
  const named = [
    ...tables.flatMap((table) => Object.values(table)),
    ...roles.map((role) => rolePicture(role, [])),
  ];
  expect(named.filter((id) => !servedIds().includes(id))).toEqual([]);
});
