// SPDX-License-Identifier: EUPL-1.2
// What a pupil's own screens show, whichever role the pupil holds: the view of a chair or an
// officer holds more than that of a pupil, and the agenda in other words. The mood comes without
// words: here it gets them.
import type { ChairView, Item, Motion, OfficerView, Point, PupilView, VisitorView } from '../core/protocol';
import { t } from '../core/i18n';

export type RoleView = ChairView | OfficerView;
export type SeatView = VisitorView | PupilView | RoleView;

/** Best first, as the server counts them. */
const MOODS = ['mood.0', 'mood.1', 'mood.2', 'mood.3', 'mood.4'] as const;

function spokenMood(motion: Motion): Motion {
  const options = motion.options.map((option, place) => ({
    ...option,
    text: MOODS[place] ? t(MOODS[place]) : '',
    picture: '',
  }));
  return { ...motion, title: t('mood.title'), options };
}

const spokenItem = (item: Item): Item =>
  item.kind === 'mood' ? { ...item, motion: spokenMood(item.motion) } : item;

const spokenPoint = (point: Point): Point =>
  point.kind === 'mood' ? { ...point, title: t('mood.title'), decisions: [] } : point;

const pointOf = (item: RoleView['items'][number]): Point => ({
  ...item,
  title: item.motion.title,
  picture: item.motion.picture,
});

export const holdsRole = (view: SeatView | null): view is RoleView =>
  view?.screen === 'chair' || view?.screen === 'officer';

/** The same council, as every pupil sees it. */
export function asPupil<V extends Omit<PupilView, 'screen'>>(view: V): V {
  return { ...view, agenda: view.agenda.map(spokenPoint), floor: view.floor && spokenItem(view.floor) };
}

export function seenBy(view: SeatView | null): VisitorView | PupilView | null {
  if (!view || view.screen === 'visitor') return view;
  if (!holdsRole(view)) return asPupil(view);
  return asPupil<PupilView>({ ...view, screen: 'pupil', agenda: view.items.map(pointOf) });
}
