// SPDX-License-Identifier: EUPL-1.2
// The settings of a vote in words, as they stand on the console and in the minutes. Keys: setting.*
import type { Motion } from './protocol';
import { t } from './words';

function thresholdWords(motion: Motion): string {
  if (motion.threshold === 'simple') return t('setting.threshold.simple');
  return t(`setting.threshold.${motion.threshold}`, { base: t(`setting.base.${motion.base}`) });
}

/** What departs from the usual is said; what is usual is said only where it always matters. */
export function settingWords(motion: Motion): string[] {
  return [
    t(`setting.secrecy.${motion.secrecy}`),
    thresholdWords(motion),
    ...(motion.quorum === 'none' ? [] : [t(`setting.quorum.${motion.quorum}`)]),
    ...(motion.tie_rule === 'rejected' ? [] : [t(`setting.tie.${motion.tie_rule}`)]),
    ...(motion.changeable ? [t('setting.changeable')] : []),
    ...(motion.close_on_time ? [t('setting.close-on-time')] : []),
  ];
}

/** Everything, the usual included: for the minutes. */
export function allSettingWords(motion: Motion): string[] {
  const words = settingWords(motion);
  if (motion.quorum === 'none') words.push(t('setting.quorum.none'));
  if (motion.tie_rule === 'rejected') words.push(t('setting.tie.rejected'));
  return words;
}
