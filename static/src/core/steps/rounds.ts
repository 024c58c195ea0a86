// SPDX-License-Identifier: EUPL-1.2
// Counts in rounds: in each, some papers move from one choice to the next on them. A bar is kept as
// pieces, so that the wall can show where each came from.
import type { Choice } from '../choices';
import { decimal } from '../money';
import { isElection, spokenList, type Words } from '../names';
import type { Tally, TallyRound } from '../protocol';
import { lastWords, optionsToldOf, scaleOf } from './bars';
import type { Bar, BarsStep, Piece, Step, Told } from './types';

type Pieces = Map<number, Piece[]>;

const votesIn = (round: TallyRound, option: number): number => Math.max(0, round.tallies[option] ?? 0);

const total = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.value, 0);

/** Whose papers move into this round: who is excluded or has a surplus, or who went out before it. */
export function giversOf(tally: Tally, place: number): number[] {
  const round = tally.rounds[place];
  if (round.candidate !== null) return [round.candidate];
  return place > 0 ? tally.rounds[place - 1].eliminated : [];
}

/** The bars of round `place` from those of the round before. */
function movedPieces(
  before: Pieces,
  round: TallyRound,
  givers: readonly number[],
  options: Choice[],
): Pieces {
  const after: Pieces = new Map();
  for (const { index } of options) {
    const votes = votesIn(round, index);
    const old = (before.get(index) ?? []).map((piece) => ({ ...piece, fresh: false }));
    const gained = votes - total(old);
    // A surplus that leaves takes a share of every piece: what stays is one piece again.
    if (gained < 0) after.set(index, votes > 0 ? [{ value: votes, from: null, fresh: false }] : []);
    else if (gained === 0) after.set(index, old);
    else after.set(index, [...old, { value: gained, from: givers[0] ?? null, fresh: true }]);
  }
  return after;
}

interface Frame {
  round: TallyRound;
  givers: number[];
  pieces: Pieces;
  /** Out of the count by now. */
  out: Set<number>;
  /** Have a place by now. */
  elected: Set<number>;
}

function framesOf(tally: Tally, options: Choice[]): Frame[] {
  const out = new Set<number>();
  const elected = new Set<number>();
  let pieces: Pieces = new Map(
    options.map(({ index }) => [
      index,
      [{ value: votesIn(tally.rounds[0], index), from: null, fresh: false }],
    ]),
  );
  return tally.rounds.map((round, place) => {
    const givers = giversOf(tally, place);
    if (place > 0) pieces = movedPieces(pieces, round, givers, options);
    if (round.action !== 'surplus') givers.forEach((giver) => out.add(giver));
    round.elected.forEach((option) => elected.add(option));
    const frame = { round, givers, pieces, out: new Set(out), elected: new Set(elected) };
    if (tally.method === 'stv') round.eliminated.forEach((option) => out.add(option));
    return frame;
  });
}

function barsOf(
  told: Told,
  tally: Tally,
  frame: Frame,
  options: Choice[],
  last: boolean,
  words: Words,
): Bar[] {
  return options.map((choice) => {
    const pieces = frame.pieces.get(choice.index) ?? [];
    const units = total(pieces);
    const won = frame.elected.has(choice.index) || (last && told.verdict.winners.includes(choice.index));
    return {
      choice,
      value: units / tally.scale,
      shown: decimal(units, tally.scale, words),
      pieces: pieces
        .filter((piece) => piece.value > 0)
        .map((piece) => ({ ...piece, value: piece.value / tally.scale })),
      state: won ? 'won' : frame.out.has(choice.index) ? 'out' : 'plain',
    };
  });
}

/** More names than this are only counted. */
const NAMED_MAX = 3;

function names(told: Told, options: readonly number[], words: Words): { names: string; n: number } {
  const n = options.length;
  const person = isElection(told.motion) ? 'yes' : 'no';
  return {
    names: n > NAMED_MAX ? words('step.many', { n, person }) : spokenList(told.motion, options, words),
    n,
  };
}

const inPlay = (round: TallyRound): number =>
  round.tallies.reduce((sum, votes) => sum + Math.max(0, votes), 0);

function runoffWords(told: Told, tally: Tally, place: number, words: Words): { title: string; say: string } {
  const round = tally.rounds[place];
  const majority = Math.floor(inPlay(round) / 2) + 1;
  const leader = round.tallies.findIndex((votes) => votes >= majority);
  const next =
    leader >= 0
      ? words('step.irv.majority', { ...names(told, [leader], words), needed: majority })
      : words(round.eliminated.length > 0 ? 'step.irv.least' : 'step.irv.tie', {
          ...names(told, round.eliminated.length > 0 ? round.eliminated : tally.tied, words),
          needed: majority,
        });
  if (place === 0) return { title: words('step.first'), say: next };
  const before = tally.rounds[place - 1];
  const moved = before.eliminated.reduce((sum, option) => sum + votesIn(before, option), 0);
  const out = Math.max(0, round.exhausted) - Math.max(0, before.exhausted);
  return {
    title: words('step.irv.leaves', { ...names(told, before.eliminated, words), moved, out }),
    say: next,
  };
}

function placesWords(told: Told, tally: Tally, place: number, words: Words): { title: string; say: string } {
  const round = tally.rounds[place];
  const reached =
    round.elected.length > 0 ? words('step.stv.elected', names(told, round.elected, words)) : '';
  if (round.candidate === null)
    return {
      title: words('step.first'),
      say: [words('step.stv.quota', { quota: tally.quota }), reached].filter(Boolean).join(' '),
    };
  const before = tally.rounds[place - 1];
  const moved = votesIn(before, round.candidate) - votesIn(round, round.candidate);
  return {
    title: words(`step.stv.${round.action}`, {
      ...names(told, [round.candidate], words),
      moved: decimal(moved, tally.scale, words),
      count: moved / tally.scale,
    }),
    say: reached || words('step.stv.nobody', { quota: tally.quota }),
  };
}

/** Instant run-off and single transferable vote. */
export function roundSteps(told: Told, words: Words): Step[] {
  const { tally } = told;
  if (!tally || tally.rounds.length === 0) return [];
  const options = optionsToldOf(told);
  const frames = framesOf(tally, options);
  const steps = frames.map((frame, place): BarsStep => {
    const last = place === frames.length - 1 && tally.method === 'irv';
    const bars = barsOf(told, tally, frame, options, last, words);
    const needed = tally.method === 'stv' ? tally.quota : Math.floor(inPlay(frame.round) / 2) + 1;
    const say = (tally.method === 'stv' ? placesWords : runoffWords)(told, tally, place, words);
    return {
      kind: 'bars',
      ...say,
      bars,
      scale: 1,
      line: { value: needed, shown: String(needed) },
      seats: false,
    };
  });
  const scale = Math.max(...steps.map((step) => scaleOf(step.bars, step.line?.value)));
  const all = steps.map((step) => ({ ...step, scale }));
  return [...all, settled(told, all[all.length - 1], words)];
}

/** The end: nothing moves any more, and who takes a last place without reaching the quota has it. */
function settled(told: Told, last: BarsStep, words: Words): Step {
  const elected = last.bars.filter((bar) => bar.state === 'won').map((bar) => bar.choice.index);
  const filled = told.verdict.winners.filter((winner) => !elected.includes(winner));
  const said =
    filled.length > 0
      ? { title: words('step.stv.filled', names(told, filled, words)), say: words('step.stv.filled.say') }
      : lastWords(told, words);
  return {
    ...last,
    ...said,
    bars: last.bars.map((bar) => ({
      ...bar,
      pieces: bar.pieces.map((piece) => ({ ...piece, fresh: false })),
      state: filled.includes(bar.choice.index) ? 'won' : bar.state,
    })),
  };
}
