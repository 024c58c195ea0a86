// SPDX-License-Identifier: EUPL-1.2
// A line to the server without a browser: RFC 6455 as far as hemicycle.v1 needs it. With it a class
// of pupils whom nobody looks at votes in no time.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Socket as Stream } from 'node:net';
import type { Commands, Me, Note, View } from '../../src/core/protocol';

interface Message {
  re?: number;
  ok?: object;
  no?: string;
  field?: string;
  view?: View;
  note?: Note;
}

const TEXT = 1;
const PING = 9;
const PONG = 10;
const PATIENCE_MS = 20_000;

/** One frame of a client: masked, as it must be. */
function frame(opcode: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const head = payload.length < 126 ? Buffer.of(0x80 | opcode, 0x80 | payload.length) : Buffer.alloc(4);
  if (payload.length >= 126) {
    head.set([0x80 | opcode, 0x80 | 126]);
    head.writeUInt16BE(payload.length, 2);
  }
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ mask[at % 4])]);
}

/** How many bytes the head of the first frame has, and how many come after; null while it is not whole. */
function measure(bytes: Buffer): { head: number; body: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes[1] & 0x7f;
  if (short < 126) return { head: 2, body: short };
  if (bytes.length < 10) return null;
  return short === 126
    ? { head: 4, body: bytes.readUInt16BE(2) }
    : { head: 10, body: Number(bytes.readBigUInt64BE(2)) };
}

export class Socket {
  view: View | null = null;
  me: Me | null = null;
  private id = 0;
  private rest = Buffer.alloc(0);
  private readonly answers = new Map<number, (message: Message) => void>();
  private changed: (() => void)[] = [];

  private constructor(private readonly stream: Stream) {
    stream.on('data', (bytes: Buffer) => this.read(bytes));
    stream.on('error', () => undefined); // as when the server is killed
  }

  static async open(url: string): Promise<Socket> {
    const asking = request(url.replace(/\/*$/, '/ws'), {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Protocol': 'hemicycle.v1',
      },
    });
    asking.end();
    const [, stream, head] = (await once(asking, 'upgrade')) as [IncomingMessage, Stream, Buffer];
    const socket = new Socket(stream);
    socket.read(head);
    return socket;
  }

  private read(bytes: Buffer): void {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (let size = measure(this.rest); size; size = measure(this.rest)) {
      const { head, body } = size;
      if (this.rest.length < head + body) return;
      const opcode = this.rest[0] & 0x0f;
      const payload = this.rest.subarray(head, head + body);
      this.rest = this.rest.subarray(head + body);
      if (opcode === PING) this.stream.write(frame(PONG, payload));
      if (opcode === TEXT) this.hear(JSON.parse(payload.toString()) as Message);
    }
  }

  private hear(message: Message): void {
    if (message.re !== undefined) this.answers.get(message.re)?.(message);
    if (message.view) this.view = message.view;
    if (message.note && 'me' in message.note) this.me = message.note.me;
    const waiting = this.changed;
    this.changed = [];
    for (const look of waiting) look();
  }

  /** What the server says to a command, as it says it. */
  say<K extends keyof Commands>(command: K, fields: Commands[K]): Promise<Message> {
    const id = ++this.id;
    const answer = new Promise<Message>((resolve) => this.answers.set(id, resolve));
    this.stream.write(frame(TEXT, Buffer.from(JSON.stringify({ id, do: command, ...fields }))));
    return answer;
  }

  /** The same, where "no" is a mistake of the test. */
  async ask<Ok = object, K extends keyof Commands = keyof Commands>(command: K, fields: Commands[K]): Promise<Ok> {
    const { ok, no, field } = await this.say(command, fields);
    if (!ok) throw new Error(`${command} ${JSON.stringify(fields)}: ${no} ${field ?? ''}`);
    return ok as Ok;
  }

  /** Waits until what the server has told is so. */
  async until(what: string, so: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!so()) {
      const left = end - Date.now();
      if (left <= 0) throw new Error(`waited in vain: ${what}`);
      await Promise.race([
        new Promise<void>((resolve) => this.changed.push(resolve)),
        new Promise<void>((resolve) => setTimeout(resolve, left).unref()),
      ]);
    }
  }

  close(): void {
    this.stream.destroy();
  }
}
