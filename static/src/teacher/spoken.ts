// SPDX-License-Identifier: EUPL-1.2
// Points that the server keeps without words: the mood has faces only, an election that is due waits to
// be written. Here they are called something.
import type { AgendaItem, Item, Motion, TeacherView } from '../core/protocol';
import { t } from '../core/words';

export const isMood = ({ kind }: Pick<Item, 'kind'>): boolean => kind === 'mood';

const withFaces = (motion: Motion): Motion => ({
  ...motion,
  title: t('teacher.mood.title'),
  options: motion.options.map((option, place) => ({
    ...option,
    text: t(`teacher.mood.${place}`),
    picture: '',
  })),
});

const named = <T extends Item | AgendaItem>(item: T): T =>
  isMood(item) ? { ...item, motion: withFaces(item.motion) } : item;

/** The mood in words, wherever it stands: nobody may write them. */
export const withMood = (view: TeacherView): TeacherView => ({
  ...view,
  items: view.items.map(named),
  floor: view.floor && named(view.floor),
});

/** What nobody has written yet is called by its kind. */
export const titleOf = ({ kind, motion }: Pick<Item, 'kind' | 'motion'>): string =>
  motion.title || t('teacher.untitled', { kind: t(`kind.${kind}`) });
