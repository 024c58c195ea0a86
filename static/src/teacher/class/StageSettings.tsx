// SPDX-License-Identifier: EUPL-1.2
// The parts of the council, in the order of the class; and the ritual words of each.
import { useState } from 'preact/hooks';
import { STAGE_PICTURES, STAGES } from '../../core/council';
import { LIMITS, type LineForm, type Stage } from '../../core/protocol';
import { t } from '../../core/words';
import { Picto } from '../../design/Picto';
import { RowTools } from '../RowTools';
import type { PartProps } from './CouncilPage';
import { changed, withStage } from './templates';

const linesOf = (lines: LineForm[], stage: Stage): string[] =>
  lines.filter((line) => line.stage === stage).map((line) => line.text);

/** One line a row, as it is written down. */
function Words({ form, onChange, stage }: PartProps & { stage: Stage }) {
  const [text, setText] = useState(linesOf(form.lines, stage).join('\n'));
  function leave() {
    const others = form.lines.filter((line) => line.stage !== stage);
    const own = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ stage, text: line }));
    onChange({ ...form, lines: [...others, ...own].slice(0, LIMITS.LINES_MAX) });
  }
  return (
    <label class="field stage-words">
      <span>{t('council.words', { stage: t(`stage.${stage}`) })}</span>
      <textarea
        rows={3}
        value={text}
        placeholder={t('council.words.usual')}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
      />
    </label>
  );
}

export function StageSettings({ form, onChange }: PartProps) {
  const [open, setOpen] = useState<Stage | null>(null);
  const missing = STAGES.filter((stage) => !form.stages.includes(stage));
  const set = (stages: Stage[]) => onChange(changed(form, { stages }));
  return (
    <section aria-labelledby="stages-title">
      <h2 id="stages-title">{t('council.stages')}</h2>
      <ol class="stage-rows">
        {form.stages.map((stage, at) => (
          <li key={stage}>
            <div class="stage-row">
              <Picto id={STAGE_PICTURES[stage]} size={32} />
              <strong>{t(`stage.${stage}`)}</strong>
              <button
                type="button"
                class="quiet"
                aria-expanded={open === stage}
                onClick={() => setOpen(open === stage ? null : stage)}
              >
                {t('council.words.short', { count: linesOf(form.lines, stage).length })}
              </button>
              <RowTools list={form.stages} at={at} title={t(`stage.${stage}`)} least={1} onChange={set} />
            </div>
            {open === stage && <Words form={form} onChange={onChange} stage={stage} />}
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <p class="stage-missing">
          {missing.map((stage) => (
            <button
              type="button"
              class="secondary"
              key={stage}
              onClick={() => set(withStage(form.stages, stage))}
            >
              + {t(`stage.${stage}`)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
