// SPDX-License-Identifier: EUPL-1.2
// Roles as the teacher looks at them: who holds what, whose turn it is, which role was left.
import { signal } from '@preact/signals';
import type { Office, Officer, Person, TeacherView } from '../core/protocol';

export interface RoleRow {
  role: Office;
  holders: Officer[];
  /** Asked, and not answered yet. */
  offered: Officer[];
  /** Who has waited longest, and neither holds it nor was asked. */
  suggested: Person[];
}

type Roles = Pick<TeacherView, 'roles' | 'officers' | 'suggestions'>;

function rowOf(role: Office, { officers, suggestions }: Roles): RoleRow {
  const own = officers.filter((officer) => officer.role === role);
  const who = suggestions.find((one) => one.role === role)?.who ?? [];
  return {
    role,
    holders: own.filter((officer) => officer.accepted),
    offered: own.filter((officer) => !officer.accepted),
    suggested: who.filter((person) => !own.some((officer) => officer.seat === person.seat)),
  };
}

/** Whom a row above suggests first, the rows below suggest last: one pupil is not to have every role. */
export function roleRows(view: Roles): RoleRow[] {
  const named = new Set<number>();
  return view.roles.map((role) => {
    const row = rowOf(role, view);
    const fresh = row.suggested.filter((person) => !named.has(person.seat));
    const suggested = [...fresh, ...row.suggested.filter((person) => named.has(person.seat))];
    if (suggested[0]) named.add(suggested[0].seat);
    return { ...row, suggested };
  });
}

/** The pupil who leads. */
export const chairOf = ({ officers }: Pick<TeacherView, 'officers'>): Officer | undefined =>
  officers.find((officer) => officer.role === 'chair' && officer.accepted);

const memberOf = (view: Pick<TeacherView, 'members'>, seat: number) =>
  view.members.find((member) => member.seat === seat);

/** A pupil with a tablet can answer; to the others a role is given when they say yes aloud. */
export const canAnswer = (view: Pick<TeacherView, 'members'>, seat: number): boolean =>
  memberOf(view, seat)?.screen === 'here';

export interface RoleHint {
  code: 'asleep' | 'left';
  role: Office;
  name: string;
}

/** Roles that somebody gave back by leaving, until somebody else has them. */
export function leftRoles(before: Officer[], view: TeacherView, known: RoleHint[]): RoleHint[] {
  if (view.paused) return [];
  const gone = before.filter(({ accepted, seat }) => accepted && !memberOf(view, seat)?.present);
  return [...known, ...gone.map(({ role, name }): RoleHint => ({ code: 'left', role, name }))].filter(
    (hint) => !view.officers.some((officer) => officer.role === hint.role && officer.accepted),
  );
}

/** Holders whose tablet has gone silent. */
export const asleep = (view: Pick<TeacherView, 'officers' | 'members'>): RoleHint[] =>
  view.officers
    .filter(({ accepted, seat }) => accepted && memberOf(view, seat)?.screen === 'lost')
    .map(({ role, name }) => ({ code: 'asleep', role, name }));

const left = signal<RoleHint[]>([]);
let last: { sitting: number; officers: Officer[] } = { sitting: 0, officers: [] };

/** Called with every view: compares it to the one before. */
export function watchOfficers(view: TeacherView): void {
  const before = last.sitting === view.sitting ? last.officers : [];
  const known = last.sitting === view.sitting ? left.value : [];
  left.value = leftRoles(before, view, known);
  last = { sitting: view.sitting, officers: view.officers };
}

/** All that should be said about roles now. */
export const roleHints = (view: TeacherView): RoleHint[] => [...asleep(view), ...left.value];
