// SPDX-License-Identifier: EUPL-1.2
// Plays a past council on the wall: asks for some frames at a time, keeps a few, and shows each
// when its time has come. The wall's own clock then tells the time of the council.
import { effect, signal } from '@preact/signals';
import { Refusal } from '../../core/answers';
import { heardServerTime } from '../../core/clock';
import type { HelloOk, ProjectorView, ReplayStep } from '../../core/protocol';
import { fillNames } from '../../core/unnamed';
import { refusalText, t } from '../../core/words';
import { jump, session } from '../wall';
import { beginning, waitBefore, type Speed } from './course';

const AT_ONCE = 8;
const KEPT_MAX = 64;
const CLOCK_MS = 250;

export const steps = signal<ReplayStep[]>([]);
export const at = signal(0);
export const playing = signal(false);
export const speed = signal<Speed>(1);
export const problem = signal('');
export const reader = signal<HelloOk | null>(null);

let sitting = 0;
const frames = new Map<number, ProjectorView>();

function keepFrame(step: number, frame: ProjectorView): void {
  frames.delete(step);
  frames.set(step, frame);
  if (frames.size > KEPT_MAX) frames.delete(frames.keys().next().value as number);
}

async function fetchFrames(place: number): Promise<void> {
  const { step } = steps.peek()[place];
  const answer = await session.net.request('replay.show', { sitting, step, count: AT_ONCE });
  if (answer instanceof Refusal) {
    problem.value = refusalText(answer);
    playing.value = false;
    return;
  }
  problem.value = '';
  const nameless = reader.peek()?.names === 'none';
  answer.frames.forEach((frame) =>
    keepFrame(
      frame.step,
      nameless ? fillNames(frame, { one: t('again.somebody'), several: t('again.several') }) : frame,
    ),
  );
}

/** Only a step to the next one is news; after a jump the wall begins anew. */
export async function go(place: number): Promise<void> {
  const line = steps.peek()[place];
  if (!line) return;
  const near = place === at.peek() + 1;
  at.value = place;
  if (!frames.has(line.step)) await fetchFrames(place);
  const frame = frames.get(line.step);
  if (!frame || at.peek() !== place) return; // somewhere else by now
  if (!near) jump();
  heardServerTime(frame.now_ms);
  session.view.value = frame;
  const ahead = steps.peek()[place + 2];
  if (playing.peek() && ahead && !frames.has(ahead.step)) void fetchFrames(place + 2);
}

export function toggle(): void {
  const last = steps.peek().length - 1;
  if (!playing.peek() && at.peek() >= last) void go(beginning(steps.peek()));
  playing.value = !playing.peek();
}

/** One step and, while it plays, the next one in its time. */
function keepPlaying(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    clearTimeout(timer);
    const place = at.value;
    if (!playing.value || session.view.value === null) return;
    if (place >= steps.value.length - 1) {
      playing.value = false;
      return;
    }
    timer = setTimeout(() => void go(place + 1), waitBefore(steps.value, place, speed.value));
  });
}

/** The clock stands while nothing plays, and runs as fast as the council does. */
function keepClock(): void {
  let told = 0;
  let since = Date.now();
  let of = -1;
  setInterval(() => {
    const frame = session.view.peek();
    const now = Date.now();
    if (!frame) return;
    if (of !== frame.now_ms) told = of = frame.now_ms;
    else if (playing.peek()) told += (now - since) * speed.peek();
    since = now;
    heardServerTime(told);
  }, CLOCK_MS);
}

export async function begin(id: number): Promise<void> {
  sitting = id;
  const answer = await session.net.request('replay.list', { sitting });
  if (answer instanceof Refusal) {
    problem.value = refusalText(answer);
    return;
  }
  if (steps.peek().length > 0) return; // the line came back
  steps.value = answer.steps;
  await go(beginning(answer.steps));
  keepPlaying();
  keepClock();
}
