// SPDX-License-Identifier: EUPL-1.2
// What the next round asks: who stands, for how many places, and what it takes.
import { choicesOf, isMarked } from '../core/choices';
import { listOf } from '../core/names';
import type { Motion, Result, TeacherView, Vote } from '../core/protocol';
import { labelOf } from '../core/result';
import { t } from '../core/words';

/** Options on the next ballot. Whoever refused is among nobody's numbers: then nobody is named. */
export function nextStanding(vote: Vote, { verdict }: Result): number[] {
  if (verdict.outcome === 'second-vote') return verdict.tied;
  if (verdict.reason === 'refused') return [];
  return vote.standing.filter((option) => !verdict.winners.includes(option));
}

export function NextRound({ view, motion }: { view: TeacherView; motion: Motion }) {
  const { vote, result } = view;
  if (view.phase !== 'shown' || !vote || !result || result.waiting.length > 0) return null;
  const { outcome, reason, seats_left } = result.verdict;
  if ((outcome !== 'second-round' && outcome !== 'second-vote') || !isMarked(motion.ballot)) return null;
  const standing = nextStanding(vote, result);
  const names = choicesOf(motion)
    .filter((choice) => standing.includes(choice.index))
    .map(labelOf);
  return (
    <p class="notice next-round">
      {reason === 'refused'
        ? t('teacher.round.refused', { seats: seats_left })
        : t('teacher.round.next', {
            round: vote.round + 1,
            names: listOf(names, t),
            seats: seats_left,
          })}{' '}
      {t(motion.method === 'two_round' ? 'teacher.round.relative' : 'teacher.round.same')}
    </p>
  );
}
