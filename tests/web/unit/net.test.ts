// SPDX-License-Identifier: EUPL-1.2
// The line to the server: what survives a dead socket, a sleeping tablet, a reload.
import { Refusal } from '@/core/answers';
import { Net, RESEND_MS, SILENCE_MS, ZOMBIE_MS } from '@/core/net';
import { Outbox, type Ballot } from '@/core/outbox';
import type { LineEvents, Transport } from '@/core/transport';

interface Asked {
  id: number;
  do: string;
  key?: string;
}

/** A transport whose lines the test opens, answers and breaks. */
class Wire implements Transport {
  lines: { events: LineEvents; sent: Asked[]; closed: boolean }[] = [];

  connect(events: LineEvents) {
    const line = { events, sent: [] as Asked[], closed: false };
    this.lines.push(line);
    return {
      send: (text: string) => void line.sent.push(JSON.parse(text) as Asked),
      close: () => void (line.closed = true),
    };
  }

  get last() {
    return this.lines[this.lines.length - 1];
  }

  say(message: object): void {
    this.last.events.heard(JSON.stringify(message));
  }

  /** Opens the newest line and greets back. */
  greet(): void {
    this.last.events.opened();
    this.say({ re: this.last.sent[0].id, ok: { role: 'pupil' } });
  }

  asked(name: string): Asked[] {
    return this.last.sent.filter((each) => each.do === name);
  }
}

const BALLOT: Ballot = { vote: 3, choice: 1, key: 'ab'.repeat(16) };

function start(outbox = new Outbox()) {
  const wire = new Wire();
  const heard: {
    up: boolean[];
    views: object[];
    ballots: [Ballot, Refusal | null][];
    hellos: unknown[];
  } = {
    up: [],
    views: [],
    ballots: [],
    hellos: [],
  };
  const net = new Net({
    transport: wire,
    outbox,
    hello: () => ({ token: 't' }),
    onHello: (answer) => heard.hellos.push(answer),
    onView: (view) => heard.views.push(view),
    onNote: () => undefined,
    onUp: (up) => heard.up.push(up),
    onBallot: (ballot, refusal) => heard.ballots.push([ballot, refusal]),
  });
  net.start();
  return { net, wire, heard, outbox };
}

function show(state: 'hidden' | 'visible'): void {
  Object.defineProperty(document, 'visibilityState', {
    value: state,
    configurable: true,
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

let running: Net[] = [];
function begin(outbox?: Outbox) {
  const all = start(outbox);
  running.push(all.net);
  return all;
}

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  new Outbox().clear();
});

afterEach(() => {
  running.forEach((net) => net.stop());
  running = [];
  vi.useRealTimers();
});

test('every line starts with hello', () => {
  const { wire } = begin();
  wire.greet();
  wire.last.events.closed();
  vi.advanceTimersByTime(5000);
  wire.greet();
  expect(wire.lines.length).toBe(2);
  expect(wire.lines.map((line) => line.sent[0].do)).toEqual(['hello', 'hello']);
});

test('an answer goes to the request that asked', async () => {
  const { net, wire } = begin();
  wire.greet();
  const first = net.request('home', {});
  const second = net.request('sitting.open', {});
  const [home, open] = wire.last.sent.slice(1);
  wire.say({ re: open.id, no: 'empty-agenda' });
  wire.say({ re: home.id, ok: { classes: [] } });
  expect(await first).toEqual({ classes: [] });
  expect(await second).toEqual(new Refusal('empty-agenda'));
});

test('a request made before hello is answered waits for it', () => {
  const { net, wire } = begin();
  void net.request('home', {});
  wire.last.events.opened();
  expect(wire.asked('home').length).toBe(0);
  wire.say({ re: wire.last.sent[0].id, ok: {} });
  expect(wire.asked('home').length).toBe(1);
});

test('a request on a lost line is answered offline, never left hanging', async () => {
  const { net, wire } = begin();
  wire.greet();
  const asked = net.request('home', {});
  wire.last.events.closed();
  expect(await asked).toEqual(new Refusal('offline'));
  expect(await net.request('home', {})).toEqual(new Refusal('offline'));
});

test('silence longer than two beats drops the line', () => {
  const { wire, heard } = begin();
  wire.greet();
  vi.advanceTimersByTime(SILENCE_MS - 1);
  expect(wire.last.closed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(wire.lines[0].closed).toBe(true);
  expect(heard.up).toEqual([true, false]);
});

test('a beat keeps the line alive', () => {
  const { wire } = begin();
  wire.greet();
  for (let beat = 0; beat < 5; beat++) {
    vi.advanceTimersByTime(5000);
    wire.say({ note: { beat: 1 } });
  }
  expect(wire.lines.length).toBe(1);
  expect(wire.last.closed).toBe(false);
});

test('a line that does not open within five seconds is tried again', () => {
  const { wire } = begin();
  vi.advanceTimersByTime(5000 + 250);
  expect(wire.lines[0].closed).toBe(true);
  expect(wire.lines.length).toBe(2);
});

test('a socket that slept is not believed, although it says it is open', () => {
  const { wire } = begin();
  wire.greet();
  show('hidden');
  vi.advanceTimersByTime(ZOMBIE_MS + 1);
  show('visible');
  expect(wire.lines[0].closed).toBe(true);
  expect(wire.lines.length).toBe(2); // at once, without back-off
});

test('a short look away keeps the socket', () => {
  const { wire } = begin();
  wire.greet();
  show('hidden');
  vi.advanceTimersByTime(ZOMBIE_MS - 100);
  show('visible');
  expect(wire.lines.length).toBe(1);
});

test('retries wait longer and longer, five seconds at most', () => {
  const { wire } = begin();
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const waits: number[] = [];
  for (let turn = 0; turn < 7; turn++) {
    const before = wire.lines.length;
    wire.last.events.closed();
    let waited = 0;
    while (wire.lines.length === before) {
      vi.advanceTimersByTime(50);
      waited += 50;
    }
    waits.push(waited);
  }
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
  vi.restoreAllMocks();
});

test('a ballot is sent again with the same key until it is answered', () => {
  const { net, wire, heard, outbox } = begin();
  wire.greet();
  net.cast(BALLOT);
  wire.last.events.closed();
  vi.advanceTimersByTime(5000);
  wire.greet();
  const [again] = wire.asked('vote.cast');
  expect(again.key).toBe(BALLOT.key);
  wire.say({ re: again.id, ok: {} });
  expect(heard.ballots).toEqual([[BALLOT, null]]);
  expect(outbox.ballots.value).toEqual([]);
});

test('an unanswered ballot is sent again on the same line', () => {
  const { net, wire } = begin();
  wire.greet();
  net.cast(BALLOT);
  vi.advanceTimersByTime(RESEND_MS);
  expect(wire.asked('vote.cast').map((each) => each.key)).toEqual([BALLOT.key, BALLOT.key]);
});

test('a ballot outlives a reload', () => {
  const before = begin();
  before.net.cast(BALLOT);
  before.net.stop();
  const after = begin(new Outbox());
  after.wire.greet();
  expect(after.wire.asked('vote.cast')[0].key).toBe(BALLOT.key);
});

test('nothing of an answered ballot stays on the tablet', () => {
  const { net, wire } = begin();
  wire.greet();
  net.cast(BALLOT);
  expect(sessionStorage.getItem('hemicycle.outbox')).toContain(BALLOT.key);
  wire.say({ re: wire.asked('vote.cast')[0].id, ok: {} });
  expect(sessionStorage.getItem('hemicycle.outbox')).toBe(null);
});

test('a refusal that passes keeps the ballot, a final one takes it out', () => {
  const { net, wire, heard, outbox } = begin();
  wire.greet();
  net.cast(BALLOT);
  wire.say({ re: wire.asked('vote.cast')[0].id, no: 'storage-failed' });
  expect(outbox.ballots.value).toEqual([BALLOT]);
  vi.advanceTimersByTime(RESEND_MS);
  wire.say({ re: wire.asked('vote.cast')[1].id, no: 'vote-closed' });
  expect(outbox.ballots.value).toEqual([]);
  expect(heard.ballots).toEqual([[BALLOT, new Refusal('vote-closed')]]);
});

test('the answer of a ballot that was replaced says nothing about the new one', () => {
  const { net, wire, heard } = begin();
  wire.greet();
  net.cast(BALLOT);
  net.cast({ ...BALLOT, choice: 0, key: 'cd'.repeat(16) });
  wire.say({ re: wire.asked('vote.cast')[0].id, ok: {} });
  expect(heard.ballots).toEqual([]);
});

test('no ballot leaves before hello is answered', () => {
  const { net, wire } = begin();
  net.cast(BALLOT);
  wire.last.events.opened();
  expect(wire.asked('vote.cast')).toEqual([]);
});

test('what is not JSON is passed over', () => {
  const { wire, heard } = begin();
  wire.greet();
  wire.last.events.heard('<html>');
  wire.say({ view: { screen: 'pupil' } });
  expect(heard.views.length).toBe(1);
});
