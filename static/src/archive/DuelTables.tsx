// SPDX-License-Identifier: EUPL-1.2
// Who beats whom, and the victories from the clearest on.
import { labelOf } from '../core/result';
import type { DuelsStep, PairsStep } from '../core/steps';
import { duelCounts } from '../core/steps/duels';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { Name, Table } from './TableParts';

export function DuelTable({ step, winners }: { step: DuelsStep; winners: readonly number[] }) {
  return (
    <Table caption={t('minutes.duels')}>
      <thead>
        <tr>
          <th scope="col">{t('minutes.duels')}</th>
          {step.choices.map((choice) => (
            <th key={choice.index} scope="col">
              <Mark look={choice.mark} size={24} label={labelOf(choice)} />
            </th>
          ))}
          <th scope="col">{t('minutes.duels.won')}</th>
        </tr>
      </thead>
      <tbody>
        {step.choices.map((choice, row) => (
          <tr key={choice.index} class={winners.includes(choice.index) ? 'won' : undefined}>
            <Name choice={choice} />
            {step.duels[row].map((duel, column) => (
              <td key={column} class={duel ? `duel-${duel.result}` : undefined}>
                {duel ? duel.own : '–'}
              </td>
            ))}
            <td>{duelCounts(step, row).won}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function PairTable({ step }: { step: PairsStep }) {
  return (
    <Table caption={t('minutes.pairs')}>
      <thead>
        <tr>
          <th scope="col">{t('minutes.pair.winner')}</th>
          <th scope="col">{t('minutes.pair.figures')}</th>
          <th scope="col">{t('minutes.pair.loser')}</th>
          <th scope="col">{t('minutes.pair.kept')}</th>
        </tr>
      </thead>
      <tbody>
        {step.pairs.map((pair) => (
          <tr key={`${pair.winner.index}-${pair.loser.index}`}>
            <Name choice={pair.winner} />
            <td>{t('minutes.pair.of', { own: pair.own, other: pair.other })}</td>
            <td>
              <span class="choice-cell">
                <Mark look={pair.loser.mark} size={24} />
                {typo(labelOf(pair.loser))}
              </span>
            </td>
            <td>{t(pair.kept ? 'minutes.yes' : 'minutes.no')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
