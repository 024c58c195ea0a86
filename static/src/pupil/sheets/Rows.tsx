// SPDX-License-Identifier: EUPL-1.2
// All options under each other, for who reads: the name, what it was given, and the buttons.
import './rows.css';
import type { VNode } from 'preact';
import type { Choice } from '../../core/choices';
import { t } from '../../core/i18n';
import { Mark } from '../../design/Mark';
import { Picto } from '../../design/Picto';
import { labelOf } from '../../core/label';
import { spokenOf, underOf } from '../labels';
import { choicesIn, type PaperProps } from '../paper';
import { Bar, BlankAside, Sheet } from '../Sheet';

interface RowsProps extends PaperProps {
  ask: string;
  /** A mark in words, where the buttons do not say it. */
  said?(mark: number): string;
  ready: boolean;
  /** What is still to be done. */
  wait: string;
  /** The buttons of one option, which is called so. */
  renderField(choice: Choice, name: string): VNode;
  /** Marks that are sent in place of those of the draft. */
  marks?: number[];
}

export function Rows({
  open,
  draft,
  ask,
  said,
  ready,
  wait,
  renderField,
  marks,
  onSend,
  onBlank,
}: RowsProps) {
  const { motion, vote } = open;
  const choices = choicesIn(motion, vote);
  return (
    <>
      <Sheet open={open} spoken={[...choices.map((each) => spokenOf(motion, each)), ask]}>
        <ul class="rows">
          {choices.map((choice) => {
            const name = labelOf(choice);
            return (
              <li key={choice.index} class="row">
                <Mark look={choice.mark} size="3rem" />
                <Picto id={choice.picture} size="3rem" />
                <span class="row-name">
                  {name}
                  {underOf(motion, motion.options[choice.index]).map((line) => (
                    <span key={line} class="card-under">
                      {line}
                    </span>
                  ))}
                  {said && <span class="row-said">{said(draft.marks.value[choice.index])}</span>}
                </span>
                {renderField(choice, name)}
              </li>
            );
          })}
        </ul>
      </Sheet>
      <Bar ready={ready} wait={wait} go={t('vote.go')} onGo={() => onSend(marks)}>
        <BlankAside onPress={onBlank} />
      </Bar>
    </>
  );
}
