// SPDX-License-Identifier: EUPL-1.2
// The rest of the class: pupils without a screen, who come in by the door and vote through the
// protocol, so that a test may look closely at one or two of them.
import { randomBytes } from 'node:crypto';
import type { Commands, PupilView, VisitorView } from '../../src/core/protocol';
import { Socket } from './socket';

/** One ballot: a choice, or one mark for each option. */
export type Said = number | number[];

export class Crowd {
  private readonly members = new Map<string, Socket>();

  constructor(private readonly url: string) {}

  /** Each takes its seat; the teacher has still to accept. */
  async comeIn(door: string, names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.takeSeat(door, name)));
  }

  private async takeSeat(door: string, name: string): Promise<void> {
    const socket = await Socket.open(this.url);
    this.members.set(name, socket);
    await socket.ask('hello', { door });
    await socket.until('the seats', () => socket.view?.screen === 'visitor');
    const { members } = socket.view as VisitorView;
    const seat = members.find((member) => member.name === name)?.seat ?? -1;
    await socket.ask('seat.take', { seat, token: randomBytes(32).toString('hex') });
  }

  async seated(): Promise<void> {
    const all = [...this.members.values()];
    await Promise.all(all.map((each) => each.until('seated', () => each.view?.screen === 'pupil')));
  }

  private of(name: string): Socket {
    const socket = this.members.get(name);
    if (!socket) throw new Error(`${name} is not in the crowd`);
    return socket;
  }

  /** One of them does something else than voting. */
  async ask<K extends keyof Commands>(name: string, command: K, fields: Commands[K]): Promise<void> {
    await this.of(name).ask(command, fields);
  }

  /** These vote; each waits until its tablet is told that the vote is open. */
  async cast(ballots: Record<string, Said>): Promise<void> {
    await Promise.all(
      Object.entries(ballots).map(async ([name, said]) => {
        const socket = this.of(name);
        const view = () => socket.view as PupilView;
        await socket.until(
          'an open vote',
          () => view().vote?.state === 'open' && socket.me?.voted !== view().vote?.number,
        );
        const filled = typeof said === 'number' ? { choice: said } : { marks: said };
        const vote = view().vote?.number ?? 0;
        await socket.ask('vote.cast', { vote, ...filled, key: randomBytes(16).toString('hex') });
      }),
    );
  }

  close(): void {
    for (const socket of this.members.values()) socket.close();
  }
}
