// SPDX-License-Identifier: EUPL-1.2
// One text of the minutes while somebody writes it: kept on the screen until the server has it, sent
// by itself, and never sent over what somebody else has written meanwhile.
import { signal, type Signal } from '@preact/signals';
import { OFFLINE, Refusal, type Answer, type CommandName } from '../core/answers';
import type { Commands, MinutesOk } from '../core/protocol';
import { forget, keep, kept } from '../core/storage';

export type Ask = <K extends CommandName>(name: K, fields: Commands[K]) => Promise<Answer<K>>;

export type ProseState = 'saved' | 'unsaved' | 'sending' | 'waiting' | 'conflict' | 'refused';

const NAME = 'hemicycle.prose.';
/** After the last key. */
const PAUSE_MS = 1200;
const AGAIN_MS = 4000;
/** What passes by itself: the network, a crowd, an approval under way. */
const PASSING = [OFFLINE, 'busy', 'too-fast', 'storage-full', 'storage-failed'];

export class ProseText {
  readonly text: Signal<string>;
  readonly state: Signal<ProseState>;
  /** What somebody else has written, while it stands against one's own. */
  readonly theirs = signal('');
  /** Why it was refused; "" otherwise. */
  readonly refused = signal('');
  private edition = 0;
  private saved = '';
  private theirEdition = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly name: string;

  constructor(
    private readonly sitting: number,
    private readonly item: number,
    private readonly ask: Ask,
    /** Somebody else was first: the minutes are asked for again. */
    private readonly onConflict: () => void,
  ) {
    this.name = `${NAME}${sitting}.${item}`;
    const before = this.kept();
    this.text = signal(before?.text ?? '');
    this.edition = before?.edition ?? 0;
    this.state = signal(before ? 'unsaved' : 'saved');
  }

  private kept(): { edition: number; text: string } | null {
    try {
      return JSON.parse(kept(this.name) ?? 'null') as { edition: number; text: string } | null;
    } catch {
      return null; // another version of this page kept it
    }
  }

  get clean(): boolean {
    return this.state.peek() === 'saved';
  }

  /** What the server has now. */
  told(edition: number, text: string): void {
    if (this.state.peek() === 'sending') return;
    if (this.clean || this.text.peek().trim() === text) {
      if (this.clean && edition === this.edition) return;
      this.take(edition, text);
    } else if (edition === this.edition) {
      if (this.state.peek() === 'unsaved') this.later(PAUSE_MS);
    } else {
      this.theirs.value = text;
      this.theirEdition = edition;
      this.state.value = 'conflict';
    }
  }

  private take(edition: number, text: string): void {
    this.edition = edition;
    this.saved = text;
    this.text.value = text;
    this.theirs.value = '';
    this.state.value = 'saved';
    forget(this.name);
  }

  write(text: string): void {
    this.text.value = text;
    keep(this.name, JSON.stringify({ edition: this.edition, text }));
    if (this.state.peek() === 'conflict' || this.state.peek() === 'sending') return;
    this.refused.value = '';
    this.state.value = 'unsaved';
    this.later(PAUSE_MS);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  async send(): Promise<void> {
    clearTimeout(this.timer);
    const before = this.state.peek();
    if (before !== 'unsaved' && before !== 'waiting') return;
    const text = this.text.peek().trim();
    if (text === this.saved) return this.take(this.edition, text);
    this.state.value = 'sending';
    const answer = await this.ask('minutes.write', {
      sitting: this.sitting,
      item: this.item,
      edition: this.edition,
      text,
    });
    if (answer instanceof Refusal) this.no(answer.code);
    else this.landed(answer.edition, text);
  }

  private landed(edition: number, text: string): void {
    this.edition = edition;
    this.saved = text;
    if (this.text.peek().trim() === text) {
      this.state.value = 'saved';
      forget(this.name);
      return;
    }
    this.state.value = 'unsaved';
    keep(this.name, JSON.stringify({ edition, text: this.text.peek() }));
    this.later(PAUSE_MS);
  }

  private no(code: string): void {
    if (PASSING.includes(code)) {
      this.state.value = 'waiting';
      this.later(AGAIN_MS);
    } else if (code === 'changed-meanwhile') {
      this.state.value = 'unsaved';
      this.onConflict();
    } else {
      this.refused.value = code;
      this.state.value = 'refused';
    }
  }

  /** One's own words stand in place of theirs, which one has read. */
  keepMine(): void {
    this.edition = this.theirEdition;
    this.saved = this.theirs.peek();
    this.theirs.value = '';
    this.state.value = 'unsaved';
    void this.send();
  }

  takeTheirs(): void {
    this.take(this.theirEdition, this.theirs.peek());
  }

  /** The page goes: what is not sent stays kept. */
  stop(): void {
    if (this.state.peek() === 'unsaved') void this.send();
    else clearTimeout(this.timer);
  }
}

export const proseOf = (minutes: MinutesOk, item: number): string =>
  minutes.prose.find((one) => one.item === item)?.text ?? '';

export type Block = { kind: 'text'; text: string } | { kind: 'list'; lines: string[] };

/** Plain text as paragraphs and lists: blank lines part, "- " begins a point. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of text.split('\n')) {
    const point = /^[-–•] +(.*)$/.exec(line);
    if (line.trim() === '') {
      open = null;
    } else if (point) {
      if (open?.kind !== 'list') blocks.push((open = { kind: 'list', lines: [] }));
      open.lines.push(point[1]);
    } else if (open?.kind === 'text') {
      open.text += `\n${line}`;
    } else {
      blocks.push((open = { kind: 'text', text: line }));
    }
  }
  return blocks;
}
