// SPDX-License-Identifier: EUPL-1.2
// The teacher's second hand: what a test has to set up and does not look at, done through the protocol.
import type {
  BoxOk,
  CardsOk,
  ClassOk,
  Commands,
  CouncilForm,
  CouncilOk,
  ItemKind,
  LinkKind,
  LinkOk,
  LoginOk,
  Mode,
  Motion,
  TeacherView,
} from '../../src/core/protocol';
import { emptyOption } from '../../src/teacher/motion';
import { USUAL } from '../../src/teacher/purposes';
import type { Server } from './server';
import { Socket } from './socket';

/** A motion for `item.add`: what is not said is as usual; options by their words alone. */
export const motionOf = (
  part: Partial<Omit<Motion, 'options'>>,
  options: (string | Partial<Motion['options'][0]>)[] = [],
): Motion => ({
  ...USUAL,
  close_on_all: false,
  title: '',
  picture: '',
  ...part,
  options: options.map((option) => ({
    ...emptyOption(),
    ...(typeof option === 'string' ? { text: option } : option),
  })),
});

export class Desk {
  sitting = 0;
  room = 0;
  private pupils: ClassOk['pupils'] = [];

  private constructor(
    private readonly server: Server,
    private readonly socket: Socket,
  ) {}

  static async open(server: Server, who: { name: string; password: string }): Promise<Desk> {
    const socket = await Socket.open(server.url);
    await socket.ask<LoginOk, 'login'>('login', who);
    return new Desk(server, socket);
  }

  /** A class with these pupils, in this order. */
  async makeClass(name: string, mode: Mode, names: string[]): Promise<ClassOk> {
    const { id } = await this.ask<{ id: number }, 'class.add'>('class.add', { name, mode });
    this.room = id;
    const room = await this.ask<ClassOk, 'pupils.add'>('pupils.add', { class: id, names });
    this.pupils = room.pupils;
    return room;
  }

  /** Changes how this class holds its council. */
  async habits(part: Partial<CouncilForm>): Promise<void> {
    const { council } = await this.ask<CouncilOk, 'council.open'>('council.open', { class: this.room });
    await this.ask('council.set', { class: this.room, council: { ...council, ...part } });
  }

  private pupil(name: string): number {
    return this.pupils.find((pupil) => pupil.name === name)?.id ?? 0;
  }

  /** A slip that waits for the next council: dictated, and accepted at once. */
  async slip(kind: ItemKind, text: string, author: string): Promise<void> {
    const fields = { class: this.room, pupil: this.pupil(author), kind, text };
    const { slips } = await this.ask<BoxOk, 'slip.add'>('slip.add', fields);
    const slip = slips.find((each) => each.text === text);
    await this.ask('slip.screen', {
      slip: slip?.id ?? 0,
      state: 'accepted',
      names_somebody: slip?.names_somebody ?? false,
      reason: '',
    });
  }

  /** The address of a card that was just made for this pupil. */
  async card(name: string): Promise<string> {
    const fields = { class: this.room, pupil: this.pupil(name) };
    const { cards } = await this.ask<CardsOk, 'card.make'>('card.make', fields);
    return `${this.server.url}/box.html#t=${cards[0].token}`;
  }

  async prepare(title: string): Promise<void> {
    const { id } = await this.ask<{ id: number }, 'sitting.add'>('sitting.add', { class: this.room, title });
    await this.enter(id);
  }

  /** Follows this sitting from now on. */
  async enter(id: number): Promise<void> {
    this.sitting = id;
    await this.ask('sitting.enter', { sitting: id });
    await this.socket.until('the sitting', () => this.socket.view?.screen === 'teacher' && this.view.sitting === id);
  }

  get view(): TeacherView {
    return this.socket.view as TeacherView;
  }

  ask<Ok = object, K extends keyof Commands = keyof Commands>(command: K, fields: Commands[K]): Promise<Ok> {
    return this.socket.ask<Ok, K>(command, fields);
  }

  until(what: string, so: (view: TeacherView) => boolean): Promise<void> {
    return this.socket.until(what, () => so(this.view));
  }

  add(...motion: Parameters<typeof motionOf>): Promise<object> {
    return this.ask('item.add', { motion: motionOf(...motion) });
  }

  /** Opens the door and gives its code. */
  async door(): Promise<string> {
    await this.ask('door.open', {});
    await this.until('the door', (view) => view.door_open);
    return this.view.door_code;
  }

  seat(name: string): number {
    return this.view.members.find((member) => member.name === name)?.seat ?? -1;
  }

  private async link(kind: LinkKind, target: number): Promise<string> {
    const { token } = await this.ask<LinkOk, 'link.add'>('link.add', { kind, target });
    return `${this.server.url}/${kind}.html#t=${token}`;
  }

  wallAddress(): Promise<string> {
    return this.link('projector', this.sitting);
  }

  /** Of a tablet that pupils share. */
  boothAddress(): Promise<string> {
    return this.link('booth', this.sitting);
  }

  /** Of the computer of the class. */
  boxAddress(): Promise<string> {
    return this.link('box', this.room);
  }

  /** The next planned item, until its vote is open. */
  async openNext(): Promise<void> {
    const next = this.view.items.find((item) => item.state === 'planned');
    await this.ask('item.start', { item: next?.id ?? 0 });
    await this.ask('vote.open', {});
  }

  /** From an open vote to a result that everybody sees. */
  async showResult(): Promise<void> {
    await this.ask('vote.close', {});
    await this.ask('vote.count', {});
    await this.ask('vote.show', {});
  }

  close(): void {
    this.socket.close();
  }
}
