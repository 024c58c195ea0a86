// SPDX-License-Identifier: EUPL-1.2
// The story of a count as tables: what the wall showed step by step, for whoever wants to check it.
import { gradeKey } from '../core/choices';
import { money } from '../core/money';
import type { Motion } from '../core/protocol';
import { type BarsStep, type GradesStep, type PurseStep, type Step } from '../core/steps';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { DuelTable, PairTable } from './DuelTables';
import { Name, Table } from './TableParts';

interface Props {
  steps: Step[];
  motion: Motion;
  winners: readonly number[];
}

const ofKind = <K extends Step['kind']>(steps: Step[], kind: K): Extract<Step, { kind: K }>[] =>
  steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);

export function StepTables({ steps, motion, winners }: Props) {
  const bars = columnsOf(steps);
  const [duels] = ofKind(steps, 'duels').slice(-1);
  const [grades] = ofKind(steps, 'grades').slice(-1);
  const [purse] = ofKind(steps, 'purse').slice(-1);
  const pairs = ofKind(steps, 'pairs');
  return (
    <>
      {duels && <DuelTable step={duels} winners={winners} />}
      {pairs.slice(0, 1).map((step, place) => (
        <PairTable key={place} step={step} />
      ))}
      {bars.length > 0 && <RoundTable columns={bars} motion={motion} winners={winners} />}
      {grades && <GradeTable step={grades} motion={motion} winners={winners} />}
      {purse && <PurseTable step={purse} winners={winners} />}
      <StepList steps={steps} />
    </>
  );
}

interface Column {
  step: BarsStep;
  /** as the list of steps, the verdict and the wall count them: those that moved nothing too */
  number: number;
}

/** Each picture once: the last step often shows the same numbers beside the verdict. */
function columnsOf(steps: Step[]): Column[] {
  const numbers = ({ step }: Column): string => step.bars.map((bar) => bar.shown).join();
  return steps
    .flatMap((step, place) => (step.kind === 'bars' ? [{ step, number: place + 1 }] : []))
    .filter((column, place, all) => place === 0 || numbers(column) !== numbers(all[place - 1]));
}

function StepList({ steps }: { steps: Step[] }) {
  if (steps.length < 2) return null;
  return (
    <details class="steps-told" open>
      <summary>{t('minutes.steps')}</summary>
      <ol>
        {steps.map((step, place) => (
          <li key={place}>{typo(`${step.title} ${step.say}`)}</li>
        ))}
      </ol>
    </details>
  );
}

const nameHeading = (motion: Motion): string =>
  t(motion.options.some((option) => option.candidate !== null) ? 'minutes.candidate' : 'minutes.option');

const wonWord = (motion: Motion): string =>
  t(motion.options.some((option) => option.candidate !== null) ? 'minutes.elected' : 'minutes.won');

function RoundTable({ columns, motion, winners }: { columns: Column[] } & Omit<Props, 'steps'>) {
  const last = columns[columns.length - 1].step;
  const named = last.bars.some((bar) => bar.choice.word === null);
  const lined = columns.some(({ step }) => step.line);
  const result = (place: number): string => {
    const bar = last.bars[place];
    if (named && winners.includes(bar.choice.index)) return wonWord(motion);
    return bar.state === 'out' ? t('minutes.out') : '';
  };
  return (
    <Table caption={t('minutes.figures')}>
      <thead>
        <tr>
          <th scope="col">{named ? nameHeading(motion) : t('minutes.choice')}</th>
          {columns.map(({ number }) => (
            <th key={number} scope="col">
              {columns.length > 1 ? t('minutes.round.column', { n: number }) : t('minutes.votes')}
            </th>
          ))}
          {named && <th scope="col">{t('minutes.result')}</th>}
        </tr>
      </thead>
      <tbody>
        {last.bars.map((bar, place) => (
          <tr key={bar.choice.index}>
            <Name choice={bar.choice} motion={motion} />
            {columns.map(({ step, number }) => {
              const cell = step.bars[place];
              return <td key={number}>{cell.state === 'out' && cell.value === 0 ? '–' : cell.shown}</td>;
            })}
            {named && <td>{result(place)}</td>}
          </tr>
        ))}
        {lined && (
          <tr class="needed">
            <th scope="row">{t('minutes.needed')}</th>
            {columns.map(({ step, number }) => (
              <td key={number}>{step.line?.shown ?? ''}</td>
            ))}
            {named && <td>{'\u00a0'}</td>}
          </tr>
        )}
      </tbody>
    </Table>
  );
}

function GradeTable({ step, motion, winners }: { step: GradesStep } & Omit<Props, 'steps'>) {
  const grades = Array.from({ length: step.grades }, (_, grade) => t(gradeKey(step.grades, grade)));
  return (
    <Table caption={t('minutes.figures')}>
      <thead>
        <tr>
          <th scope="col">{nameHeading(motion)}</th>
          {grades.map((grade) => (
            <th key={grade} scope="col">
              {grade}
            </th>
          ))}
          <th scope="col">{t('minutes.grade')}</th>
          <th scope="col">{t('minutes.result')}</th>
        </tr>
      </thead>
      <tbody>
        {step.rows.map((row) => (
          <tr key={row.choice.index}>
            <Name choice={row.choice} motion={motion} />
            {row.counts.map((count, grade) => (
              <td key={grade} class={grade === row.median ? 'middle' : undefined}>
                {count}
              </td>
            ))}
            <td>{grades[row.median]}</td>
            <td>{winners.includes(row.choice.index) ? wonWord(motion) : ''}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function PurseTable({ step, winners }: { step: PurseStep; winners: readonly number[] }) {
  const purchase = (option: number, votes: number): string => {
    const place = winners.indexOf(option);
    if (place >= 0) return t('minutes.purchase.place', { place: place + 1 });
    return t(votes > 0 ? 'minutes.purchase.dear' : 'minutes.purchase.none');
  };
  return (
    <Table caption={t('minutes.figures')}>
      <thead>
        <tr>
          <th scope="col">{t('minutes.project')}</th>
          <th scope="col">{t('minutes.cost')}</th>
          <th scope="col">{t('minutes.votes')}</th>
          <th scope="col">{t('minutes.purchase')}</th>
        </tr>
      </thead>
      <tbody>
        {step.projects.map(({ choice, cost, votes }) => (
          <tr key={choice.index}>
            <Name choice={choice} />
            <td>{money(cost, t)}</td>
            <td>{votes}</td>
            <td>{purchase(choice.index, votes)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
