// SPDX-License-Identifier: EUPL-1.2
// One's own ballot. It is "in the urn" only when the server has said so. Of a secret
// vote nothing about the choice stays here once it is answered.
import { signal } from '@preact/signals';
import type { Refusal } from '../core/answers';
import type { Ballot, Outbox } from '../core/outbox';
import type { Me, Motion, Vote } from '../core/protocol';
import { newKey } from '../core/random';

export type Trouble = 'vote-closed' | 'not-eligible' | 'other';

interface Said {
  trouble: Trouble | null;
  /** How often the vote had been opened again: a later opening forgives an earlier "no". */
  reopened: number;
}

/** What the server answered, by number of vote; without trouble the ballot is in the urn. */
const answered = signal<Record<number, Said>>({});
/** The vote whose ballot the child is making again (roll-call only). */
export const changing = signal(0);

export function ballotAnswered(ballot: Ballot, refusal: Refusal | null, reopened: number): void {
  changing.value = 0;
  // Whoever votes on paper is told so by a note, and may be given the tablet's ballot back.
  if (refusal?.code === 'on-paper') return;
  const isIn = !refusal || refusal.code === 'already-voted';
  answered.value = {
    ...answered.value,
    [ballot.vote]: { trouble: isIn ? null : troubleOf(refusal.code), reopened },
  };
}

function troubleOf(code: string): Trouble {
  return code === 'vote-closed' || code === 'not-eligible' ? code : 'other';
}

export function forgetBallots(): void {
  answered.value = {};
  changing.value = 0;
}

export interface Standing {
  /** A ballot of this vote is on its way. */
  onItsWay: boolean;
  inTheUrn: boolean;
  /** By paper or show of hands: the tablet has no ballot. */
  onPaper: boolean;
  trouble: Trouble | null;
}

export function standing(vote: Vote, me: Me | null, outbox: Outbox): Standing {
  const said = answered.value[vote.number];
  const signed = me?.voted === vote.number;
  return {
    onItsWay: outbox.ballots.value.some((each) => each.vote === vote.number),
    inTheUrn: changing.value !== vote.number && (said?.trouble === null || signed),
    onPaper: signed && me.on_paper,
    trouble: said && said.reopened === vote.reopened ? said.trouble : null,
  };
}

/** What a ballot says: one choice, or a mark for each option. */
export type Filled = { choice: number } | { marks: number[] };

export function newBallot(vote: Vote, filled: Filled): Ballot {
  const { [vote.number]: _before, ...others } = answered.value;
  answered.value = others;
  return { vote: vote.number, ...filled, key: newKey() };
}

export const mayChange = (motion: Motion): boolean => motion.secrecy === 'roll-call' && motion.changeable;
