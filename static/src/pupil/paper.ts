// SPDX-License-Identifier: EUPL-1.2
// What every kind of ballot is given: what is asked, and where the answer is put until
// the second tap. The blank ballot of most kinds stands apart from the choices.
import type { Signal } from '@preact/signals';
import { choicesOf, isMarked, isNamed, type Choice } from '../core/choices';
import type { ItemKind, Me, Mode, Motion, Past, Vote } from '../core/protocol';
import { changing, mayChange, type Filled, type Standing } from './ownBallot';

/** An open vote, as its ballot sees it. */
export interface Open {
  /** As it is voted on: votedMotion(). */
  motion: Motion;
  vote: Vote;
  kind: ItemKind;
  /** The text of the item, when the vote is about another. */
  text: string;
  mode: Mode;
  past: Past[];
  me: Me;
  now: Standing;
}

/** What the child has touched so far; one of the two is used. */
export interface Draft {
  choice: Signal<number | null>;
  /** One for each option of the motion. */
  marks: Signal<number[]>;
}

export interface PaperProps {
  open: Open;
  draft: Draft;
  /** Gives the draft, or what it says beside it. */
  onSend(marks?: number[]): void;
  onBlank(): void;
}

/** The neutral choice is a card like the others: to abstain is an answer to a motion. */
export const hasNeutralCard = (motion: Motion): boolean =>
  motion.ballot === 'motion' || motion.ballot === 'choice';

/** The options on this round's ballot; all of them while the vote names none. */
export const standsIn = (vote: Pick<Vote, 'standing'>, option: number): boolean =>
  vote.standing.length === 0 || vote.standing.includes(option);

/** What may be touched on this ballot, in the order of the agenda. */
export const choicesIn = (motion: Motion, vote: Pick<Vote, 'standing'>): Choice[] =>
  choicesOf(motion).filter((choice) =>
    choice.neutral ? hasNeutralCard(motion) : !isNamed(motion.ballot) || standsIn(vote, choice.index),
  );

export const noMarks = (motion: Motion): number[] => motion.options.map(() => 0);

export const isBlank = (marks: readonly number[]): boolean => marks.every((mark) => mark === 0);

/** The ballot without a choice: each kind has its own way to say nothing. */
export function blankBallot(motion: Motion): Filled {
  return isMarked(motion.ballot) ? { marks: noMarks(motion) } : { choice: choicesOf(motion).length - 1 };
}

/** Where the child starts: empty, or with the own ballot that is being changed. */
export function startOf(motion: Motion, vote: Vote, me: Me): { choice: number | null; marks: number[] } {
  const before = changing.value === vote.number && mayChange(motion);
  const neutral = !hasNeutralCard(motion) && me.choice !== null && choicesOf(motion)[me.choice]?.neutral;
  return {
    choice: before && !neutral ? me.choice : null,
    marks: motion.options.map((_, option) => (before ? (me.marks[option] ?? 0) : 0)),
  };
}
