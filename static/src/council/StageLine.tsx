// SPDX-License-Identifier: EUPL-1.2
// The parts of the council in a line, each a picture: one touches any, back too, and is asked once.
import { STAGE_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import { Picto } from '../design/Picto';
import { act, type Act } from './acts';
import { may, type Room } from './room';

export function StageLine({ room, onPress }: { room: Room; onPress(act: Act): void }) {
  const { view } = room;
  if (view.stages.length === 0) return null;
  const here = view.stage ?? -1;
  const moves = may(room, 'stage.enter');
  return (
    <nav aria-label={t('stage.go')}>
      <ol class="stage-line">
        {view.stages.map((stage, place) => {
          const name = t(`stage.${stage}`);
          const state = place === here ? 'here' : place < here ? 'past' : 'coming';
          return (
            <li key={stage}>
              <button
                type="button"
                class={`stage-step stage-${state}`}
                aria-current={place === here ? 'step' : undefined}
                aria-label={name}
                disabled={!moves || place === here}
                onClick={() =>
                  onPress(
                    act(
                      'stage',
                      STAGE_PICTURES[stage],
                      'stage.enter',
                      { stage },
                      { asks: true, values: { stage } },
                    ),
                  )
                }
              >
                <Picto id={STAGE_PICTURES[stage]} size={36} />
                {place === here && <span class="stage-word">{name}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
