// SPDX-License-Identifier: EUPL-1.2
// The settings of a vote as chips: what is asked of a ballot, and how it is counted.
import { choicesOf } from '../core/choices';
import type { Motion } from '../core/protocol';
import { labelOf } from '../core/result';
import { settingWords } from '../core/settings';
import { t } from '../core/words';
import { Mark } from '../design/Mark';

export function SettingChips({ motion }: { motion: Motion }) {
  return (
    <ul class="setting-chips" aria-label={t('teacher.settings')}>
      {settingWords(motion).map((words) => (
        <li class="chip" key={words}>
          {words}
        </li>
      ))}
      {choicesOf(motion).map((choice) => (
        <li class="chip" key={choice.index}>
          <Mark look={choice.mark} size={24} />
          {labelOf(choice)}
        </li>
      ))}
    </ul>
  );
}
