// SPDX-License-Identifier: EUPL-1.2
// How to fill the ballot, what it takes to pass, in words; and where that is a number already.
import { t, words } from '../core/i18n';
import { money } from '../core/money';
import type { Motion, Vote } from '../core/protocol';

/** Votes that the threshold needs, when that can no longer move with each ballot; else null. */
export function fixedNeed(motion: Motion, vote: Vote): number | null {
  const moves = motion.threshold === 'simple' || motion.base === 'expressed';
  return moves || vote.needed === 0 ? null : vote.needed;
}

function ruleWords(motion: Motion, vote: Vote): string {
  if (motion.ballot !== 'motion' && motion.ballot !== 'choice')
    return words(`wall.rule.${motion.method}`, { round: vote.round, seats: vote.seats });
  if (motion.threshold === 'simple')
    return t(motion.ballot === 'motion' ? 'wall.rule.simple.motion' : 'wall.rule.simple.choice');
  return t(`wall.rule.${motion.threshold}`, { base: motion.base });
}

export function ruleSentence(motion: Motion, vote: Vote): string {
  const rule = ruleWords(motion, vote);
  const needed = motion.ballot === 'motion' || motion.ballot === 'choice' ? fixedNeed(motion, vote) : null;
  return needed === null ? rule : t('wall.rule.needed', { rule, needed });
}

/** One line; "" where everybody knows: for or against, one of several. */
export const howSentence = (motion: Motion): string =>
  motion.ballot === 'motion' || motion.ballot === 'choice'
    ? ''
    : words(`wall.how.${motion.ballot}`, {
        picks: motion.picks,
        max: motion.points_max,
        budget: money(motion.budget, words),
      });
