// SPDX-License-Identifier: EUPL-1.2
// What the teacher should know before a vote opens.
import type { Item, TeacherView } from '../core/protocol';

/** Ends of the keys teacher.warning.*, with their numbers. */
export interface Warning {
  code: 'too-few' | 'missing' | 'unprotected' | 'nobody' | 'unseated' | 'unread';
  count: number;
}

const SECRET_VOTERS_MIN = 5;

/** A problem whose words are hidden from the pupils. */
export const isUnread = (view: TeacherView, { id, kind }: Pick<Item, 'id' | 'kind'>): boolean =>
  kind === 'concern' && !view.items.some((item) => item.id === id && item.projected);

export function openingWarnings(view: TeacherView, isProtected: boolean): Warning[] {
  if (!view.floor || (view.phase !== 'presented' && view.phase !== 'debate')) return [];
  const warnings: Warning[] = [];
  const secret = view.floor.motion.secrecy === 'secret';
  const missing = view.class_size - view.present_count;
  const unseated = view.members.filter((member) => member.present && member.screen !== 'here').length;
  if (isUnread(view, view.floor)) warnings.push({ code: 'unread', count: 0 });
  if (view.present_count === 0) warnings.push({ code: 'nobody', count: 0 });
  else if (secret && view.present_count < SECRET_VOTERS_MIN)
    warnings.push({ code: 'too-few', count: view.present_count });
  if (missing > 0 && view.present_count > 0) warnings.push({ code: 'missing', count: missing });
  if (unseated > 0) warnings.push({ code: 'unseated', count: unseated });
  if (secret && !isProtected) warnings.push({ code: 'unprotected', count: 0 });
  return warnings;
}
