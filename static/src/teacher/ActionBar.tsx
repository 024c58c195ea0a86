// SPDX-License-Identifier: EUPL-1.2
// The one big button, always at the same place, and the smaller ones beside it.
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Accept } from './Accept';
import { awaitsAnswer, awaitsCasting, primaryAct, secondaryActs, type Act } from './actions';
import { Casting } from './Casting';
import { busy, editing, perform } from './perform';

/** What stands at the place of the big button when there is no next act. */
function Instead({ view }: { view: TeacherView }) {
  if (awaitsCasting(view) && view.floor && view.result)
    return <Casting motion={view.floor.motion} result={view.result} />;
  if (awaitsAnswer(view) && view.floor && view.result)
    return <Accept motion={view.floor.motion} result={view.result} />;
  if (view.phase !== 'preparing') return <p class="lead">{t('teacher.wait')}</p>;
  return (
    <button class="primary" onClick={() => (editing.value = 'new')}>
      {t('teacher.item.first')}
    </button>
  );
}

/** What must be done first stands on the button itself. */
function Primary({ act }: { act: Act }) {
  const { waits } = act;
  return (
    <button
      class={waits ? 'primary waits' : 'primary'}
      aria-disabled={busy.value || waits !== undefined}
      aria-keyshortcuts="Space"
      onClick={() => perform(act)}
    >
      <span>
        {t(`teacher.act.${act.label}`, act.values)}
        {waits && <small>{t(`teacher.waits.${waits.code}`, { count: waits.count })}</small>}
      </span>
      {!waits && <kbd aria-hidden="true">{t('teacher.space')}</kbd>}
    </button>
  );
}

export function ActionBar({ view }: { view: TeacherView }) {
  const first = primaryAct(view);
  return (
    <div class="action">
      {first ? <Primary act={first} /> : <Instead view={view} />}
      <div class="action-others">
        {secondaryActs(view).map((act) => (
          <button
            class={act.asks === 'annul' ? 'secondary danger' : 'secondary'}
            key={act.label}
            aria-keyshortcuts={act.key}
            onClick={() => perform(act)}
          >
            {t(`teacher.act.${act.label}`, act.values)}
          </button>
        ))}
      </div>
    </div>
  );
}
