// SPDX-License-Identifier: EUPL-1.2
// Ballots on their way. They outlive a reload and a dead socket: each is sent again,
// with the same key, until the server answers it. Those of a shared tablet outlive no reload.
import { signal, type Signal } from '@preact/signals';
import type { Commands } from './protocol';
import { forget, keep, kept } from './storage';

export type Ballot = Commands['vote.cast'];

const STORED = 'hemicycle.outbox';

function stored(): Ballot[] {
  try {
    return JSON.parse(kept(STORED) ?? '[]') as Ballot[];
  } catch {
    return [];
  }
}

export class Outbox {
  readonly ballots: Signal<Ballot[]>;

  constructor(private readonly keeps = true) {
    this.ballots = signal(keeps ? stored() : []);
  }

  /** A new ballot replaces one that is still on its way to the same vote. */
  add(ballot: Ballot): void {
    this.store([...this.ballots.value.filter((each) => each.vote !== ballot.vote), ballot]);
  }

  /** Takes the ballot out; false when another has replaced it meanwhile. */
  take(key: string): boolean {
    const rest = this.ballots.value.filter((each) => each.key !== key);
    const found = rest.length < this.ballots.value.length;
    if (found) this.store(rest);
    return found;
  }

  clear(): void {
    this.store([]);
  }

  private store(ballots: Ballot[]): void {
    this.ballots.value = ballots;
    if (!this.keeps) return;
    if (ballots.length > 0) keep(STORED, JSON.stringify(ballots));
    else forget(STORED);
  }
}
