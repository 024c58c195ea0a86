// SPDX-License-Identifier: EUPL-1.2
// Each method explains its decision in sentences that a child can repeat: numbers of ballots, never a share.
import enCommon from '@i18n/en/common.json';
import enVerdict from '@i18n/en/verdict.json';
import frCommon from '@i18n/fr/common.json';
import frVerdict from '@i18n/fr/verdict.json';
import type { Method, Motion, Outcome, Reason, Tally, TieRule, Verdict } from '@/core/protocol';
import { verdictSentence, type Beside } from '@/core/verdict';
import { motionWith, option, resultWith } from '@/demo/class';
import { emptyTally } from '@/demo/tallyTools';
import { wordsIn } from './catalogue';

const compiled: Record<string, unknown> = {
  fr: { ...frCommon, ...frVerdict },
  en: { ...enCommon, ...enVerdict },
};
const wordsOf = (language: string) => wordsIn(compiled, language);
const fr = wordsOf('fr');

const places = ['Le lac', 'La ferme', 'Le port'].map((text) => option(text));
const people = ['Lina', 'Adam', 'Zoé'].map((text, candidate) => option(text, '', { candidate }));
const trip = motionWith('Où ?', '', { ballot: 'ranked', method: 'irv', options: places });
const election = (method: Method, seats = 2) =>
  motionWith('Délégués', '', { ballot: 'several', method, seats, options: people });

const tallyOf = (method: Method, changes: Partial<Tally> = {}): Tally => ({
  ...emptyTally(method, 3),
  winners: [0],
  places: [1, 2, 3],
  ...changes,
});

const verdictOf = (changes: Partial<Verdict>): Verdict => ({
  ...resultWith([], {}).verdict,
  outcome: 'chosen',
  reason: 'method',
  winner: 0,
  winners: [0],
  needed: 0,
  cast: 26,
  expressed: 26,
  base: 26,
  present: 26,
  ...changes,
});

const say = (motion: Motion, verdict: Partial<Verdict>, beside: Beside = {}, votes: number[] = []): string =>
  verdictSentence(verdictOf(verdict), motion, votes, fr, beside);

const round = (tallies: number[], eliminated: number[] = [], exhausted = 0) => ({
  action: 'counted' as const,
  candidate: null,
  tallies,
  exhausted,
  eliminated,
  elected: [],
});

describe('a method says why', () => {
  it('the last one leaves: which count, and out of how many ballots still in play', () => {
    const rounds = [round([10, 8, 8], [2]), round([14, 12, -1])];
    expect(say(trip, {}, { tally: tallyOf('irv', { rounds }) })).toBe(
      'Au 2e tour de dépouillement, « Le lac » a plus de la moitié des bulletins : 14 sur 26. « Le lac » est choisi.',
    );
    const out = [round([10, 8, 8], [2]), round([13, 10, -1], [], 3)];
    expect(say(trip, {}, { tally: tallyOf('irv', { rounds: out }) })).toContain('encore en jeu : 13 sur 23');
  });

  it('duels: who wins them all, or why there is nobody', () => {
    const pairwise = [0, 15, 14, 11, 0, 16, 12, 10, 0];
    const all = tallyOf('schulze', { pairwise, condorcet: 0 });
    expect(say({ ...trip, method: 'schulze' }, {}, { tally: all })).toBe(
      'Chaque proposition a été comparée à chaque autre : « Le lac » gagne tous ses duels. « Le lac » est choisi.',
    );
    for (const method of ['copeland', 'schulze', 'ranked_pairs', 'minimax'] as const)
      expect(say({ ...trip, method }, {}, { tally: tallyOf(method, { pairwise }) })).toMatch(
        /^Aucune proposition ne gagne tous ses duels.*« Le lac »/,
      );
  });

  it('the middle grade is one that more than half of the ballots give or better', () => {
    const gauge = (counts: number[], median: number) => ({ counts, median, above: 0, below: 0 });
    const gauges = [gauge([4, 12, 10], 1), gauge([2, 10, 14], 2), gauge([2, 9, 15], 2)];
    const motion = motionWith('Où ?', '', {
      ballot: 'grades',
      method: 'majority_judgment',
      grade_count: 3,
      options: places,
    });
    expect(say(motion, {}, { tally: tallyOf('majority_judgment', { gauges }) })).toBe(
      'Plus de la moitié des bulletins donnent « Ça va » ou mieux à « Le lac ». « Le lac » est choisi.',
    );
    const same = [gauges[0], gauge([1, 15, 10], 1), gauges[2]];
    expect(say(motion, {}, { tally: tallyOf('majority_judgment', { gauges: same }) })).toContain(
      'les autres bulletins départagent',
    );
  });

  it('points may be halves', () => {
    const tally = tallyOf('borda', { scale: 2, tallies: [123, 90, 80] });
    expect(say({ ...trip, method: 'borda' }, {}, { tally })).toContain('en a le plus, 61,5.');
  });

  it('a budget says what is bought and what is left', () => {
    const projects = [
      option('Les plantes', '', { cost: 8000 }),
      option('Le ballon', '', { cost: 10000 }),
      option('Le banc', '', { cost: 20050 }),
    ];
    const motion = motionWith('Quoi ?', '', {
      ballot: 'budget',
      method: 'equal_shares',
      budget: 25000,
      options: projects,
    });
    const tally = tallyOf('equal_shares', { winners: [0, 1], spent: 18000, shares: 2 });
    expect(say(motion, { winners: [0, 1] }, { tally })).toBe(
      'Chaque bulletin avait la même part du budget. Avec 250 €, on achète « Les plantes » et « Le ballon » ; il reste 70 €.',
    );
  });

  it('places of an election: reached, left for another round, or left empty', () => {
    const tally = tallyOf('two_round', { tallies: [15, 9, 2], needed: 14 });
    expect(say(election('two_round'), { outcome: 'second-round', seats_left: 1 }, { tally, round: 1 })).toBe(
      'Lina a plus de la moitié des bulletins : 15 sur 26. Il reste 1 place : on vote une deuxième fois.',
    );
    expect(
      say(
        election('two_round'),
        { outcome: 'second-round', seats_left: 2, winners: [] },
        { tally, round: 1 },
      ),
    ).toBe(
      'Personne n’a plus de la moitié des 26 bulletins : il en fallait 14. Il reste 2 places : on vote une deuxième fois.',
    );
    const relative = tallyOf('two_round', { tallies: [0, 14, 12] });
    expect(say(election('two_round', 1), { winners: [1], winner: 1 }, { tally: relative, round: 2 })).toBe(
      'Adam a le plus de voix : 14 sur 26 bulletins. La classe élit Adam.',
    );
    expect(
      say(election('stv'), { winners: [0, 1], seats_left: 1 }, { tally: tallyOf('stv', { quota: 9 }) }),
    ).toBe(
      'Pour avoir une place, il fallait 9 voix sur 26, reports compris. La classe élit Lina et Adam. 1 place reste vide.',
    );
  });

  it('a tie names those among whom it lies, and how it was settled', () => {
    const tie = { outcome: 'who-is-younger', reason: 'tie', winners: [0], tied: [1, 2] } as const;
    expect(
      say(election('two_round'), { ...tie, winners: [0], tied: [1, 2] }, { tally: tallyOf('two_round') }),
    ).toBe('Lina a déjà une place. Égalité entre Adam et Zoé. Il faut savoir qui est le plus jeune.');
    const settled = (tie_rule: TieRule) =>
      say(
        { ...election('approval', 1), tie_rule },
        { reason: 'tie-settled' },
        { tally: tallyOf('approval', { tallies: [12, 12, 3] }), seed: '4-1-6' },
      );
    expect(settled('youngest')).toContain('la personne la plus jeune passe devant');
    expect(settled('youngest')).not.toContain('le plus');
    expect(settled('lot')).toContain('le sort a décidé. On peut vérifier : 4-1-6.');
  });
});

describe('consent, hands and lots', () => {
  const consent = motionWith('Un chat ?', '', { ballot: 'consent', method: 'consent' });
  const fist = motionWith('Un chat ?', '', { ballot: 'fist', method: 'fist_to_five' });

  it('an objection stops the text, and what follows is said', () => {
    const verdict = { outcome: 'blocked', reason: 'objection', winners: [] } as const;
    expect(say(consent, { ...verdict, winners: [] }, {}, [20, 3, 1, 1, 0])).toBe(
      'Une objection arrête le texte. On change le texte et on recommence.',
    );
    expect(
      say({ ...consent, fallback: 'majority' }, { ...verdict, winners: [] }, {}, [20, 3, 1, 2, 0]),
    ).toContain('ou on vote à la majorité');
    expect(say(fist, { ...verdict, winners: [] }, {}, [1, 2, 3, 4, 5, 6, 0])).toContain(
      'Un poing fermé arrête le texte.',
    );
  });

  it('nobody objects', () => {
    expect(say(consent, { outcome: 'adopted', reason: 'method', winners: [] }, {}, [20, 3, 1, 0, 0])).toBe(
      'Personne n’a d’objection : 23 voix sont d’accord, dont 3 avec une réserve. C’est adopté.',
    );
  });

  it('fingers are added up, not divided', () => {
    expect(say(fist, { outcome: 'adopted', reason: 'method', winners: [] }, {}, [0, 1, 2, 5, 8, 9, 1])).toBe(
      '97 doigts levés pour 25 mains : il en fallait 75, trois par main. C’est adopté.',
    );
  });

  it('lots name who was drawn and the seed to check with', () => {
    const drawn = [{ name: 'Lila' }, { name: 'Noé' }];
    expect(
      say(
        motionWith('Qui ?', '', { ballot: 'lots', method: 'sortition', seats: 2 }),
        { outcome: 'drawn', winners: [0, 3], winner: null },
        { drawn, seed: '4-1-6' },
      ),
    ).toBe('Les dés de la classe ont décidé. On peut vérifier : 4-1-6. Le sort désigne Lila et Noé.');
  });
});

describe.each(['fr', 'en'])('in %s', (language) => {
  const words = wordsOf(language);
  const outcomes: Outcome[] = [
    'none',
    'adopted',
    'rejected',
    'chosen',
    'second-vote',
    'casting-vote',
    'postponed',
    'no-quorum',
    'blocked',
    'second-round',
    'who-is-younger',
    'lot',
    'drawn',
  ];
  const reasons: Reason[] = [
    'none',
    'reached',
    'not-reached',
    'tie',
    'casting-vote',
    'no-quorum',
    'nothing-expressed',
    'method',
    'tie-settled',
    'objection',
    'refused',
  ];
  const methods: Method[] = [
    'plurality',
    'two_round',
    'approval',
    'score',
    'borda',
    'irv',
    'copeland',
    'schulze',
    'ranked_pairs',
    'minimax',
    'stv',
    'majority_judgment',
    'budget_greedy',
    'equal_shares',
  ];

  it('every method, outcome and reason has words, and none is a share of a hundred', () => {
    for (const method of methods)
      for (const outcome of outcomes)
        for (const reason of reasons)
          for (const options of [places, people]) {
            const ballot = method.includes('shares') || method.includes('greedy') ? 'budget' : 'ranked';
            const motion = motionWith('?', '', { ballot, method, options, budget: 9000, grade_count: 5 });
            const gauge = { counts: [5, 5, 5, 5, 6], median: 2, above: 10, below: 11 };
            const tally = tallyOf(method, {
              tallies: [9, 8, 7],
              pairwise: [0, 9, 4, 3, 0, 9, 8, 3, 0],
              gauges: [gauge, gauge, gauge],
              rounds: [round([9, 8, 7])],
            });
            const verdict = verdictOf({
              outcome,
              reason,
              winners: [0, 1],
              tied: [1, 2],
              seats_left: 1,
              spoiled: 1,
            });
            const sentence = verdictSentence(verdict, motion, [], words, { tally, seed: '1-2', round: 1 });
            expect(sentence).toMatch(/\S/);
            expect(sentence).not.toMatch(/undefined|NaN|null|%|\{/);
          }
  });
});
