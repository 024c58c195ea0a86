// SPDX-License-Identifier: EUPL-1.2
// Where the council is: one picture for each part, the present one in ink with its name.
import check from 'lucide:check';
import { STAGE_PICTURES } from '../../core/council';
import { t } from '../../core/i18n';
import type { PupilView, Stage } from '../../core/protocol';
import { Icon } from '../../design/Icon';
import { Picto } from '../../design/Picto';

export const stageOf = ({ stages, stage }: Pick<PupilView, 'stages' | 'stage'>): Stage | null =>
  stage === null ? null : (stages[stage] ?? null);

export function Stages({ view }: { view: Pick<PupilView, 'stages' | 'stage'> }) {
  if (view.stages.length === 0) return null;
  return (
    <ol class="stages" aria-label={t('stage.line')}>
      {view.stages.map((each, place) => {
        const here = place === view.stage;
        const past = view.stage !== null && place < view.stage;
        const name = t(`stage.${each}`);
        return (
          <li
            key={each}
            class={here ? 'stage stage-here' : past ? 'stage stage-past' : 'stage'}
            aria-current={here ? 'step' : undefined}
          >
            <span class="stage-disc">
              {past ? (
                <Icon of={check} size="60%" stroke={4} />
              ) : (
                <Picto id={STAGE_PICTURES[each]} size="70%" />
              )}
            </span>
            <span class={here ? 'stage-name' : 'sr-only'}>{past ? t('stage.over', { name }) : name}</span>
          </li>
        );
      })}
    </ol>
  );
}
