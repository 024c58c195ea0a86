// SPDX-License-Identifier: EUPL-1.2
// How a pupil of the class stands at this moment.
import type { TeacherView } from '../core/protocol';

export type Member = TeacherView['members'][number];

export const voteRuns = (view: TeacherView): boolean =>
  view.vote !== null && ['voting', 'closed'].includes(view.phase);

/** The one word for a member's state, the most pressing first. */
export function stateOf(member: Member, view: TeacherView): string {
  if (member.screen === 'waiting') return 'waiting';
  if (voteRuns(view) && member.on_paper) return 'paper';
  if (voteRuns(view) && member.signed) return 'voted';
  if (member.screen === 'lost') return 'lost';
  if (!member.present) return 'absent';
  return member.screen === 'here' ? 'here' : 'present';
}
