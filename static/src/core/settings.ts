// SPDX-License-Identifier: EUPL-1.2
// The settings of a vote in words, as they stand in the minutes. Keys: setting.*
import { isMarked } from './choices';
import { money } from './money';
import type { Motion } from './protocol';
import { t } from './words';

/** Ballots that a part of a base decides, and those for whose ties a rule is asked. */
const counted = (motion: Motion): boolean => motion.ballot === 'motion' || motion.ballot === 'choice';
const mayTie = (motion: Motion): boolean => counted(motion) || isMarked(motion.ballot);

function ruleWords(motion: Motion): string {
  if (!counted(motion)) return t('setting.method', { method: t(`method.${motion.method}`) });
  if (motion.threshold === 'simple') return t('setting.threshold.simple');
  return t(`setting.threshold.${motion.threshold}`, { base: t(`setting.base.${motion.base}`) });
}

/** What a ballot may hold. */
function ballotWords(motion: Motion): string[] {
  switch (motion.ballot) {
    case 'several':
      return [t('setting.picks', { n: motion.picks })];
    case 'grades':
      return [t('setting.grades', { n: motion.grade_count })];
    case 'points':
      return [t('setting.points', { max: motion.points_max })];
    case 'budget':
      return [t('setting.budget', { budget: money(motion.budget, t) })];
    case 'consent':
      return [t(`setting.fallback.${motion.fallback}`)];
    default:
      return [];
  }
}

/** Everything, the usual included. */
export function allSettingWords(motion: Motion): string[] {
  return [
    ...(motion.official ? [t('setting.official')] : []),
    t(`setting.secrecy.${motion.secrecy}`),
    ruleWords(motion),
    ...ballotWords(motion),
    ...(motion.seats > 1 ? [t('setting.seats', { n: motion.seats })] : []),
    t(`setting.quorum.${motion.quorum}`),
    ...(mayTie(motion) ? [t(`setting.tie.${motion.tie_rule}`)] : []),
    ...(motion.changeable ? [t('setting.changeable')] : []),
    ...(motion.close_on_time ? [t('setting.close-on-time')] : []),
  ];
}
