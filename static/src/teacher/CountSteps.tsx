// SPDX-License-Identifier: EUPL-1.2
// How the result came about, step by step, in a few lines and small tables: what the wall shows in pictures.
import { stepsOf, toldByResult, type DuelsStep, type GradesStep, type Step } from '../core/steps';
import type { Choice } from '../core/choices';
import { gradeKey } from '../core/choices';
import { money } from '../core/money';
import type { Motion, Result, Vote } from '../core/protocol';
import { labelOf } from '../core/result';
import { t } from '../core/words';
import { Mark } from '../design/Mark';

const Head = ({ choice }: { choice: Choice }) => (
  <th scope="col">
    <Mark look={choice.mark} size={22} label={labelOf(choice)} />
  </th>
);

function Duels({ step }: { step: DuelsStep }) {
  return (
    <table class="step-table">
      <thead>
        <tr>
          <td>{'\u00a0'}</td>
          {step.choices.map((choice) => (
            <Head choice={choice} key={choice.index} />
          ))}
        </tr>
      </thead>
      <tbody>
        {step.choices.map((choice, row) => (
          <tr key={choice.index}>
            <th scope="row">
              <Mark look={choice.mark} size={22} /> {labelOf(choice)}
            </th>
            {step.duels[row].map((duel, column) => (
              <td class={duel?.result} key={column}>
                {duel ? duel.own : '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Grades({ step }: { step: GradesStep }) {
  return (
    <table class="step-table">
      <thead>
        <tr>
          <td>{'\u00a0'}</td>
          {Array.from({ length: step.grades }, (_, grade) => (
            <th scope="col" key={grade}>
              {t(gradeKey(step.grades, grade))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {step.rows.map((row) => (
          <tr key={row.choice.index}>
            <th scope="row">
              <Mark look={row.choice.mark} size={22} /> {labelOf(row.choice)}
            </th>
            {row.counts.map((count, grade) => (
              <td class={step.middle && grade === row.median ? 'won' : ''} key={grade}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The numbers of a step in one line, where a line is enough. */
function lineOf(step: Step): string {
  switch (step.kind) {
    case 'bars':
      return step.bars.map((bar) => `${labelOf(bar.choice)} ${bar.shown}`).join(' · ');
    case 'pairs':
      return step.pairs
        .map((pair) => `${labelOf(pair.winner)} ${pair.own}–${pair.other} ${labelOf(pair.loser)}`)
        .join(' · ');
    case 'purse':
      return step.projects
        .map((project) => `${labelOf(project.choice)} ${money(project.cost, t)} (${project.votes})`)
        .join(' · ');
    case 'dice':
      return step.throws.join('-');
    case 'drawn':
      return step.people
        .filter((person) => person.told)
        .map((person) => person.name)
        .join(', ');
    default:
      return '';
  }
}

function Numbers({ step }: { step: Step }) {
  if (step.kind === 'duels') return <Duels step={step} />;
  if (step.kind === 'grades') return <Grades step={step} />;
  return <p class="hint">{lineOf(step)}</p>;
}

export function CountSteps({ motion, result, vote }: { motion: Motion; result: Result; vote: Vote | null }) {
  const steps = stepsOf(toldByResult(motion, result, vote), t);
  if (steps.length < 2) return null;
  return (
    <details class="count-steps">
      <summary>{t('teacher.steps')}</summary>
      <ol>
        {steps.map((step, at) => (
          <li key={at}>
            <p>
              <strong>{step.title}</strong> {step.say}
            </p>
            <Numbers step={step} />
          </li>
        ))}
      </ol>
    </details>
  );
}
