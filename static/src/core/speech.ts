// SPDX-License-Identifier: EUPL-1.2
// Reading aloud. The ear is offered only when the tablet has a voice for the page's
// language; it speaks when touched, and in picture mode when a choice is touched.
import { signal } from '@preact/signals';
import { language } from './i18n';

const RATE = 0.85;
/** speak() directly after cancel() is dropped by some engines. */
const AFTER_CANCEL_MS = 60;

export const voice = signal<SpeechSynthesisVoice | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

function lookForVoice(): void {
  const voices = speechSynthesis.getVoices().filter((each) => each.lang.slice(0, 2) === language());
  voice.value = voices.find((each) => each.localService) ?? voices[0] ?? null;
}

/** Voices arrive late: looks now and again when told. */
export function startSpeech(): void {
  if (!('speechSynthesis' in window)) return;
  lookForVoice();
  if ('onvoiceschanged' in speechSynthesis) speechSynthesis.onvoiceschanged = lookForVoice;
}

export function hush(): void {
  clearTimeout(timer);
  if (voice.value) speechSynthesis.cancel();
}

/** On a tablet that goes from hand to hand, what one touches is not said aloud. */
export const discreet = signal(false);

/** What was touched on a ballot. */
export function sayPicked(text: string): void {
  if (!discreet.value) say(text);
}

export function say(text: string): void {
  const speaker = voice.value;
  if (!speaker) return;
  hush();
  const sentence = new SpeechSynthesisUtterance(text);
  sentence.voice = speaker;
  sentence.lang = speaker.lang;
  sentence.rate = RATE;
  timer = setTimeout(() => speechSynthesis.speak(sentence), AFTER_CANCEL_MS);
}
