// SPDX-License-Identifier: EUPL-1.2
// A count told in steps loses no ballot on the way, ends with the winners of the server, and says why.
import enCommon from '@i18n/en/common.json';
import enSteps from '@i18n/en/steps.json';
import enVerdict from '@i18n/en/verdict.json';
import frCommon from '@i18n/fr/common.json';
import frSteps from '@i18n/fr/steps.json';
import frVerdict from '@i18n/fr/verdict.json';
import type { Ballot, Method, Motion, Tally } from '@/core/protocol';
import { stepsOf, type BarsStep, type PairsStep, type PurseStep, type Step, type Told } from '@/core/steps';
import { lockedPairs, strongestPath, victoriesOf } from '@/core/steps/duels';
import { checkLine } from '@/core/steps/lots';
import { ballotsOf } from '@/demo/ballots';
import { motionWith, option, resultWith } from '@/demo/class';
import { countOf, type Row } from '@/demo/tallies';
import { wordsIn } from './catalogue';

const compiled: Record<string, unknown> = {
  fr: { ...frCommon, ...frVerdict, ...frSteps },
  en: { ...enCommon, ...enVerdict, ...enSteps },
};
const wordsOf = (language: string) => wordsIn(compiled, language);
const fr = wordsOf('fr');

const PLACES = 'Le lac,La ferme,Le port,La forêt,Le musée,La piscine,Le théâtre,Le zoo'.split(',');

function question(ballot: Ballot, method: Method, changes: Partial<Motion> = {}): Motion {
  const options = PLACES.slice(0, 4).map((text, at) => option(text, '', { cost: 6000 + 1500 * at }));
  return motionWith('Où ?', '', {
    ballot,
    method,
    options,
    grade_count: 5,
    points_max: 5,
    budget: 20000,
    ...changes,
  });
}

function told(motion: Motion, rows: Row[], tally: Tally = countOf(motion, rows)): Told {
  const cast = rows.reduce((all, row) => all + row.count, 0);
  const verdict = {
    ...resultWith([], {}).verdict,
    outcome: 'chosen' as const,
    reason: 'method' as const,
    winner: tally.winners[0] ?? null,
    winners: tally.winners,
    cast,
    expressed: cast,
  };
  return {
    motion,
    verdict,
    votes: [],
    tally,
    seed: '',
    drawn: [],
    standing: [],
    round: 1,
    seats: motion.seats,
  };
}

const tell = (motion: Motion, rows: Row[]): Step[] => stepsOf(told(motion, rows), fr);
const bars = (step: Step): BarsStep => {
  if (step.kind !== 'bars') throw new Error(`not bars but ${step.kind}`);
  return step;
};
const lengths = (step: Step): number[] => bars(step).bars.map((bar) => bar.value);
const row = (count: number, ...marks: number[]): Row => ({ count, marks });

describe('the last one leaves', () => {
  // A: lake, farm, port. Six children who love the port like the farm next.
  const motion = question('ranked', 'irv', { options: PLACES.slice(0, 3).map((text) => option(text)) });
  const rows = [row(11, 1, 2, 0), row(9, 2, 1, 3), row(5, 0, 2, 1), row(1, 0, 0, 1)];
  const steps = tell(motion, rows);

  it('shows each round, the papers that move and where they come from', () => {
    expect(steps.map(lengths)).toEqual([
      [11, 9, 6],
      [11, 14, 0],
      [11, 14, 0],
    ]);
    expect(bars(steps[1]).bars[1].pieces).toEqual([
      { value: 9, from: null, fresh: false },
      { value: 5, from: 2, fresh: true },
    ]);
    expect(bars(steps[1]).bars.map((bar) => bar.state)).toEqual(['plain', 'won', 'out']);
  });

  it('says what is needed, who leaves and who has more than half', () => {
    expect(steps[0].say).toBe('Il faut 14 voix. « Le port » en a le moins et s’en va.');
    expect(steps[1].title).toBe(
      '« Le port » s’en va : ses 6 bulletins vont au choix suivant. 1 n’a plus de choix.',
    );
    expect(steps[1].say).toBe('« La ferme » a plus de la moitié : il fallait 13 voix.');
    expect(bars(steps[0]).line?.value).toBe(14);
    expect(bars(steps[1]).line?.value).toBe(13);
  });
});

describe('shared places', () => {
  const motion = question('ranked', 'stv', { seats: 2 });
  const rows = [row(14, 1, 2, 0, 0), row(6, 0, 1, 2, 0), row(5, 0, 0, 1, 2), row(4, 0, 2, 0, 1)];
  const steps = tell(motion, rows);

  it('a surplus leaves the bar of who has a place and arrives elsewhere', () => {
    expect(steps[0].say).toBe('Pour avoir une place, il faut 10 voix. « Le lac » a une place.');
    expect(lengths(steps[1])[0]).toBe(10);
    expect(steps[1].title).toBe('« Le lac » a 4 voix en trop : elles vont au choix suivant.');
    expect(bars(steps[1]).bars[1].pieces.map((piece) => piece.from)).toEqual([null, 0]);
  });

  it('everybody with a place is marked at the end', () => {
    const won = bars(steps[steps.length - 1]).bars.filter((bar) => bar.state === 'won');
    expect(won.map((bar) => bar.choice.index).sort()).toEqual([...told(motion, rows).verdict.winners].sort());
  });
});

describe('duels', () => {
  const options = PLACES.slice(0, 3).map((text) => option(text));

  it('who wins them all needs no further rule, and the others are struck', () => {
    const steps = tell(question('ranked', 'schulze', { options }), [row(14, 1, 2, 3), row(11, 2, 1, 3)]);
    expect(steps).toHaveLength(2);
    expect(steps[1]).toMatchObject({ champion: 0, beaten: [false, true, true] });
    expect(steps[1].title).toBe('« Le lac » gagne tous ses duels.');
  });

  // The lake beats the farm by 16, the farm beats the port by 19, the port beats the lake by 15.
  const circle = [row(11, 1, 2, 3), row(5, 2, 3, 1), row(3, 3, 1, 2), row(5, 3, 1, 2), row(2, 3, 2, 1)];

  it('a circle: the strongest path leads back to the winner', () => {
    const steps = tell(question('ranked', 'schulze', { options }), circle);
    const path = steps.find((step): step is PairsStep => step.kind === 'pairs');
    expect(path?.pairs.map((pair) => [pair.winner.index, pair.loser.index, pair.own, pair.kept])).toEqual([
      [2, 0, 15, false],
      [0, 1, 16, true],
      [1, 2, 19, true],
    ]);
    expect(path?.title).toBe('« Le lac » perd contre « Le port », mais un chemin plus fort y mène.');
  });

  it('a circle: the clearest victories are kept, the one that closes it is not', () => {
    const steps = tell(question('ranked', 'ranked_pairs', { options }), circle);
    const locked = steps.find((step): step is PairsStep => step.kind === 'pairs');
    expect(locked?.pairs.map((pair) => pair.kept)).toEqual([true, true, false]);
  });

  it('no path is told that the duels do not have', () => {
    const tally = countOf(question('ranked', 'schulze', { options }), circle);
    const victories = victoriesOf(tally, [0, 1, 2]);
    expect(strongestPath(victories.slice(0, 1), 0, 2)).toBeNull();
    expect(lockedPairs(victories.slice(0, 2)).every((pair) => pair.kept)).toBe(true);
  });
});

describe('the middle grade', () => {
  it('stands where more than half of the ballots give it or better', () => {
    for (let seed = 1; seed < 40; seed++) {
      const motion = question('grades', 'majority_judgment');
      for (const step of tell(motion, ballotsOf(motion, 20 + (seed % 3), seed))) {
        if (step.kind !== 'grades') throw new Error('not grades');
        for (const { counts, median } of step.rows) {
          const up = counts.slice(0, median + 1).reduce((all, each) => all + each, 0);
          expect(up * 2, `seed ${seed}`).toBeGreaterThan(step.total);
          expect((up - counts[median]) * 2, `seed ${seed}`).toBeLessThanOrEqual(step.total);
        }
      }
    }
  });
});

describe('a budget', () => {
  it('is never overspent, and what is left is said', () => {
    for (const method of ['equal_shares', 'budget_greedy'] as const)
      for (let seed = 1; seed < 20; seed++) {
        const motion = question('budget', method);
        const steps = tell(motion, ballotsOf(motion, 24, seed)) as PurseStep[];
        expect(steps[0].left).toBe(motion.budget);
        steps.slice(1).forEach((step, at) => {
          expect(step.left, `seed ${seed}`).toBeLessThanOrEqual(steps[at].left);
          expect(step.left, `seed ${seed}`).toBeGreaterThanOrEqual(0);
          const spent = step.projects.filter(({ state }) => state === 'bought' || state === 'buying');
          expect(motion.budget - spent.reduce((all, each) => all + each.cost, 0), `seed ${seed}`).toBe(
            step.left,
          );
        });
      }
  });
});

describe('hands and lots', () => {
  it('fingers of all hands are added up beside the three for each that are needed', () => {
    const motion = motionWith('Un chat ?', '', { ballot: 'fist', method: 'fist_to_five' });
    const base = { ...told(question('points', 'score'), [row(1, 1, 1, 1, 1)]), motion, tally: null };
    const steps = stepsOf({ ...base, votes: [0, 1, 2, 5, 8, 9, 1] }, fr);
    expect(lengths(steps[1])).toEqual([0, 1, 4, 15, 32, 45]);
    expect(bars(steps[1]).bars[5].shown).toBe('9 × 5 = 45');
    expect(steps[1].say).toBe('97 doigts pour 25 mains : il en faut 75, trois par main.');
    expect(stepsOf({ ...base, votes: [1, 0, 0, 0, 0, 9, 0] }, fr)).toHaveLength(1);
  });

  it('dice come first, then the names one by one; and anybody can check', () => {
    const motion = motionWith('Qui ?', '', { ballot: 'lots', method: 'sortition', seats: 2 });
    const drawn = ['Lila', 'Noé'].map((name, seat) => ({ seat, name, picture: '' }));
    const base = { ...told(question('points', 'score'), [row(1, 1, 1, 1, 1)]), motion, tally: null };
    const steps = stepsOf({ ...base, seed: '4-1-6', drawn }, fr);
    expect(steps.map((step) => step.kind)).toEqual(['dice', 'drawn', 'drawn']);
    expect(checkLine('4-1-6', 7)).toBe("printf '4-1-6\\n7' | sha256sum");
  });
});

const METHODS: [Ballot, Method][] = [
  ['several', 'approval'],
  ['several', 'plurality'],
  ['several', 'two_round'],
  ['ranked', 'irv'],
  ['ranked', 'borda'],
  ['ranked', 'copeland'],
  ['ranked', 'schulze'],
  ['ranked', 'ranked_pairs'],
  ['ranked', 'minimax'],
  ['ranked', 'stv'],
  ['grades', 'majority_judgment'],
  ['points', 'score'],
  ['budget', 'equal_shares'],
  ['budget', 'budget_greedy'],
];

describe.each(METHODS)('%s counted by %s', (ballot, method) => {
  const seats = method === 'stv' ? 3 : 1;

  it.each(['fr', 'en'])('has words for every step in %s', (language) => {
    for (let seed = 1; seed < 30; seed++) {
      const motion = question(ballot, method, {
        seats,
        options: PLACES.map((text) => option(text, '', { cost: 5000 })),
      });
      for (const step of stepsOf(told(motion, ballotsOf(motion, 25, seed)), wordsOf(language))) {
        expect(step.title, `seed ${seed}`).toMatch(/\S/);
        expect(`${step.title} ${step.say}`, `seed ${seed}`).not.toMatch(/undefined|NaN|null|%|\{/);
      }
    }
  });

  it('loses no ballot between rounds, and pieces add up to their bar', () => {
    for (let seed = 1; seed < 30; seed++) {
      const motion = question(ballot, method, { seats });
      const rows = ballotsOf(motion, 25, seed);
      const tally = countOf(motion, rows);
      stepsOf(told(motion, rows, tally), fr).forEach((step, place) => {
        if (step.kind !== 'bars') return;
        for (const bar of step.bars) {
          const pieces = bar.pieces.reduce((all, piece) => all + piece.value, 0);
          expect(pieces, `seed ${seed}`).toBeCloseTo(bar.value, 6);
          expect(bar.value, `seed ${seed}`).toBeLessThanOrEqual(step.scale);
        }
        const round = tally.rounds[Math.min(place, tally.rounds.length - 1)];
        if (!round) return;
        const all = step.bars.reduce((sum, bar) => sum + bar.value, 0) + round.exhausted / tally.scale;
        expect(all, `seed ${seed}`).toBeCloseTo(25, 3);
      });
    }
  });

  it('tells only of who is on this ballot', () => {
    const motion = question(ballot, method, { seats: 1 });
    const count = told(motion, ballotsOf(motion, 25));
    for (const step of stepsOf({ ...count, standing: [0, 2, 3] }, fr)) {
      const shown =
        step.kind === 'bars'
          ? step.bars
          : step.kind === 'purse'
            ? step.projects
            : step.kind === 'grades'
              ? step.rows
              : [];
      expect(shown.map((each) => each.choice.index)).not.toContain(1);
    }
  });
});
