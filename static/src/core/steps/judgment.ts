// SPDX-License-Identifier: EUPL-1.2
// Majority judgment: the grades of each option in a row, and the one that stands in the middle.
import { gradeKey } from '../choices';
import { spokenList, spokenName, type Words } from '../names';
import { lastWords, optionsToldOf, wonBy } from './bars';
import type { GradesStep, Step, Told } from './types';

export function judgmentSteps(told: Told, words: Words): Step[] {
  const { tally } = told;
  if (!tally || tally.gauges.length === 0) return [];
  const choices = optionsToldOf(told);
  const rows = choices.map((choice) => {
    const { counts, median } = tally.gauges[choice.index];
    return { choice, counts, median, state: 'plain' as const };
  });
  const step: GradesStep = {
    kind: 'grades',
    title: words('step.grades'),
    say: words('step.grades.say'),
    grades: rows[0]?.counts.length ?? 0,
    total: (rows[0]?.counts ?? []).reduce((sum, count) => sum + count, 0),
    middle: false,
    rows,
  };
  const middle: GradesStep = {
    ...step,
    title: words('step.middle'),
    say: words('step.middle.say'),
    middle: true,
  };
  return [step, middle, { ...middle, ...judgedWords(told, step, words), rows: markWinners(told, step.rows) }];
}

const markWinners = (told: Told, rows: GradesStep['rows']): GradesStep['rows'] =>
  rows.map((row) => ({ ...row, state: wonBy(told, row.choice.index) }));

function judgedWords(told: Told, step: GradesStep, words: Words): { title: string; say: string } {
  const [winner] = told.verdict.winners;
  const row = step.rows.find((each) => each.choice.index === winner);
  if (!row) return lastWords(told, words);
  const rivals = step.rows.filter((each) => each !== row && each.median === row.median);
  const values = {
    name: spokenName(told.motion, winner, words),
    grade: words(gradeKey(step.grades, row.median)),
    rivals: spokenList(
      told.motion,
      rivals.map((each) => each.choice.index),
      words,
    ),
    n: rivals.length,
  };
  return rivals.length === 0
    ? { title: words('step.judged', values), say: '' }
    : { title: words('step.judged.same', values), say: words('step.judged.same.say', values) };
}
