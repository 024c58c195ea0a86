// SPDX-License-Identifier: EUPL-1.2
// The one big button, always at the same place, and the smaller ones beside it.
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { awaitsCasting, primaryAct, secondaryActs } from './actions';
import { Casting } from './Casting';
import { busy, editing, perform } from './perform';

/** What stands at the place of the big button when there is no next act. */
function Instead({ view }: { view: TeacherView }) {
  if (awaitsCasting(view) && view.floor && view.result)
    return <Casting motion={view.floor.motion} result={view.result} />;
  if (view.phase !== 'preparing') return <p class="lead">{t('teacher.wait')}</p>;
  return (
    <button class="primary" onClick={() => (editing.value = 'new')}>
      {t('teacher.item.first')}
    </button>
  );
}

export function ActionBar({ view }: { view: TeacherView }) {
  const first = primaryAct(view);
  return (
    <div class="action">
      {first ? (
        <button
          class="primary"
          aria-disabled={busy.value}
          aria-keyshortcuts="Space"
          onClick={() => perform(first)}
        >
          {t(`teacher.act.${first.label}`)}
          <kbd aria-hidden="true">{t('teacher.space')}</kbd>
        </button>
      ) : (
        <Instead view={view} />
      )}
      <div class="action-others">
        {secondaryActs(view).map((act) => (
          <button
            class={act.asks === 'annul' ? 'secondary danger' : 'secondary'}
            key={act.label}
            aria-keyshortcuts={act.key}
            onClick={() => perform(act)}
          >
            {t(`teacher.act.${act.label}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
