// SPDX-License-Identifier: EUPL-1.2
// The settings of a running vote as chips: what is asked of a ballot, and how it is counted.
import { choicesOf, isMarked, votedMotion } from '../core/choices';
import type { Motion, Vote } from '../core/protocol';
import { labelOf } from '../core/result';
import { t } from '../core/words';
import { Mark } from '../design/Mark';

const MARKS_MAX = 8;

function settings(motion: Motion): string[] {
  const plain = motion.ballot === 'motion' || motion.ballot === 'choice';
  const base = t(`setting.base.${motion.base}`);
  return [
    t(`setting.secrecy.${motion.secrecy}`),
    plain ? t(`setting.threshold.${motion.threshold}`, { base }) : t(`method.${motion.method}`),
    ...(motion.seats > 1
      ? [t(motion.ballot === 'lots' ? 'teacher.kind.lots' : 'teacher.chip.seats', { count: motion.seats })]
      : []),
    ...(motion.quorum === 'none' ? [] : [t(`setting.quorum.${motion.quorum}`)]),
    ...(motion.changeable ? [t('setting.changeable')] : []),
    ...(motion.close_on_time ? [t('setting.close-on-time')] : []),
  ];
}

export function SettingChips({ motion, vote }: { motion: Motion; vote: Vote | null }) {
  const voted = votedMotion(motion, vote);
  const standing = vote?.standing ?? [];
  const choices = choicesOf(voted).filter(
    (choice) => !isMarked(voted.ballot) || standing.length === 0 || standing.includes(choice.index),
  );
  return (
    <ul class="setting-chips" aria-label={t('teacher.settings')}>
      {settings({ ...voted, seats: vote?.seats ?? voted.seats }).map((words) => (
        <li class="chip" key={words}>
          {words}
        </li>
      ))}
      {choices.length <= MARKS_MAX &&
        voted.ballot !== 'lots' &&
        choices.map((choice) => (
          <li class="chip" key={choice.index}>
            <Mark look={choice.mark} size={24} />
            {labelOf(choice)}
          </li>
        ))}
    </ul>
  );
}
