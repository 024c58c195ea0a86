// SPDX-License-Identifier: EUPL-1.2
// Paper ballots with marks, one after the other, or several equal ones at once.
import { useState } from 'preact/hooks';
import { gradeKey, type Choice } from '../core/choices';
import { listOf } from '../core/names';
import type { Motion, PaperRow } from '../core/protocol';
import { t } from '../core/words';
import type { EntryProps } from './CountForm';
import { isWhole, noMarks } from './marks';
import { MarksInput } from './MarksInput';
import { Stepper } from './Stepper';
import { standingOf, withPaper } from '../core/tellers';

/** What a ballot says, in a line: "B, A, D", or "A : Bien · B : Passable". */
function said(motion: Motion, standing: Choice[], marks: readonly number[]): string {
  const filled = standing.filter((choice) => marks[choice.index] > 0);
  if (filled.length === 0) return t('choice.blank');
  if (motion.ballot === 'grades')
    return filled
      .map((choice) => `${choice.mark.glyph} ${t(gradeKey(motion.grade_count, marks[choice.index] - 1))}`)
      .join(' · ');
  if (motion.ballot === 'points')
    return filled.map((choice) => `${choice.mark.glyph} ${marks[choice.index] - 1}`).join(' · ');
  const ordered =
    motion.ballot === 'ranked'
      ? [...filled].sort((one, other) => marks[one.index] - marks[other.index])
      : filled;
  return motion.ballot === 'ranked'
    ? ordered.map((choice) => choice.text).join(' › ')
    : listOf(
        ordered.map((choice) => choice.text),
        t,
      );
}

function Typed({
  motion,
  standing,
  papers,
  onRemove,
}: {
  motion: Motion;
  standing: Choice[];
  papers: PaperRow[];
  onRemove(row: PaperRow): void;
}) {
  if (papers.length === 0) return null;
  return (
    <ul class="papers-typed" aria-label={t('teacher.papers.typed')}>
      {papers.map((row) => {
        const words = said(motion, standing, row.marks);
        return (
          <li key={row.marks.join()}>
            <strong>{row.count} ×</strong> <span>{words}</span>
            <button
              type="button"
              class="round"
              aria-label={t('teacher.papers.remove', { ballot: words })}
              onClick={() => onRemove(row)}
            >
              −
            </button>
          </li>
        );
      })}
    </ul>
  );
}

export function PapersForm({ motion, vote, tellers, missing, onChange }: EntryProps) {
  const [marks, setMarks] = useState(() => noMarks(motion));
  const [count, setCount] = useState(1);
  const standing = standingOf(motion, vote);
  const indexes = standing.map((choice) => choice.index);
  const whole = isWhole(motion, marks, indexes);
  const blank = marks.every((mark) => mark === 0);

  function add(added: number[], many: number) {
    onChange({ papers: withPaper(tellers.papers, added, many) });
    setMarks(noMarks(motion));
    setCount(1);
  }

  return (
    <div class="papers-form">
      <div class="papers-new">
        <MarksInput motion={motion} standing={standing} marks={marks} onChange={setMarks} />
        <div class="row">
          <Stepper
            id="paper-count"
            bare
            label={t('teacher.papers.count')}
            value={count}
            min={1}
            max={Math.max(1, missing)}
            onChange={setCount}
          />
          <button
            type="button"
            class="primary small"
            disabled={missing <= 0 || !whole || blank}
            onClick={() => add(marks, count)}
          >
            {t('teacher.papers.add', { count })}
          </button>
          <button
            type="button"
            class="secondary"
            disabled={missing <= 0}
            onClick={() => add(noMarks(motion), 1)}
          >
            {t('teacher.papers.blank')}
          </button>
        </div>
        {!whole && <p class="hint">{t('teacher.papers.whole')}</p>}
      </div>
      <Typed
        motion={motion}
        standing={standing}
        papers={tellers.papers}
        onRemove={(row) => onChange({ papers: withPaper(tellers.papers, row.marks, -1) })}
      />
    </div>
  );
}
