// SPDX-License-Identifier: EUPL-1.2
// A motion while it is being written: its defaults, what is still wrong with it, and how it is sent.
import type { Base, Motion, Option, Quorum, Threshold, TieRule } from '../core/protocol';

export const TITLE_BYTES_MAX = 240;
export const OPTION_BYTES_MAX = 90;
export const OPTIONS_MIN = 2;
export const OPTIONS_MAX = 8;
export const SECONDS_MAX = 3600;

export const THRESHOLDS: Threshold[] = ['simple', 'absolute', 'two-thirds', 'three-quarters', 'unanimity'];
export const BASES: Base[] = ['expressed', 'present', 'eligible'];
export const QUORUMS: Quorum[] = ['none', 'half', 'two-thirds', 'three-quarters'];
export const TIE_RULES: TieRule[] = ['rejected', 'second-vote', 'casting-vote', 'postponed'];
/** Seconds that the clock offers; 0 is no clock. */
export const CLOCKS = [0, 60, 120, 180, 300, 600];

export const emptyOption = (): Option => ({ text: '', picture: '' });

export const newMotion = (): Motion => ({
  title: '',
  picture: '',
  ballot: 'motion',
  secrecy: 'secret',
  base: 'expressed',
  threshold: 'simple',
  quorum: 'none',
  tie_rule: 'rejected',
  changeable: false,
  close_on_time: false,
  close_on_all: true,
  seconds: 0,
  options: [],
});

/** Turns the ballot round, and gives a choice the two empty options it needs. */
export function withBallot(motion: Motion, ballot: Motion['ballot']): Motion {
  if (ballot === 'motion') return { ...motion, ballot };
  const options = [...motion.options];
  while (options.length < OPTIONS_MIN) options.push(emptyOption());
  return { ...motion, ballot, options };
}

/** What goes to the server: trimmed, and without settings that mean nothing beside the others. */
export function cleanMotion(motion: Motion): Motion {
  const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
  return {
    ...motion,
    title: tidy(motion.title),
    base: motion.threshold === 'simple' ? 'expressed' : motion.base,
    changeable: motion.secrecy === 'roll-call' && motion.changeable,
    close_on_time: motion.seconds > 0 && motion.close_on_time,
    options:
      motion.ballot === 'motion'
        ? []
        : motion.options.map((option) => ({ ...option, text: tidy(option.text) })),
  };
}

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What keeps a motion from being sent, and at which field. */
export interface Problem {
  field: string;
  code: 'empty-text' | 'too-long' | 'too-few-options' | 'same-options';
}

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

function optionProblems(options: Option[]): Problem[] {
  if (options.length < OPTIONS_MIN) return [{ field: 'options', code: 'too-few-options' }];
  const seen = new Set<string>();
  const problems: Problem[] = [];
  options.forEach((option, index) => {
    const field = `option-${index}`;
    if (option.text === '') problems.push({ field, code: 'empty-text' });
    else if (bytesOf(option.text) > OPTION_BYTES_MAX) problems.push({ field, code: 'too-long' });
    else if (seen.has(folded(option.text))) problems.push({ field, code: 'same-options' });
    seen.add(folded(option.text));
  });
  return problems;
}

export function motionProblems(draft: Motion): Problem[] {
  const motion = cleanMotion(draft);
  const problems: Problem[] = [];
  if (motion.title === '') problems.push({ field: 'title', code: 'empty-text' });
  else if (bytesOf(motion.title) > TITLE_BYTES_MAX) problems.push({ field: 'title', code: 'too-long' });
  return motion.ballot === 'choice' ? problems.concat(optionProblems(motion.options)) : problems;
}

/** True when a setting under "more settings" is not the default: then they are shown at once. */
export function hasDetails(motion: Motion): boolean {
  const usual = newMotion();
  return (
    ['base', 'quorum', 'tie_rule', 'changeable', 'close_on_time', 'close_on_all', 'seconds'] as const
  ).some((key) => motion[key] !== usual[key]);
}

/** Moves one thing of a list, for the buttons ↑ and ↓. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const copy = [...list];
  const [one] = copy.splice(from, 1);
  if (one !== undefined) copy.splice(to, 0, one);
  return copy;
}
