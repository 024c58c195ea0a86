// SPDX-License-Identifier: EUPL-1.2
// The head of the point on the floor: what it is, who brings it, its time; and whether a problem may be read
// by all.
import { KIND_PICTURES } from '../core/council';
import { postWords } from '../core/post';
import type { Item, TeacherView } from '../core/protocol';
import { title } from '../core/typo';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { ItemClock } from './ItemClock';
import { command } from './perform';
import { titleOf } from './spoken';

function KindLine({ item }: { item: Item }) {
  return (
    <p class="kind-line">
      {item.motion.picture !== '' && <Picto id={KIND_PICTURES[item.kind]} size={22} />}
      {[t(`kind.${item.kind}`), postWords(item), item.author_name]
        .filter((words) => words !== '')
        .join(' · ')}
    </p>
  );
}

/** The words of a problem are for the teacher and the chair, until somebody says otherwise. */
function Seen({ view, item }: { view: TeacherView; item: Item }) {
  const projected = view.items.find((one) => one.id === item.id)?.projected ?? false;
  if (item.kind !== 'concern') return null;
  return (
    <p class="seen">
      <span>{t(projected ? 'teacher.concern.seen' : 'teacher.concern.hidden')}</span>
      {view.may.includes('item.project') && (
        <button class="quiet" onClick={() => command('item.project', { item: item.id, on: !projected })}>
          {t(projected ? 'teacher.concern.hide' : 'teacher.concern.project')}
        </button>
      )}
    </p>
  );
}

export function FloorHead({ view, item }: { view: TeacherView; item: Item }) {
  return (
    <header class="stage-head">
      <Picto id={item.motion.picture || KIND_PICTURES[item.kind]} size={56} />
      <div class="floor-title">
        <KindLine item={item} />
        <h1>{title(titleOf(item))}</h1>
        <Seen view={view} item={item} />
      </div>
      <ItemClock view={view} />
    </header>
  );
}
