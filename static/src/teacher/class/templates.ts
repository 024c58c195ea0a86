// SPDX-License-Identifier: EUPL-1.2
// How a council is usually held at each age. What a template sets is habit, not law: the teacher
// changes any of it afterwards.
import { COMMON_ROLES, isCommon } from '../../core/council';
import type { CouncilForm, Stage, Template } from '../../core/protocol';

type Habit = Omit<
  CouncilForm,
  'template' | 'own' | 'lines' | 'reports' | 'election_day' | 'box_open' | 'public'
>;

const HABITS: Record<Exclude<Template, 'own'>, Habit> = {
  cp: {
    stages: ['opening', 'praise', 'concerns', 'proposals', 'closing'],
    roles: ['chair', 'timekeeper', 'floor-keeper'],
    turn_seconds: 60,
    item_minutes: 5,
    totals: false,
    tags: false,
    support: false,
    limits: [1, 1, 2, 2, 1],
  },
  ce: {
    stages: ['opening', 'earlier', 'praise', 'concerns', 'proposals', 'closing'],
    roles: ['chair', 'secretary', 'timekeeper', 'floor-keeper'],
    turn_seconds: 60,
    item_minutes: 6,
    totals: false,
    tags: false,
    support: false,
    limits: [2, 2, 3, 3, 2],
  },
  cm: {
    stages: ['opening', 'earlier', 'praise', 'concerns', 'proposals', 'reports', 'closing'],
    roles: COMMON_ROLES,
    turn_seconds: 90,
    item_minutes: 8,
    totals: false,
    tags: false,
    support: true,
    limits: [3, 3, 3, 3, 3],
  },
  college: {
    stages: ['opening', 'earlier', 'reports', 'proposals', 'concerns', 'praise', 'closing'],
    roles: COMMON_ROLES,
    turn_seconds: 120,
    item_minutes: 10,
    totals: true,
    tags: true,
    support: true,
    limits: [3, 3, 3, 3, 3],
  },
  lycee: {
    stages: ['opening', 'earlier', 'reports', 'proposals', 'closing'],
    roles: ['chair', 'secretary', 'timekeeper', 'teller', 'observer'],
    turn_seconds: 120,
    item_minutes: 15,
    totals: true,
    tags: true,
    support: true,
    limits: [5, 2, 2, 2, 5],
  },
};

export const TEMPLATES = Object.keys(HABITS) as Exclude<Template, 'own'>[];

/** The habits of an age; what belongs to this class alone stays. */
export function withTemplate(form: CouncilForm, template: Exclude<Template, 'own'>): CouncilForm {
  const own = form.roles.filter((role) => !isCommon(role));
  const habit = HABITS[template];
  return { ...form, ...habit, roles: [...habit.roles, ...own], template };
}

/** A part more: before the closing, which stays the last. */
export const withStage = (stages: Stage[], stage: Stage): Stage[] =>
  stages[stages.length - 1] === 'closing' ? [...stages.slice(0, -1), stage, 'closing'] : [...stages, stage];

/** Any change of a habit makes the settings the class's own. */
export const changed = (form: CouncilForm, change: Partial<CouncilForm>): CouncilForm => ({
  ...form,
  template: 'own',
  ...change,
});

const DAY_MS = 86_400_000;

/** "2026-11-22" of the days since 1970-01-01; "" for none. */
export const dayText = (day: number): string =>
  day > 0 ? new Date(day * DAY_MS).toISOString().slice(0, 10) : '';

export const dayNumber = (text: string): number => {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && ms > 0 ? Math.round(ms / DAY_MS) : 0;
};
