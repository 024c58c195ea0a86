// SPDX-License-Identifier: EUPL-1.2
// Counts that are one number for each choice: votes, ticks, points, opinions, fingers.
import { choicesOf, optionsOf, type Choice } from '../choices';
import { compared } from '../methodWords';
import { decimal } from '../money';
import { spokenList, type Words } from '../names';
import { fingers } from '../verdict';
import type { Bar, BarsStep, BarState, Step, Told } from './types';

export const optionsToldOf = (told: Told): Choice[] => {
  const options = optionsOf(told.motion);
  if (!told.tally) return options;
  return compared(told.tally, told.standing)
    .map((option) => options[option])
    .filter((option) => option !== undefined);
};

export const wonBy = (told: Told, option: number): BarState =>
  told.verdict.winners.includes(option) ? 'won' : 'plain';

const plainBar = (choice: Choice, value: number, shown: string, state: BarState): Bar => ({
  choice,
  value,
  shown,
  pieces: [{ value, from: null, fresh: false }],
  state,
});

export const scaleOf = (bars: readonly Bar[], line = 0): number =>
  Math.max(1, line, ...bars.map((bar) => bar.value));

/** For and against, options, opinions, hands: the ballots of each choice. */
export function choiceSteps(told: Told, words: Words): Step[] {
  const { motion, verdict, votes } = told;
  const needed = motion.ballot === 'motion' || motion.ballot === 'choice' ? verdict.needed : 0;
  const bars = choicesOf(motion).map((choice) => {
    const won =
      motion.ballot === 'motion'
        ? choice.index === 0 && verdict.outcome === 'adopted'
        : motion.ballot === 'choice' && verdict.outcome === 'chosen' && verdict.winner === choice.index;
    const count = votes[choice.index] ?? 0;
    return plainBar(choice, count, String(count), won ? 'won' : 'plain');
  });
  const step: BarsStep = {
    kind: 'bars',
    title: words(`step.${motion.ballot}`),
    say: words(`step.${motion.ballot}.say`),
    bars,
    scale: scaleOf(bars, needed),
    line: needed > 0 ? { value: needed, shown: String(needed) } : null,
    seats: true,
  };
  return motion.ballot === 'fist' ? [step, ...fingerSteps(step, votes, words)] : [step];
}

/** Each bar in fingers instead of hands: five hands of four are twenty. */
function fingerSteps(hands: BarsStep, votes: readonly number[], words: Words): Step[] {
  const all = fingers(votes);
  if (all.hands === 0 || (votes[0] ?? 0) > 0) return [];
  const bars = hands.bars
    .filter((bar) => !bar.choice.neutral)
    .map((bar, held) => {
      const sum = bar.value * held;
      return plainBar(bar.choice, sum, `${bar.value} × ${held} = ${sum}`, 'plain');
    });
  return [
    {
      kind: 'bars',
      title: words('step.fist.sum'),
      say: words('step.fist.sum.say', all),
      bars,
      scale: scaleOf(bars),
      line: null,
      seats: false,
    },
  ];
}

/** Votes, ticks, points: the most of them wins. */
export function talliedSteps(told: Told, words: Words): Step[] {
  const { motion, tally, seats } = told;
  if (!tally) return [];
  const bars = optionsToldOf(told).map((choice) => {
    const units = tally.tallies[choice.index] ?? 0;
    const state = wonBy(told, choice.index);
    return plainBar(choice, units / tally.scale, decimal(units, tally.scale, words), state);
  });
  const line = tally.needed > 0 ? { value: tally.needed, shown: String(tally.needed) } : null;
  const rule = tally.method === 'two_round' ? (line ? 'two_round' : 'two_round.last') : tally.method;
  const values = {
    seats,
    needed: tally.needed,
    first: Math.max(1, (motion.options.length || 1) - 1),
    max: motion.points_max,
  };
  const step: BarsStep = {
    kind: 'bars',
    title: words(`step.${rule}`, values),
    say: words(`step.${rule}.say`, values),
    bars: bars.map((bar) => ({ ...bar, state: 'plain' as const })),
    scale: scaleOf(bars, tally.needed),
    line,
    seats: false,
  };
  return [step, { ...step, ...lastWords(told, words), bars }];
}

/** Who has a place now, at the end of a count by numbers. */
export function lastWords(told: Told, words: Words): { title: string; say: string } {
  const { motion, verdict, tally } = told;
  const winners = verdict.winners;
  const tied = tally?.tied ?? verdict.tied;
  if (winners.length === 0 && tied.length < 2 && tally && tally.needed > 0)
    return {
      title: words('verdict.by.two_round.none', { total: verdict.expressed, needed: tally.needed }),
      say: '',
    };
  const title =
    winners.length > 0
      ? words('step.won', { names: spokenList(motion, winners, words), n: winners.length })
      : words(tied.length > 1 ? 'step.tie' : 'step.nobody', {
          names: spokenList(motion, tied, words),
        });
  const say =
    winners.length > 0 && tied.length > 1
      ? words('step.tie', { names: spokenList(motion, tied, words) })
      : '';
  return { title, say };
}
