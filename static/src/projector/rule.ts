// SPDX-License-Identifier: EUPL-1.2
// What it takes to pass, in words, and where that is a number already.
import { t } from '../core/i18n';
import type { Motion, Vote } from '../core/protocol';

/** Votes that the threshold needs, when that can no longer move with each ballot; else null. */
export function fixedNeed(motion: Motion, vote: Vote): number | null {
  const moves = motion.threshold === 'simple' || motion.base === 'expressed';
  return moves || vote.needed === 0 ? null : vote.needed;
}

function ruleWords(motion: Motion): string {
  if (motion.threshold === 'simple')
    return t(motion.ballot === 'motion' ? 'wall.rule.simple.motion' : 'wall.rule.simple.choice');
  return t(`wall.rule.${motion.threshold}`, { base: motion.base });
}

export function ruleSentence(motion: Motion, vote: Vote): string {
  const rule = ruleWords(motion);
  const needed = fixedNeed(motion, vote);
  return needed === null ? rule : t('wall.rule.needed', { rule, needed });
}
