// SPDX-License-Identifier: EUPL-1.2
// One short line for one method among others: the number that its answer rests upon.
import { gradeKey } from '../core/choices';
import { words } from '../core/i18n';
import { compared, duelsOf, PAIRWISE } from '../core/methodWords';
import { decimal } from '../core/money';
import type { Tally } from '../core/protocol';

function pairwiseLine(tally: Tally, winner: number, standing: readonly number[]): string {
  const { won, of } = duelsOf(tally, winner, compared(tally, standing));
  if (tally.condorcet === winner) return words('wall.why.condorcet', { of });
  return words(`wall.why.${tally.method}`, { won, of, value: tally.tallies[winner] ?? 0 });
}

export function whyLine(tally: Tally, standing: readonly number[]): string {
  const winner = tally.winners[0];
  if (winner === undefined) return words('wall.why.tie');
  if (PAIRWISE.includes(tally.method)) return pairwiseLine(tally, winner, standing);
  const last = tally.rounds[tally.rounds.length - 1];
  const gauge = tally.gauges[winner];
  const units = tally.method === 'irv' ? (last?.tallies[winner] ?? 0) : (tally.tallies[winner] ?? 0);
  return words(`wall.why.${tally.method}`, {
    value: tally.method === 'stv' ? tally.quota : decimal(units, tally.scale, words),
    round: tally.rounds.length,
    grade: gauge ? words(gradeKey(gauge.counts.length, gauge.median)) : '',
  });
}
