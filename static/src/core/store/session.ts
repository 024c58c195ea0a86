// SPDX-License-Identifier: EUPL-1.2
// What a screen knows: the newest view, who it is, and whether the server is there.
// Views replace each other whole; the screen draws them and holds no rules.
import { signal } from '@preact/signals';
import { Refusal } from '../answers';
import { heardServerTime } from '../clock';
import { Net, type Greeting, type NetOptions } from '../net';
import type { HelloOk, Me, View } from '../protocol';
import { SocketTransport, type Transport } from '../transport';

/** `brief`: nothing to worry about yet; `searching`: say so; `long`: get a grown-up. */
export type Offline = 'no' | 'brief' | 'searching' | 'long';
export type Gone = 'refused' | 'freed' | 'elsewhere' | 'revoked';

export const SEARCHING_MS = 2000;
export const LONG_MS = 30000;

export interface SessionOptions extends Pick<NetOptions, 'outbox' | 'onBallot'> {
  hello(): Greeting;
  onHello?(answer: HelloOk): void;
  onRefused?(refusal: Refusal): void;
  onMe?(me: Me): void;
  onGone?(why: Gone): void;
  /** The sitting is another teacher's alone again; the session goes on. */
  onUnshared?(): void;
  transport?: Transport;
}

export class Session<V extends View = View> {
  readonly view = signal<V | null>(null);
  readonly me = signal<Me | null>(null);
  readonly offline = signal<Offline>('brief');
  readonly net: Net;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly options: SessionOptions) {
    this.net = new Net({
      transport: options.transport ?? new SocketTransport(),
      hello: options.hello,
      outbox: options.outbox,
      onBallot: options.onBallot,
      onUp: (up) => this.changed(up),
      onView: (view) => {
        heardServerTime(view.now_ms);
        this.view.value = view as V;
      },
      onHello: (answer) => {
        if (answer instanceof Refusal) options.onRefused?.(answer);
        else options.onHello?.(answer);
      },
      onNote: (note) => {
        if ('beat' in note) heardServerTime(note.beat);
        else if ('me' in note) this.known(note.me);
        else if (note.gone === 'unshared') options.onUnshared?.();
        else options.onGone?.(note.gone);
      },
    });
  }

  start(): void {
    this.watch();
    this.net.start();
  }

  private known(me: Me): void {
    this.me.value = me;
    this.options.onMe?.(me);
  }

  private changed(up: boolean): void {
    if (!up) {
      if (this.offline.value === 'no') this.watch();
      return;
    }
    this.timers.forEach(clearTimeout);
    this.offline.value = 'no';
  }

  private watch(): void {
    this.timers.forEach(clearTimeout);
    this.offline.value = 'brief';
    this.timers = [
      setTimeout(() => (this.offline.value = 'searching'), SEARCHING_MS),
      setTimeout(() => (this.offline.value = 'long'), LONG_MS),
    ];
  }
}
