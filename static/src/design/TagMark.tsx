// SPDX-License-Identifier: EUPL-1.2
// What somebody asks to speak for: the marks of the vote for "for" and "against", else a pictogram.
import { choicesOf } from '../core/choices';
import type { AskTag } from '../core/protocol';
import { Mark } from './Mark';
import { Picto } from './Picto';

const PICTURES = { question: 'red-question-mark', idea: 'light-bulb' };

export function TagMark({ tag, size = 40 }: { tag: AskTag; size?: number }) {
  if (tag === 'none') return null;
  if (tag === 'question' || tag === 'idea') return <Picto id={PICTURES[tag]} size={size} />;
  const [forIt, against] = choicesOf({ ballot: 'motion', options: [] });
  return <Mark look={(tag === 'for' ? forIt : against).mark} size={size} />;
}
