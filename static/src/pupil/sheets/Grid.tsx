// SPDX-License-Identifier: EUPL-1.2
// The options of a marked ballot on one screen: up to six without scrolling, more
// in two columns.
import './options.css';
import './rows-of-options.css';
import type { VNode } from 'preact';
import type { Choice } from '../../core/choices';
import { choicesIn, type Open } from '../paper';

interface GridProps {
  open: Open;
  legend: string;
  /** Some options have a way to what they promise. */
  tell: boolean;
  renderCard(choice: Choice): VNode;
}

const FEW = 3;
const SOME = 6;
const sizeOf = (count: number): string => (count <= FEW ? 'few' : count <= SOME ? 'some' : 'many');

export function Grid({ open, legend, tell, renderCard }: GridProps) {
  const choices = choicesIn(open.motion, open.vote);
  return (
    <fieldset class="ballot">
      <legend class="sr-only">{legend}</legend>
      <div
        class={`tiles tiles-${sizeOf(choices.length)} tiles-${choices.length}${tell ? ' tiles-tell' : ''}`}
      >
        {choices.map(renderCard)}
      </div>
    </fieldset>
  );
}
