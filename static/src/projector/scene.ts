// SPDX-License-Identifier: EUPL-1.2
// Which scene is on the wall: of each moment of a council, one.
import type { ProjectorView } from '../core/protocol';
import { isPraise } from '../core/council';
import type { News } from './news';

export type SceneName =
  | 'door'
  | 'agenda'
  | 'roles'
  | 'news'
  | 'entry'
  | 'earlier'
  | 'praises'
  | 'wishes'
  | 'look-back'
  | 'floor'
  | 'concern'
  | 'praise'
  | 'vote'
  | 'mood-vote'
  | 'result'
  | 'mood-result'
  | 'workshop'
  | 'paused'
  | 'end';

export const stageOf = (view: Pick<ProjectorView, 'stages' | 'stage'>) =>
  view.stage === null ? null : (view.stages[view.stage] ?? null);

const holdsRoles = ({ officers }: ProjectorView): boolean => officers.some((officer) => officer.accepted);

/**
 * Late ones come in by the code in a corner: the door is the whole wall only until the first stage
 * is over, or until the council is open and the class is told who does what in it.
 */
const atTheDoor = (view: ProjectorView): boolean =>
  view.door_open && (view.stage ?? 0) === 0 && !(stageOf(view) === 'opening' && holdsRoles(view));

const speaksOfMinutes = ({ earlier_minutes }: ProjectorView): boolean =>
  earlier_minutes.some((line) => !line.approved || line.here);

function ofStage(view: ProjectorView): SceneName {
  switch (stageOf(view)) {
    case 'opening':
      return holdsRoles(view) ? 'roles' : 'agenda';
    case 'earlier':
      return view.entries.some((entry) => entry.earlier) || speaksOfMinutes(view) ? 'earlier' : 'agenda';
    case 'praise':
      return view.agenda.some((point) => isPraise(point) && point.state === 'done') ? 'praises' : 'agenda';
    case 'closing':
      return view.look_back ? 'look-back' : 'agenda'; // what was not reached is one of its figures
    default:
      return 'agenda';
  }
}

function between(view: ProjectorView, news: News | null): SceneName {
  if (view.entry_shown > 0) return 'entry';
  if (view.wishing) return 'wishes';
  if (news) return 'news';
  return atTheDoor(view) ? 'door' : ofStage(view);
}

export function sceneOf(view: ProjectorView, news: News | null): SceneName {
  const kind = view.floor?.kind;
  if (view.paused) return 'paused';
  switch (view.phase) {
    case 'presented':
    case 'debate':
      if (view.floor?.hidden) return 'concern';
      return view.floor && isPraise(view.floor) ? 'praise' : 'floor';
    case 'voting':
    case 'closed':
    case 'counted':
      return kind === 'mood' ? 'mood-vote' : 'vote';
    case 'shown':
      if (kind === 'mood') return 'mood-result';
      return view.result && view.result.workshop.length > 0 ? 'workshop' : 'result';
    case 'sealed':
      return 'end';
    default:
      return between(view, news);
  }
}
