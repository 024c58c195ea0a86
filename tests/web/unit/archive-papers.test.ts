// SPDX-License-Identifier: EUPL-1.2
// What is written on a ballot is told whole, by the letters of the ballot; who has a place after all rounds, once.
import archive from '@i18n/fr/archive.json';
import common from '@i18n/fr/common.json';
import { matters, proclaimed, type Matter } from '@/archive/minutes';
import { letterWords, paperWords } from '@/archive/papers';
import { useWords } from '@/core/i18n';
import { allSettingWords } from '@/core/settings';
import type { Ballot, MinutesOk, MinutesVote, Motion } from '@/core/protocol';
import { motionWith, option, resultWith } from '@/demo/class';
import { minutes } from '@/demo/teacher-people';

beforeAll(() => useWords({ ...common, ...archive }, 'fr'));

const options = ['Le lac', 'La ferme', 'Le port'].map((text) => option(text));
const of = (ballot: Ballot, changes: Partial<Motion> = {}): Motion =>
  motionWith('Où ?', '', { ballot, options, grade_count: 5, ...changes });

describe('a ballot in one line', () => {
  it('says a ranking in its order, not in that of the ballot', () => {
    expect(paperWords(of('ranked'), [3, 1, 2])).toBe('B > C > A');
    expect(paperWords(of('ranked'), [0, 1])).toBe('B');
  });

  it('says ticks, grades and points by letter; no points are points too', () => {
    expect(paperWords(of('several'), [1, 0, 1])).toBe('A, C');
    expect(paperWords(of('grades'), [1, 5, 2])).toBe('A Très bien, B Pas du tout, C Bien');
    expect(paperWords(of('points'), [6, 1, 3])).toBe('A 5, B 0, C 2');
    expect(paperWords(of('budget'), [0, 1])).toBe('B');
  });

  it('says that it is blank', () => {
    for (const ballot of ['several', 'ranked', 'grades', 'points', 'budget'] as const)
      expect(paperWords(of(ballot), [])).toBe('blanc');
  });

  it('comes with what the letters stand for', () => {
    expect(letterWords(of('ranked'))).toBe('A Le lac, B La ferme, C Le port');
  });
});

describe('after all rounds of an election', () => {
  const people = ['Lina', 'Adam', 'Zoé'].map((text, candidate) =>
    option(text, '', { candidate, substitute_name: text === 'Lina' ? 'Paul' : '' }),
  );
  const vote = (winners: number[], changes: Partial<MinutesVote> = {}): MinutesVote => ({
    ...minutes.votes[0],
    verdict: { ...resultWith([], {}).verdict, winners },
    ...changes,
  });
  const matter = (votes: MinutesVote[]): Matter => ({
    item: { id: 1, state: 'done', locked: true, motion: of('several', { options: people }) },
    place: 1,
    votes,
  });

  it('each elected is proclaimed once, with the substitute, in order', () => {
    expect(proclaimed(matter([vote([0]), vote([0, 2])]))).toEqual([
      { name: 'Lina', substitute: 'Paul' },
      { name: 'Zoé', substitute: '' },
    ]);
  });

  it('who refused and what was annulled is left out', () => {
    const annulled = vote([1], { state: 'annulled' });
    expect(proclaimed(matter([vote([2], { refused: [2] }), annulled]))).toEqual([]);
  });

  it('a vote on proposals proclaims nobody', () => {
    const trip: Matter = { ...matter([vote([0])]), item: { ...matter([]).item, motion: of('ranked') } };
    expect(proclaimed(trip)).toEqual([]);
    expect(matters(minutes as MinutesOk).every((each) => proclaimed(each).length === 0)).toBe(true);
  });
});

it('every ballot has its settings in words, and none speaks of a threshold that it does not have', () => {
  const ballots: [Ballot, Motion['method']][] = [
    ['consent', 'consent'],
    ['fist', 'fist_to_five'],
    ['lots', 'sortition'],
    ['several', 'approval'],
    ['ranked', 'stv'],
    ['grades', 'majority_judgment'],
    ['points', 'score'],
    ['budget', 'equal_shares'],
  ];
  for (const [ballot, method] of ballots)
    for (const tie_rule of ['youngest', 'lot', 'rejected'] as const) {
      const words = allSettingWords(of(ballot, { method, tie_rule, seats: 2, budget: 5000, official: true }));
      expect(words.join(' ')).not.toMatch(/setting\.|Majorité|undefined/);
    }
});
