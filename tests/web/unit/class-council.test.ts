// SPDX-License-Identifier: EUPL-1.2
// Settings of a council: an age fills in habits and leaves what is the class's own; days are days.
import { describe, expect, it } from 'vitest';
import type { BookEntry, SittingLine } from '@/core/protocol';
import { COUNCIL } from '@/demo/teacher-class';
import { isCommon, STAGES } from '@/core/council';
import { toFollow } from '@/teacher/class/OpenDecisions';
import { readRoute, routeHash } from '@/teacher/routes';
import { SEALED_SHOWN, shortened } from '@/teacher/Sittings';
import {
  changed,
  dayNumber,
  dayText,
  TEMPLATES,
  withStage,
  withTemplate,
} from '@/teacher/class/templates';
import french from '../../../static/i18n/fr/class.json';

const form = COUNCIL.council;

describe('a template', () => {
  it.each(TEMPLATES)('%s is whole', (template) => {
    const made = withTemplate(form, template);
    expect(made.template).toBe(template);
    expect(new Set(made.stages).size).toBe(made.stages.length);
    expect(made.stages.every((stage) => STAGES.includes(stage))).toBe(true);
    expect(made.stages[0]).toBe('opening');
    expect(made.stages[made.stages.length - 1]).toBe('closing');
    expect(made.limits).toHaveLength(5);
    expect(made.roles.filter(isCommon)).toContain('chair');
    expect(french).toHaveProperty([`council.template.${template}`]);
    expect(french).toHaveProperty([`council.template.${template}.help`]);
  });

  it('leaves roles, words and reports that the class named itself', () => {
    const made = withTemplate(form, 'cp');
    expect(made.roles).toContain('own-1');
    expect(made.own).toEqual(form.own);
    expect(made.lines).toEqual(form.lines);
    expect(made.reports).toEqual(form.reports);
    expect(made.election_day).toBe(form.election_day);
  });

  it('is no longer that once anything of it is changed', () => {
    expect(changed(withTemplate(form, 'cm'), { turn_seconds: 30 }).template).toBe('own');
  });
});

it('puts a new part before the closing', () => {
  expect(withStage(['opening', 'closing'], 'praise')).toEqual(['opening', 'praise', 'closing']);
  expect(withStage(['opening'], 'praise')).toEqual(['opening', 'praise']);
});

it('knows a day by its number and back', () => {
  expect(dayText(0)).toBe('');
  expect(dayNumber('')).toBe(0);
  expect(dayNumber('not a day')).toBe(0);
  expect(dayNumber('1970-01-02')).toBe(1);
  for (const text of ['2026-11-22', '2027-02-28', '2028-02-29']) expect(dayText(dayNumber(text))).toBe(text);
});

it('gives each page of a class its address', () => {
  for (const page of ['class', 'box', 'council', 'cards'] as const)
    expect(readRoute(routeHash({ page, id: 3 }))).toEqual({ page, id: 3 });
  expect(readRoute('#/cards/0')).toEqual({ page: 'home' });
});

it('puts first what is due first, and leaves out what is over', () => {
  const entry = (number: number, part: Partial<BookEntry>): BookEntry => ({
    sitting: 1,
    number,
    minutes: 1,
    decided_at_ms: number,
    text: '',
    who: '',
    state: 'todo',
    trial: 0,
    commission: false,
    due_day: 0,
    life: [],
    ...part,
  });
  const book = [
    entry(1, {}),
    entry(2, { state: 'done' }),
    entry(3, { due_day: 20900 }),
    entry(4, { due_day: 20800, state: 'not-done' }),
    entry(5, { state: 'abandoned' }),
  ];
  expect(toFollow(book).map(({ number }) => number)).toEqual([4, 3, 1]);
});

describe('the councils of a class', () => {
  const line = (number: number, phase: SittingLine['phase']): SittingLine => ({
    id: number,
    title: '',
    phase,
    number,
    prepared_at_ms: number,
    opened_at_ms: 0,
    sealed_at_ms: 0,
  });

  it('leave the next council in sight: the newest sealed ones, and all that are not over', () => {
    const years = Array.from({ length: 400 }, (_, at) => line(400 - at, at === 20 ? 'presented' : 'sealed'));
    const shown = shortened([line(401, 'preparing'), ...years]);
    expect(shown.map(({ number }) => number)).toEqual([401, 400, 399, 398, 397, 396, 395, 394, 393, 380]);
    expect(shown.filter(({ phase }) => phase === 'sealed')).toHaveLength(SEALED_SHOWN);
  });
});
