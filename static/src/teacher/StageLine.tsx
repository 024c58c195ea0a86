// SPDX-License-Identifier: EUPL-1.2
// The parts of the council in a line: what is behind, where one is, what comes; a touch goes there.
import { STAGE_PICTURES } from '../core/council';
import type { Stage, TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { stageOf } from './course';
import { command, reversible } from './perform';

/** Goes to a part; the toast goes back to the one before. */
export function enterStage(view: TeacherView, stage: Stage): void {
  const before = stageOf(view);
  if (stage === before) return;
  if (before === null) void command('stage.enter', { stage });
  else
    void reversible(['stage.enter', { stage }], t('teacher.did.stage', { stage: t(`stage.${stage}`) }), [
      'stage.enter',
      { stage: before },
    ]);
}

export function StageLine({ view }: { view: TeacherView }) {
  if (view.stages.length === 0) return null;
  const now = view.stage ?? -1;
  const may = view.may.includes('stage.enter');
  return (
    <nav class="stage-line" aria-label={t('teacher.stages')}>
      <ol>
        {view.stages.map((stage, at) => (
          <li key={stage} class={at < now ? 'past' : at === now ? 'now' : ''}>
            <button
              disabled={!may}
              title={t(`stage.${stage}`)}
              aria-current={at === now ? 'step' : undefined}
              onClick={() => enterStage(view, stage)}
            >
              <Picto id={STAGE_PICTURES[stage]} size={22} />
              <span>{t(`stage.${stage}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
