// SPDX-License-Identifier: EUPL-1.2
// Each purpose comes with settings that the rules accept, is recognised again when its item is
// edited, and whoever tries another loses nothing.
import { describe, expect, it } from 'vitest';
import type { Ballot, Method, Motion } from '@/core/protocol';
import {
  draftOf,
  hasDetails,
  listOf,
  motionOf,
  newDraft,
  withList,
  withPurpose,
  withSettings,
  type Draft,
} from '@/teacher/draft';
import { candidateOf, emptyOption } from '@/teacher/motion';
import { centsOf, typedMoney } from '@/teacher/money';
import {
  listKind,
  methodsOf,
  presetOf,
  PURPOSES,
  purposeOf,
  tieRulesOf,
  withMethod,
  type Purpose,
} from '@/teacher/purposes';

/** docs/sitting.md, "Ballots and methods". */
const METHODS: Record<Ballot, Method[]> = {
  motion: ['motion'],
  choice: ['plurality'],
  consent: ['consent'],
  fist: ['fist_to_five'],
  lots: ['sortition'],
  several: ['approval', 'plurality', 'two_round'],
  ranked: ['irv', 'borda', 'copeland', 'schulze', 'ranked_pairs', 'minimax', 'stv'],
  grades: ['majority_judgment'],
  points: ['score'],
  budget: ['equal_shares', 'budget_greedy'],
};
const MARKED: Ballot[] = ['several', 'ranked', 'grades', 'points', 'budget'];

/** What the rules ask of settings, one after the other. */
function misfits(motion: Motion): string[] {
  const { ballot, method, options } = motion;
  const plain = ballot === 'motion' || ballot === 'choice';
  const many = ballot === 'several' || method === 'stv' || ballot === 'lots';
  const checks: [string, boolean][] = [
    ['method', METHODS[ballot].includes(method)],
    ['seats', motion.seats === 1 || many],
    ['picks', ballot === 'several' ? motion.picks >= 1 || method === 'approval' : motion.picks === 0],
    ['grades', ballot === 'grades' ? [3, 5, 7].includes(motion.grade_count) : motion.grade_count === 0],
    [
      'points',
      ballot === 'points' ? motion.points_max >= 1 && motion.points_max <= 10 : motion.points_max === 0,
    ],
    ['budget', ballot === 'budget' ? motion.budget > 0 : motion.budget === 0],
    ['cost', options.every((option) => (ballot === 'budget' ? option.cost > 0 : option.cost === 0))],
    ['tie', MARKED.includes(ballot) || !['youngest', 'lot'].includes(motion.tie_rule)],
    ['majority', plain || (motion.threshold === 'simple' && motion.base === 'expressed')],
    ['fallback', ballot === 'consent' || motion.fallback === 'rejected'],
    ['lots', ballot !== 'lots' || motion.secrecy === 'roll-call'],
    ['changeable', motion.secrecy === 'roll-call' || !motion.changeable],
    [
      'official',
      !motion.official ||
        (method === 'two_round' &&
          motion.secrecy === 'secret' &&
          motion.tie_rule === 'youngest' &&
          options.every((option) => option.candidate !== null)),
    ],
  ];
  return checks.filter(([, fits]) => !fits).map(([name]) => name);
}

function filled(purpose: Purpose): Draft {
  const draft = { ...newDraft(purpose), title: 'Titre' };
  const kind = listKind(purpose);
  const list =
    kind === 'candidates'
      ? [1, 2, 3].map((seat) => candidateOf({ seat, name: `P${seat}`, picture: '' }))
      : ['a', 'b', 'c'].map((text) => ({ ...emptyOption(), text, cost: 100 }));
  return withSettings(withList(draft, list), kind === 'projects' ? { budget: 300 } : {});
}

describe.each(PURPOSES)('%s', (purpose) => {
  it('has settings that fit', () => {
    expect(misfits(motionOf(filled(purpose)))).toEqual([]);
  });

  it('fits with each method and each tie rule that it offers', () => {
    const draft = filled(purpose);
    for (const method of methodsOf(purpose, draft.settings.method)) {
      const settings = withMethod(draft.settings, method);
      for (const tie_rule of [settings.tie_rule, ...tieRulesOf(purpose, settings)])
        expect(
          misfits(motionOf({ ...draft, settings: { ...settings, tie_rule } })),
          `${method} ${tie_rule}`,
        ).toEqual([]);
    }
  });

  it('is recognised when its item is edited', () => {
    const motion = motionOf(filled(purpose));
    expect(purposeOf(motion)).toBe(purpose);
    expect(motionOf(draftOf(motion))).toEqual(motion);
  });

  it('shows none of the further settings at first', () => {
    expect(hasDetails(newDraft(purpose))).toBe(false);
  });
});

describe('trying another purpose', () => {
  it('keeps words, proposals, prices, candidates and the settings of each', () => {
    let draft = filled('budget');
    draft = withPurpose(withSettings(draft, { method: 'budget_greedy' }), 'elect');
    draft = withList(draft, [candidateOf({ seat: 7, name: 'Aya', picture: '' })]);
    draft = withPurpose(draft, 'rank');
    expect(listOf(draft).map((option) => option.text)).toEqual(['a', 'b', 'c']);
    draft = withPurpose(draft, 'text');
    draft = withPurpose(draft, 'budget');
    expect(draft.settings).toMatchObject({ method: 'budget_greedy', budget: 300 });
    expect(motionOf(draft).options.map((option) => option.cost)).toEqual([100, 100, 100]);
    expect(withPurpose(draft, 'elect').candidates.map((option) => option.candidate)).toEqual([7]);
  });

  it('takes along what is true of every vote', () => {
    const draft = withSettings(newDraft('text'), { quorum: 'half', seconds: 120, secrecy: 'roll-call' });
    expect(withPurpose(draft, 'rank').settings).toMatchObject({
      quorum: 'half',
      seconds: 120,
      secrecy: 'secret',
    });
  });

  it('gives lists the two empty lines they need', () => {
    expect(withPurpose(newDraft('text'), 'one').options).toHaveLength(2);
  });
});

it('delegates are elected as the Code says: secret, two rounds, two places, one name, the youngest', () => {
  expect(presetOf('delegates')).toMatchObject({
    ballot: 'several',
    method: 'two_round',
    secrecy: 'secret',
    seats: 2,
    picks: 1,
    tie_rule: 'youngest',
    official: true,
  });
});

it('shared places are filled from names in order, and back', () => {
  const ranked = withMethod(presetOf('elect'), 'stv');
  expect(ranked).toMatchObject({ ballot: 'ranked', picks: 0 });
  expect(withMethod(ranked, 'plurality')).toMatchObject({ ballot: 'several', picks: 1 });
});

it('a run-off is never voted again because of a tie of the last', () => {
  expect(tieRulesOf('rank', presetOf('rank'))).not.toContain('second-vote');
  expect(withMethod({ ...presetOf('rank'), method: 'borda', tie_rule: 'second-vote' }, 'irv').tie_rule).toBe(
    'lot',
  );
});

describe('amounts', () => {
  it.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['1 200,05 €', 120005],
    ['0', 0],
  ])('%s is %d cents', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents);
  });

  it.each(['', 'dix', '1,2,3', '-5', '12,345', '1000000,01', '99999999'])('"%s" is none', (typed) => {
    expect(centsOf(typed)).toBeNull();
  });

  it('are typed again as they were', () => {
    expect([1200, 1250, 5].map((cents) => typedMoney(cents, ','))).toEqual(['12', '12,50', '0,05']);
  });
});
