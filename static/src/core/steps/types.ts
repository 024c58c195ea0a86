// SPDX-License-Identifier: EUPL-1.2
// A count told as a row of pictures: bars, duels, grades, a purse, dice. Each step has a title and a
// sentence; the wall shows one after the other, the archive prints them as tables. The last is the
// picture that stands beside the verdict.
import type { Choice } from '../choices';
import type { Words } from '../names';
import type { Motion, Tally, Verdict } from '../protocol';

/** Everything that a count's story is made of. */
export interface Told {
  /** As it was voted on (votedMotion). */
  motion: Motion;
  verdict: Verdict;
  votes: readonly number[];
  tally: Tally | null;
  seed: string;
  drawn: readonly { seat: number; name: string; picture: string }[];
  /** Options on this ballot; empty: all of them. */
  standing: readonly number[];
  round: number;
  /** Places that this round fills. */
  seats: number;
}

export type BarState = 'plain' | 'won' | 'out';

/** A part of a bar: its own votes, or those that came from another choice. */
export interface Piece {
  value: number;
  from: number | null;
  /** Came in this very step. */
  fresh: boolean;
}

export interface Bar {
  choice: Choice;
  value: number;
  shown: string;
  /** Their values add up to `value`. */
  pieces: Piece[];
  state: BarState;
}

interface Common {
  title: string;
  say: string;
}

export interface BarsStep extends Common {
  kind: 'bars';
  bars: Bar[];
  /** The value of a bar as long as its track. */
  scale: number;
  /** What must be reached; null: nothing fixes it. */
  line: { value: number; shown: string } | null;
  /** One mark a ballot: may be drawn as the seats of the assembly. */
  seats: boolean;
}

export interface Duel {
  own: number;
  other: number;
  result: 'won' | 'lost' | 'even';
}

export interface DuelsStep extends Common {
  kind: 'duels';
  choices: Choice[];
  /** [row][column]: the ballots that prefer the row; null on the diagonal. */
  duels: (Duel | null)[][];
  /** Those who lost a duel are struck; empty while it is not told yet. */
  beaten: boolean[];
  /** Who comes first; null for nobody, or not told yet. */
  champion: number | null;
}

/** One victory after the other: the locked ones, or the links of a path. */
export interface PairsStep extends Common {
  kind: 'pairs';
  pairs: Pair[];
  /** Those that explain it, when there are many: what was left aside, and the circle it would close. */
  short: Pair[];
}

export interface Pair {
  winner: Choice;
  loser: Choice;
  own: number;
  other: number;
  kept: boolean;
}

export interface GradesStep extends Common {
  kind: 'grades';
  grades: number;
  /** Ballots that the line in the middle parts. */
  total: number;
  /** The line stands and the grades in the middle are named. */
  middle: boolean;
  rows: { choice: Choice; counts: readonly number[]; median: number; state: BarState }[];
}

export type ProjectState = 'waiting' | 'buying' | 'bought' | 'dear' | 'unwanted';

export interface PurseStep extends Common {
  kind: 'purse';
  budget: number;
  /** After this step. */
  left: number;
  projects: { choice: Choice; cost: number; votes: number; state: ProjectState }[];
}

export interface DiceStep extends Common {
  kind: 'dice';
  /** As they fell, in the order of the class list; what the class typed is among them. */
  throws: string[];
}

export interface DrawnStep extends Common {
  kind: 'drawn';
  people: { seat: number; name: string; picture: string; told: boolean }[];
}

export type Step = BarsStep | DuelsStep | PairsStep | GradesStep | PurseStep | DiceStep | DrawnStep;

export type Teller = (told: Told, words: Words) => Step[];
