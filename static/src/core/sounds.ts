// SPDX-License-Identifier: EUPL-1.2
// The sounds of ritual words, made by the browser itself: struck metal for silence, a knock on
// wood, two falling tones… A browser makes no sound before the first touch on its page; a wall that
// nobody touches stays silent, and shows the word.
import type { Ritual } from './protocol';

/** A partial of a stroke: when it starts, how high it is, how long it rings. */
interface Tone {
  at: number;
  hertz: number;
  seconds: number;
  loud: number;
  wave: OscillatorType;
  /** Where it glides to. */
  to?: number;
}

/** Partials of a bar of metal, as parts of the lowest. */
const METAL: [part: number, loud: number][] = [
  [1, 0.5],
  [2.76, 0.3],
  [5.4, 0.15],
];

const bell = (at: number, hertz: number, seconds: number, loud = 1): Tone[] =>
  METAL.map(([part, share]) => ({
    at,
    hertz: hertz * part,
    seconds: seconds / Math.sqrt(part),
    loud: share * loud,
    wave: 'sine',
  }));

const knock = (at: number): Tone[] => [
  { at, hertz: 320, to: 130, seconds: 0.12, loud: 0.9, wave: 'sine' },
  { at, hertz: 980, to: 500, seconds: 0.04, loud: 0.35, wave: 'triangle' },
];

const tone = (at: number, hertz: number, seconds: number, loud = 0.5, to = hertz): Tone => ({
  at,
  hertz,
  to,
  seconds,
  loud,
  wave: 'triangle',
});

/** None is loud or sudden enough to frighten; no two have the same rhythm. */
export const SOUNDS: Record<Ritual, readonly Tone[]> = {
  silence: bell(0, 1760, 2.4),
  listen: [tone(0, 523, 0.35), tone(0.28, 784, 0.7)],
  'off-topic': [...knock(0), ...knock(0.18)],
  louder: [tone(0, 330, 0.5, 0.45, 660), tone(0.5, 660, 0.4)],
  calm: [tone(0, 587, 0.6), tone(0.45, 494, 0.6), tone(0.9, 392, 1.2)],
  'time-short': [...knock(0), ...bell(0.25, 1320, 1.2, 0.7)],
  'time-up': [...bell(0, 880, 1), ...bell(0.45, 880, 1), ...bell(0.9, 880, 2)],
};

const LOUD = 0.35;
const ATTACK = 0.006;
const QUIET = 0.0001;

type Maker = new () => AudioContext;

let context: AudioContext | null = null;

/** Old Safari has it under another name; a browser without sound stays silent. */
function ready(): AudioContext | null {
  const found = window as Window & { AudioContext?: Maker; webkitAudioContext?: Maker };
  const Context = found.AudioContext ?? found.webkitAudioContext;
  if (!context && Context) context = new Context();
  return context;
}

function strike(audio: AudioContext, start: number, { at, hertz, to, seconds, loud, wave }: Tone): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const from = start + at;
  oscillator.type = wave;
  oscillator.frequency.setValueAtTime(hertz, from);
  if (to !== undefined) oscillator.frequency.exponentialRampToValueAtTime(to, from + seconds);
  gain.gain.setValueAtTime(QUIET, from);
  gain.gain.exponentialRampToValueAtTime(loud * LOUD, from + ATTACK);
  gain.gain.exponentialRampToValueAtTime(QUIET, from + seconds);
  oscillator.connect(gain);
  gain.connect(audio.destination);
  oscillator.start(from);
  oscillator.stop(from + seconds + 0.05);
}

/** Once started, iOS wants a touch to let it be heard: call it from one, and later sounds follow. */
export function wakeSounds(): void {
  const audio = ready();
  if (audio?.state === 'suspended') void audio.resume();
}

export function playRitual(word: Ritual): void {
  const audio = ready();
  if (!audio) return;
  wakeSounds();
  const start = audio.currentTime + 0.02;
  for (const each of SOUNDS[word]) strike(audio, start, each);
}
