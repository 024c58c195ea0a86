// SPDX-License-Identifier: EUPL-1.2
// One line to the server, which survives Wi-Fi that drops, tablets that sleep, and
// sockets that say they are open but are dead. Every line starts with hello; what
// comes back is a whole view, so nothing has to be caught up.
import { OFFLINE, Refusal, type Answer, type CommandName, type OkOf } from './answers';
import { tellErased } from './erased';
import type { Ballot, Outbox } from './outbox';
import type { Commands, HelloOk, Note, View } from './protocol';
import type { Line, Transport } from './transport';

export const CONNECT_MS = 5000;
/** The server beats every 5 s; longer silence than this means that the line is dead. */
export const SILENCE_MS = 12000;
/** After more sleep than this, a socket is not believed whatever it says. */
export const ZOMBIE_MS = 3000;
export const RESEND_MS = 4000;
const BACKOFF_FIRST_MS = 250;
const BACKOFF_MAX_MS = 5000;

/** The server could not just now: the ballot stays in the outbox. */
const PASSING: readonly string[] = [
  'too-fast',
  'busy',
  'storage-full',
  'storage-failed',
  'server-full',
  'hello-first',
];

/** A hello has exactly one of the two; the printed Commands['hello'] cannot say it. */
export type Greeting = { token: string; door?: never } | { door: string; token?: never };

export interface NetOptions {
  transport: Transport;
  /** Says who we are, each time anew. */
  hello(): Greeting;
  onHello(answer: HelloOk | Refusal): void;
  onView(view: View): void;
  onNote(note: Note): void;
  /** True once hello is answered, false when the line is lost. */
  onUp(up: boolean): void;
  outbox?: Outbox;
  onBallot?(ballot: Ballot, refusal: Refusal | null): void;
}

type Timer = ReturnType<typeof setTimeout> | undefined;
type Message = { re?: number; ok?: object; no?: string; field?: string; view?: View; note?: Note };

/** Blanks for the second digits that other marks would have: all ballots of a vote have one length. */
const blanksOf = (ballot: Ballot): number => (ballot.marks ?? []).filter((mark) => mark < 10).length;

export class Net {
  private line: Line | null = null;
  private state: 'stopped' | 'waiting' | 'connecting' | 'greeting' | 'ready' = 'stopped';
  private nextId = 1;
  private tries = 0;
  private hiddenAt = 0;
  private retry: Timer;
  private guard: Timer;
  private resend: Timer;
  private readonly asked = new Map<number, (answer: object | Refusal) => void>();
  /** Requests made while the line is being opened. */
  private held: string[] = [];

  constructor(private readonly options: NetOptions) {}

  start(): void {
    if (this.state !== 'stopped') return;
    document.addEventListener('visibilitychange', this.onVisibility);
    window.addEventListener('pageshow', this.wake);
    window.addEventListener('online', this.wake);
    this.state = 'waiting';
    this.tries = 0;
    this.open();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    window.removeEventListener('pageshow', this.wake);
    window.removeEventListener('online', this.wake);
    this.state = 'stopped';
    this.abandon();
  }

  /** A new line with a new hello, at once: one's identity has changed. */
  restart(): void {
    this.stop();
    this.start();
  }

  /** Asks, and gives the answer or a Refusal; never throws. */
  request<K extends CommandName>(name: K, fields: Commands[K]): Promise<Answer<K>> {
    if (this.state === 'stopped' || this.state === 'waiting') return Promise.resolve(new Refusal(OFFLINE));
    return new Promise((resolve) => {
      const text = this.frame(name, fields, (answer) => resolve(answer as OkOf<K> | Refusal));
      if (this.state === 'ready') this.line?.send(text);
      else this.held.push(text);
    });
  }

  /** Drops a ballot into the outbox, and sends it as soon and as often as needed. */
  cast(ballot: Ballot): void {
    this.options.outbox?.add(ballot);
    if (this.state === 'ready') this.sendBallot(ballot);
  }

  private frame(name: CommandName, fields: object, resolve: (answer: object | Refusal) => void): string {
    const id = this.nextId++;
    this.asked.set(id, resolve);
    return JSON.stringify({ id, do: name, ...fields });
  }

  private open(): void {
    clearTimeout(this.retry);
    if (this.state !== 'waiting') return;
    this.state = 'connecting';
    this.arm(CONNECT_MS);
    try {
      this.line = this.options.transport.connect({
        opened: () => this.greet(),
        heard: (text) => this.heard(text),
        closed: () => this.lost(),
      });
    } catch {
      this.lost();
    }
  }

  private greet(): void {
    this.state = 'greeting';
    this.arm(SILENCE_MS);
    this.line?.send(
      this.frame('hello', this.options.hello(), (answer) => this.greeted(answer as HelloOk | Refusal)),
    );
  }

  private greeted(answer: HelloOk | Refusal): void {
    if (answer instanceof Refusal) {
      if (answer.code !== OFFLINE) this.options.onHello(answer);
      return;
    }
    this.state = 'ready';
    this.tries = 0;
    const held = this.held;
    this.held = [];
    held.forEach((text) => this.line?.send(text));
    this.options.onUp(true);
    this.options.onHello(answer);
    this.sendOutbox();
  }

  private heard(text: string): void {
    this.arm(SILENCE_MS);
    let message: Message;
    try {
      message = JSON.parse(tellErased(text)) as Message;
    } catch {
      return; // not ours to repair: the next view is whole
    }
    if (message.re !== undefined) this.answered(message.re, message);
    if (message.view) this.options.onView(message.view);
    if (message.note) this.options.onNote(message.note);
  }

  private answered(id: number, message: Message): void {
    const resolve = this.asked.get(id);
    this.asked.delete(id);
    resolve?.(message.no === undefined ? (message.ok ?? {}) : new Refusal(message.no, message.field));
  }

  private sendOutbox(): void {
    clearTimeout(this.resend);
    if (this.state === 'ready')
      this.options.outbox?.ballots.value.forEach((ballot) => this.sendBallot(ballot));
  }

  private sendBallot(ballot: Ballot): void {
    clearTimeout(this.resend);
    this.resend = setTimeout(() => this.sendOutbox(), RESEND_MS);
    const text = this.frame('vote.cast', ballot, (answer) => this.ballotAnswered(ballot, answer));
    this.line?.send(text + ' '.repeat(blanksOf(ballot)));
  }

  private ballotAnswered(ballot: Ballot, answer: object | Refusal): void {
    const refusal = answer instanceof Refusal ? answer : null;
    if (refusal && (refusal.code === OFFLINE || PASSING.includes(refusal.code))) return;
    if (this.options.outbox?.take(ballot.key)) this.options.onBallot?.(ballot, refusal);
  }

  private arm(ms: number): void {
    clearTimeout(this.guard);
    this.guard = setTimeout(() => this.lost(), ms);
  }

  private lost(): void {
    if (this.state === 'stopped') return;
    this.state = 'waiting';
    this.abandon();
    const delay = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** this.tries++);
    this.retry = setTimeout(() => this.open(), delay * (0.5 + Math.random() / 2));
  }

  /** Forgets the line before closing it, and answers whoever still waits. */
  private abandon(): void {
    [this.retry, this.guard, this.resend].forEach(clearTimeout);
    const line = this.line;
    this.line = null;
    line?.close();
    this.held = [];
    const waiting = [...this.asked.values()];
    this.asked.clear();
    waiting.forEach((resolve) => resolve(new Refusal(OFFLINE)));
    this.options.onUp(false);
  }

  private readonly onVisibility = (): void => {
    if (document.visibilityState === 'hidden') this.hiddenAt = Date.now();
    else this.wake();
  };

  private readonly wake = (): void => {
    const slept = this.hiddenAt !== 0 && Date.now() - this.hiddenAt > ZOMBIE_MS;
    this.hiddenAt = 0;
    if (slept) this.lost();
    if (this.state !== 'waiting') return;
    this.tries = 0;
    this.open();
  };
}
