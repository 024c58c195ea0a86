// SPDX-License-Identifier: EUPL-1.2
// Papers with marks, one after the other as somebody reads them aloud: each is filled in by taps as
// its voter has filled it in.
import { useSignal } from '@preact/signals';
import { gradeKey, gradeLooks, type Choice } from '../core/choices';
import { maybe, t } from '../core/i18n';
import { labelOf } from '../core/label';
import type { Motion, PaperRow } from '../core/protocol';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { isWhole, noMarks, tickFits, withMark, withRank, withTick } from '../teacher/marks';
import { standingOf, withPaper } from '../core/tellers';
import type { PapersProps } from './Count';
import { Stepper } from './parts';

export function PaperBallots({ counting, vote, tellers, onChange }: PapersProps) {
  const { motion, missing } = counting;
  const marks = useSignal(noMarks(motion));
  const last = useSignal<PaperRow | null>(null);
  const standing = standingOf(motion, vote);
  const whole = isWhole(
    motion,
    marks.value,
    standing.map((choice) => choice.index),
  );
  const blank = marks.value.every((mark) => mark === 0);
  function add(paper: number[]): void {
    last.value = { count: 1, marks: paper };
    onChange({ papers: withPaper(tellers.papers, paper, 1) });
    marks.value = noMarks(motion);
  }
  function undo(): void {
    if (last.value) onChange({ papers: withPaper(tellers.papers, last.value.marks, -1) });
    last.value = null;
  }
  return (
    <section class="papers">
      <h2>{t('teller.paper.read')}</h2>
      <ul class="count-lines">
        {standing.map((choice) => (
          <li class="count-line" key={choice.index}>
            <Line
              motion={motion}
              choice={choice}
              marks={marks.value}
              onChange={(changed) => (marks.value = changed)}
            />
          </li>
        ))}
      </ul>
      {!whole && <p>{t('teller.paper.whole')}</p>}
      <div class="row">
        <button
          type="button"
          class="chip chip-sun"
          disabled={missing <= 0 || !whole || blank}
          onClick={() => add(marks.value)}
        >
          {t('teller.paper.add')}
        </button>
        <button
          type="button"
          class="chip"
          disabled={missing <= 0 || !blank}
          onClick={() => add(noMarks(motion))}
        >
          {t('teller.paper.blank')}
        </button>
        {last.value && (
          <button type="button" class="chip" onClick={undo}>
            {t('teller.paper.undo')}
          </button>
        )}
      </div>
    </section>
  );
}

interface LineProps {
  motion: Motion;
  choice: Choice;
  marks: number[];
  onChange(marks: number[]): void;
}

function Line({ motion, choice, marks, onChange }: LineProps) {
  const { index } = choice;
  const name = labelOf(choice);
  const named = (
    <>
      <Mark look={choice.mark} size={44} />
      <Picto id={choice.picture} size={40} />
      <span class="count-name">{name}</span>
    </>
  );
  if (motion.ballot === 'grades')
    return (
      <>
        {named}
        <Grades
          motion={motion}
          name={name}
          mark={marks[index]}
          onPick={(mark) => onChange(withMark(marks, index, mark))}
        />
      </>
    );
  if (motion.ballot === 'points')
    return (
      <>
        {named}
        <Stepper
          name={name}
          value={marks[index]}
          max={motion.points_max + 1}
          shown={marks[index] === 0 ? '–' : String(marks[index] - 1)}
          onChange={(mark) => onChange(marks.map((old, at) => (at === index ? mark : old)))}
        />
      </>
    );
  const ranked = motion.ballot === 'ranked';
  return (
    <button
      type="button"
      class="tick"
      aria-pressed={marks[index] > 0}
      disabled={!ranked && !tickFits(motion, marks, index)}
      onClick={() => onChange(ranked ? withRank(marks, index) : withTick(motion, marks, index))}
    >
      {named}
      <b>{marks[index] === 0 ? '' : ranked ? marks[index] : '✓'}</b>
    </button>
  );
}

interface GradesProps {
  motion: Motion;
  name: string;
  mark: number;
  onPick(mark: number): void;
}

function Grades({ motion, name, mark, onPick }: GradesProps) {
  return (
    <span class="grade-row" role="group" aria-label={name}>
      {gradeLooks(motion.grade_count).map((look, grade) => (
        <button
          type="button"
          class="grade"
          key={grade}
          aria-pressed={mark === grade + 1}
          aria-label={maybe(gradeKey(motion.grade_count, grade)) ?? String(grade + 1)}
          onClick={() => onPick(grade + 1)}
        >
          <Mark look={look} size={40} />
        </button>
      ))}
    </span>
  );
}
