// SPDX-License-Identifier: EUPL-1.2
// Counts by duels: everything compared with everything. Who wins all duels needs no rule; for the
// others the rule's own reasons are worked out again from the same duels, and told only if they lead
// to the winner that the server has found.
import type { Choice } from '../choices';

import { decimal } from '../money';
import { isElection, spokenName, type Words } from '../names';
import type { Tally } from '../protocol';
import { lastWords, optionsToldOf, scaleOf, wonBy } from './bars';
import type { Bar, Duel, DuelsStep, Pair, PairsStep, Step, Told } from './types';

interface Victory {
  winner: number;
  loser: number;
  own: number;
  other: number;
}

const prefer = (tally: Tally, a: number, b: number): number =>
  tally.pairwise[a * tally.places.length + b] ?? 0;

function duel(tally: Tally, a: number, b: number): Duel {
  const own = prefer(tally, a, b);
  const other = prefer(tally, b, a);
  return { own, other, result: own > other ? 'won' : own < other ? 'lost' : 'even' };
}

/** The clearest first: most ballots for it, then fewest against. */
export function victoriesOf(tally: Tally, among: readonly number[]): Victory[] {
  const all = among.flatMap((winner) =>
    among
      .filter((loser) => prefer(tally, winner, loser) > prefer(tally, loser, winner))
      .map((loser) => ({
        winner,
        loser,
        own: prefer(tally, winner, loser),
        other: prefer(tally, loser, winner),
      })),
  );
  return all.sort((one, two) => two.own - one.own || one.other - two.other);
}

/** True when one can walk from `from` to `to` along these victories. */
function leads(victories: readonly Victory[], from: number, to: number): boolean {
  const seen = new Set([from]);
  const waiting = [from];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (here === to) return true;
    for (const { winner, loser } of victories) {
      if (winner !== here || seen.has(loser)) continue;
      seen.add(loser);
      waiting.push(loser);
    }
  }
  return false;
}

/** Each victory, and whether it was kept: not if those kept before lead the other way round. */
export function lockedPairs(victories: readonly Victory[]): (Victory & { kept: boolean })[] {
  const kept: Victory[] = [];
  return victories.map((victory) => {
    const fine = !leads(kept, victory.loser, victory.winner);
    if (fine) kept.push(victory);
    return { ...victory, kept: fine };
  });
}

/** The walk whose weakest victory is strongest, or null. The clearest victories first: short too. */
export function strongestPath(victories: readonly Victory[], from: number, to: number): Victory[] | null {
  for (let count = 1; count <= victories.length; count++) {
    const path = walk(victories.slice(0, count), from, to);
    if (path) return path;
  }
  return null;
}

function walk(victories: readonly Victory[], from: number, to: number): Victory[] | null {
  const paths = new Map<number, Victory[]>([[from, []]]);
  const waiting = [from];
  for (let here = waiting.shift(); here !== undefined; here = waiting.shift()) {
    const path = paths.get(here) ?? [];
    if (here === to) return path;
    for (const victory of victories) {
      if (victory.winner !== here || paths.has(victory.loser)) continue;
      paths.set(victory.loser, [...path, victory]);
      waiting.push(victory.loser);
    }
  }
  return null;
}

function tableSteps(told: Told, tally: Tally, choices: Choice[], words: Words): Step[] {
  const cells = choices.map((row) =>
    choices.map((column) => (row === column ? null : duel(tally, row.index, column.index))),
  );
  const base: DuelsStep = {
    kind: 'duels',
    title: words('step.duels'),
    say: words('step.duels.say'),
    choices,
    duels: cells,
    beaten: [],
    champion: null,
  };
  const champion = tally.condorcet;
  // In a circle everybody is beaten by somebody: to strike them all would tell nothing.
  const beaten = champion === null ? [] : cells.map((row) => row.some((cell) => cell?.result === 'lost'));
  const person = isElection(told.motion) ? 'yes' : 'no';
  const title =
    champion === null
      ? words('step.duels.nobody', { person })
      : words('step.duels.all', { name: spokenName(told.motion, champion, words) });
  const say = words(champion === null ? 'step.duels.nobody.say' : 'step.duels.all.say');
  return [base, { ...base, title, say, beaten, champion }];
}

type Locked = Victory & { kept: boolean };

function pairsStep(
  pairs: readonly Locked[],
  choices: Choice[],
  said: { title: string; say: string },
): PairsStep {
  const choice = (option: number) => choices.find((each) => each.index === option) as Choice;
  const shown = (list: readonly Locked[]): Pair[] =>
    list.map(({ winner, loser, ...rest }) => ({ ...rest, winner: choice(winner), loser: choice(loser) }));
  return { kind: 'pairs', ...said, pairs: shown(pairs), short: shown(explaining(pairs)) };
}

const SHORT_MAX = 6;

/** Few are told all; of many, the circle that the first one left aside would have closed. */
function explaining(pairs: readonly Locked[]): readonly Locked[] {
  if (pairs.length <= SHORT_MAX) return pairs;
  const dropped = pairs.find((pair) => !pair.kept);
  if (!dropped) return pairs.slice(0, SHORT_MAX);
  const kept = pairs.slice(0, pairs.indexOf(dropped)).filter((pair) => pair.kept);
  const circle = walk(kept, dropped.loser, dropped.winner) ?? [];
  return pairs.filter((pair) => pair === dropped || circle.includes(pair)).slice(-SHORT_MAX);
}

/** Every duel that the winner lost, and the stronger path that leads back. */
function pathSteps(told: Told, tally: Tally, choices: Choice[], words: Words): Step[] {
  const winner = told.verdict.winners[0];
  const victories = victoriesOf(
    tally,
    choices.map((each) => each.index),
  );
  const lost = victories.filter((victory) => victory.loser === winner);
  return lost.flatMap((defeat) => {
    const path = strongestPath(victories, winner, defeat.winner);
    const weakest = Math.min(...(path ?? []).map((each) => each.own));
    if (!path || weakest <= defeat.own) return [];
    const pairs = [{ ...defeat, kept: false }, ...path.map((each) => ({ ...each, kept: true }))];
    const name = spokenName(told.motion, winner, words);
    const rival = spokenName(told.motion, defeat.winner, words);
    return [
      pairsStep(pairs, choices, {
        title: words('step.path', { name, rival }),
        say: words('step.path.say', { weakest, defeat: defeat.own }),
      }),
    ];
  });
}

function lockedSteps(told: Told, tally: Tally, choices: Choice[], words: Words): Step[] {
  const among = choices.map((each) => each.index);
  const pairs = lockedPairs(victoriesOf(tally, among));
  const kept = pairs.filter((pair) => pair.kept);
  const first = among.filter((option) => !kept.some((pair) => pair.loser === option));
  if (first.length !== 1 || first[0] !== told.verdict.winners[0]) return [];
  return [pairsStep(pairs, choices, { title: words('step.locked'), say: words('step.locked.say') })];
}

/** Duels won, or the worst defeat: one number each. */
function figureSteps(told: Told, tally: Tally, choices: Choice[], words: Words): Step[] {
  const bars = choices.map((choice): Bar => {
    const units = tally.tallies[choice.index] ?? 0;
    const value = units / tally.scale;
    return {
      choice,
      value,
      shown: decimal(units, tally.scale, words),
      pieces: [{ value, from: null, fresh: false }],
      state: wonBy(told, choice.index),
    };
  });
  return [
    {
      kind: 'bars',
      title: words(`step.${tally.method}`),
      say: words(`step.${tally.method}.say`),
      bars,
      scale: scaleOf(bars),
      line: null,
      seats: false,
    },
  ];
}

export function duelSteps(told: Told, words: Words): Step[] {
  const { tally } = told;
  if (!tally || tally.pairwise.length === 0) return [];
  const choices = optionsToldOf(told);
  const table = tableSteps(told, tally, choices, words);
  if (tally.condorcet !== null) return table;
  const own = { copeland: figureSteps, minimax: figureSteps, schulze: pathSteps, ranked_pairs: lockedSteps };
  const reasons = (own[tally.method as keyof typeof own] ?? (() => []))(told, tally, choices, words);
  const last = reasons[reasons.length - 1] ?? table[1];
  return [...table, ...reasons, { ...crowned(last, told), ...lastWords(told, words) }];
}

const crowned = (step: Step, told: Told): Step =>
  step.kind === 'duels' ? { ...step, champion: told.verdict.winners[0] ?? null } : step;

/** "gagne 3 duels sur 4": for lists too long for a table. */
export const duelCounts = (step: DuelsStep, row: number): { won: number; lost: number; even: number } => {
  const count = (result: Duel['result']) => step.duels[row].filter((cell) => cell?.result === result).length;
  return { won: count('won'), lost: count('lost'), even: count('even') };
};
