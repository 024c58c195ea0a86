// SPDX-License-Identifier: EUPL-1.2
// Everything against everything: a table while it can be read, then a list of duels won and lost.
import check from 'lucide:check';
import cross from 'lucide:x';
import { t } from '../../core/i18n';
import { labelOf } from '../../core/result';
import type { Duel, DuelsStep } from '../../core/steps';
import { duelCounts } from '../../core/steps/duels';
import { typo } from '../../core/typo';
import { Icon } from '../../design/Icon';
import { Mark } from '../../design/Mark';
import { Row, Rows } from './Rows';

/** More rows than this would be smaller than the class can read. */
const TABLE_MAX = 8;

export function Duels({ step }: { step: DuelsStep }) {
  return step.choices.length <= TABLE_MAX ? <Table step={step} /> : <List step={step} />;
}

const rowState = (step: DuelsStep, row: number): string => {
  if (step.champion === step.choices[row].index) return 'duel-row duel-champion';
  return step.beaten[row] ? 'duel-row duel-beaten' : 'duel-row';
};

function Table({ step }: { step: DuelsStep }) {
  return (
    <table class={step.choices.length > 5 ? 'duels duels-many' : 'duels'}>
      <thead>
        <tr>
          <td>
            <span class="sr-only">{step.say}</span>
          </td>
          {step.choices.map((choice) => (
            <th key={choice.index} scope="col">
              <Mark look={choice.mark} size="1.25em" label={labelOf(choice)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {step.choices.map((choice, row) => (
          <tr key={choice.index} class={rowState(step, row)}>
            <th scope="row">
              <span class="duel-name">
                <Mark look={choice.mark} size="1.25em" />
                <span class="duel-label">{typo(labelOf(choice))}</span>
                {step.champion === choice.index && <Icon of={check} size="1em" stroke={3.5} />}
              </span>
            </th>
            {step.duels[row].map((duel, column) => (
              <Cell key={step.choices[column].index} duel={duel} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ duel }: { duel: Duel | null }) {
  if (!duel)
    return (
      <td class="duel-none">
        <span class="sr-only">–</span>
      </td>
    );
  return (
    <td class={`duel duel-${duel.result}`}>
      <span aria-hidden="true">{duel.result === 'even' ? `=${duel.own}` : duel.own}</span>
      <span class="sr-only">{t(`wall.duel.${duel.result}`, { own: duel.own, other: duel.other })}</span>
    </td>
  );
}

function List({ step }: { step: DuelsStep }) {
  const most = step.choices.length - 1;
  return (
    <div class="chart-rows">
      <Rows count={step.choices.length} figures={5.5}>
        {step.choices.map((choice, row) => {
          const { won, lost } = duelCounts(step, row);
          const champion = step.champion === choice.index;
          return (
            <Row
              key={choice.index}
              choice={choice}
              state={champion ? 'won' : step.beaten[row] ? 'out' : 'plain'}
              label={t('wall.row', { label: labelOf(choice), value: t('wall.duels', { won, lost }) })}
              end={
                <span class="duel-counts">
                  <Icon of={check} size="0.8em" stroke={4} />
                  {won}
                  <Icon of={cross} size="0.8em" stroke={4} />
                  {lost}
                </span>
              }
            >
              <span class="pieces">
                <i
                  class={won > 0 ? 'piece' : 'piece piece-none'}
                  style={{ width: `${(100 * won) / most}%` }}
                />
              </span>
            </Row>
          );
        })}
      </Rows>
    </div>
  );
}
