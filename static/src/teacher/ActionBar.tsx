// SPDX-License-Identifier: EUPL-1.2
// The one big button, always at the same place, and the smaller ones beside it.
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { awaitsCasting, primaryAct, secondaryActs } from './actions';
import { busy, editing, perform } from './perform';

function nothingToDo(view: TeacherView): string {
  if (awaitsCasting(view)) return t('teacher.wait.casting');
  return view.phase === 'preparing' ? t('teacher.wait.agenda') : t('teacher.wait');
}

export function ActionBar({ view }: { view: TeacherView }) {
  const first = primaryAct(view);
  return (
    <div class="action">
      {first ? (
        <button class="primary" aria-disabled={busy.value} aria-keyshortcuts="Space" onClick={() => perform(first)}>
          {t(`teacher.act.${first.label}`)}
          <kbd aria-hidden="true">{t('teacher.space')}</kbd>
        </button>
      ) : view.phase === 'preparing' ? (
        <button class="primary" onClick={() => (editing.value = 'new')}>
          {t('teacher.item.first')}
        </button>
      ) : (
        <p class="lead">{nothingToDo(view)}</p>
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
