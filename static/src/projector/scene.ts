// SPDX-License-Identifier: EUPL-1.2
// Which scene is on the wall: of each moment of a council, one.
import type { ProjectorView } from '../core/protocol';
import { isOver } from '../core/agenda';
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

/** Late ones come in by the code in a corner: only in the first stage is the door the whole wall. */
const atTheDoor = (view: ProjectorView): boolean => view.door_open && (view.stage ?? 0) === 0;

const speaksOfMinutes = ({ earlier_minutes }: ProjectorView): boolean =>
  earlier_minutes.some((line) => !line.approved || line.here);

function ofStage(view: ProjectorView): SceneName {
  switch (stageOf(view)) {
    case 'opening':
      return view.officers.some((officer) => officer.accepted) ? 'roles' : 'agenda';
    case 'earlier':
      return view.entries.some((entry) => entry.earlier) || speaksOfMinutes(view) ? 'earlier' : 'agenda';
    case 'praise':
      return view.agenda.some((point) => isPraise(point) && point.state === 'done') ? 'praises' : 'agenda';
    case 'closing':
      return view.look_back && view.agenda.every(isOver) ? 'look-back' : 'agenda';
    default:
      return 'agenda';
  }
}

export const isPraise = ({ kind }: Pick<ProjectorView['agenda'][number], 'kind'>): boolean =>
  kind === 'praise' || kind === 'thanks';

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
      return kind === 'praise' || kind === 'thanks' ? 'praise' : 'floor';
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
