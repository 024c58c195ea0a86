// SPDX-License-Identifier: EUPL-1.2
// One pupil after another at the same tablet: whose turn, turn the tablet, vote, pass it on. What
// a pupil has touched is gone with the step that it was touched on.
import { signal } from '@preact/signals';
import type { Refusal } from '../core/answers';
import type { Ballot } from '../core/outbox';
import type { Person } from '../core/protocol';
import { newKey } from '../core/random';
import type { Filled } from '../pupil/ownBallot';

/** Without a touch the tablet goes back to all, and nothing is cast. */
export const IDLE_MS = 20_000;
/** "Done!" hides the screen while the tablet changes hands. */
export const DONE_MS = 3000;
/** A refusal takes longer to be read. */
export const REFUSED_MS = 8000;

export type Why = 'already' | 'not-eligible' | 'vote-closed' | 'other';
export type Step =
  | { at: 'all' }
  | { at: 'turn' | 'ballot' | 'sending'; voter: Person }
  | { at: 'done' }
  | { at: 'refused'; why: Why };

const ALL: Step = { at: 'all' };

function whyOf({ code }: Refusal): Why {
  if (code === 'already-voted' || code === 'on-paper') return 'already';
  return code === 'not-eligible' || code === 'vote-closed' ? code : 'other';
}

export class Cycle {
  readonly step = signal<Step>(ALL);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private vote = 0;

  constructor(private readonly send: (ballot: Ballot) => void) {}

  /** The vote that is open, or 0. Another one finds the tablet with nobody in front of it. */
  openVote(number: number): void {
    if (number === this.vote) return;
    this.vote = number;
    if (this.hasVoter()) this.backToAll();
  }

  choose(voter: Person): void {
    this.go({ at: 'turn', voter }, IDLE_MS);
  }

  begin(): void {
    const step = this.step.peek();
    if (step.at === 'turn') this.go({ at: 'ballot', voter: step.voter }, IDLE_MS);
  }

  cast(filled: Filled): void {
    const step = this.step.peek();
    if (step.at !== 'ballot') return;
    this.go({ at: 'sending', voter: step.voter }, 0);
    this.send({ vote: this.vote, ...filled, key: newKey(), voter: step.voter.seat });
  }

  /** The same screen whatever was chosen. */
  answered(refusal: Refusal | null): void {
    if (refusal) this.go({ at: 'refused', why: whyOf(refusal) }, REFUSED_MS);
    else this.go({ at: 'done' }, DONE_MS);
  }

  touched(): void {
    if (this.hasVoter()) this.wait(IDLE_MS);
  }

  backToAll(): void {
    this.go(ALL, 0);
  }

  /** A ballot on its way is no longer in anybody's hands. */
  private hasVoter(): boolean {
    const { at } = this.step.peek();
    return at === 'turn' || at === 'ballot';
  }

  private go(step: Step, ms: number): void {
    this.step.value = step;
    this.wait(ms);
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    if (ms > 0) this.timer = setTimeout(() => this.backToAll(), ms);
  }
}
