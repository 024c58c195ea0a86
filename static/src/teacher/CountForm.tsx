// SPDX-License-Identifier: EUPL-1.2
// The tellers' form, once the vote is closed: what was voted on paper or by show of hands. It says
// at each moment how many ballots are still missing, and the big button waits for the last one.
import { useEffect } from 'preact/hooks';
import { votedMotion } from '../core/choices';
import type { Motion, TeacherView, Vote } from '../core/protocol';
import { labelOf } from '../core/result';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { PapersForm } from './PapersForm';
import { Stepper } from './Stepper';
import { entryOf, linesOf, type Tellers } from '../core/tellers';
import { countingOf, setTyped, typedOf } from '../core/typed';
import { ThrowsForm } from './ThrowsForm';

export interface EntryProps {
  motion: Motion;
  vote: Vote;
  tellers: Tellers;
  missing: number;
  onChange(part: Partial<Tellers>): void;
}

/** A number for each choice; what is left over may go to the neutral one with a tap. */
function FiguresForm({ motion, vote, tellers, missing, onChange }: EntryProps) {
  const lines = linesOf(motion, vote);
  const neutral = lines[lines.length - 1];
  const figures = lines.map((_, at) => tellers.figures[at] ?? 0);
  const set = (at: number, value: number) =>
    onChange({ figures: figures.map((old, index) => (index === at ? value : old)) });
  return (
    <div class="count-lines">
      {lines.map((line, at) => (
        <div class="count-line" key={line.index}>
          <Mark look={line.mark} size={28} />
          <span aria-hidden="true">{labelOf(line)}</span>
          <Stepper
            id={`figure-${at}`}
            bare
            label={labelOf(line)}
            value={figures[at]}
            min={0}
            max={vote.on_paper}
            onChange={(value) => set(at, value)}
          />
        </div>
      ))}
      {missing > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => set(lines.length - 1, figures[lines.length - 1] + missing)}
        >
          {t('teacher.count.rest', { count: missing, choice: labelOf(neutral) })}
        </button>
      )}
    </div>
  );
}

function Missing({ missing, total }: { missing: number; total: number }) {
  const code = missing === 0 ? 'fits' : missing > 0 ? 'missing' : 'over';
  return (
    <p class={`count-check ${code}`} role="status">
      {t(`teacher.count.${code}`, { count: Math.abs(missing), total })}
    </p>
  );
}

const FORMS = { figures: FiguresForm, names: FiguresForm, papers: PapersForm, throws: ThrowsForm };

export function CountForm({ view, vote }: { view: TeacherView; vote: Vote }) {
  const motion = view.floor ? votedMotion(view.floor.motion, vote) : null;
  // A number may take the focus; a button must not: the next press of Space is meant for the step.
  useEffect(() => document.querySelector<HTMLElement>('.count-lines input')?.focus(), [vote.number]);
  if (!motion) return null;
  const entry = entryOf(motion);
  if (vote.on_paper === 0 && entry !== 'throws') return null;
  const tellers = typedOf(view);
  const change = (part: Partial<Tellers>) => setTyped({ ...tellers, ...part });
  const missing = countingOf(view)?.missing ?? 0;
  const Form = FORMS[entry];
  return (
    <section class="sheet count-form" aria-labelledby="count-title">
      <h2 id="count-title">{t(`teacher.count.title.${entry === 'throws' ? 'throws' : 'papers'}`)}</h2>
      <p>{t(`teacher.count.help.${entry}`, { count: vote.on_paper })}</p>
      <Form motion={motion} vote={vote} tellers={tellers} missing={missing} onChange={change} />
      {entry !== 'throws' && (
        <>
          <div class="count-line">
            <span>{t('teacher.count.spoiled')}</span>
            <Stepper
              id="spoiled"
              bare
              label={t('teacher.count.spoiled')}
              value={tellers.spoiled}
              min={0}
              max={vote.on_paper}
              onChange={(spoiled) => change({ spoiled })}
            />
          </div>
          <Missing missing={missing} total={vote.on_paper} />
        </>
      )}
    </section>
  );
}
