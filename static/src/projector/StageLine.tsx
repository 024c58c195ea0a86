// SPDX-License-Identifier: EUPL-1.2
// The parts of the council in a line, the present one in ink: it stands below every scene between
// two points.
import check from 'lucide:check';
import { STAGE_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';

export function StageLine({ view }: { view: ProjectorView }) {
  const { stages, stage } = view;
  const late = view.door_open && view.door_code !== '';
  if (stages.length === 0)
    return late ? <p class="between">{t('wall.enter-late', { code: view.door_code })}</p> : null;
  return (
    <footer class="between">
      <ol class="stages">
        {stages.map((each, place) => {
          const here = place === stage;
          const past = stage !== null && place < stage;
          return (
            <li
              key={each}
              class={here ? 'here' : past ? 'past' : undefined}
              aria-current={here ? 'step' : undefined}
            >
              <span class="stage-picture">
                {past ? (
                  <Icon of={check} size="4rem" stroke={4} />
                ) : (
                  <Picto id={STAGE_PICTURES[each]} size="5.6rem" />
                )}
              </span>
              <span class={here ? undefined : 'sr-only'}>{t(`stage.${each}`)}</span>
            </li>
          );
        })}
      </ol>
      {late && (
        <p class="late">
          <span class="sr-only">{t('wall.enter-late', { code: '' })}</span> {view.door_code}
        </p>
      )}
    </footer>
  );
}
