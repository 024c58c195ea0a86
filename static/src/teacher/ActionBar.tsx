// SPDX-License-Identifier: EUPL-1.2
// The one big button, always at the same place, the smaller ones beside it, and the rare ones behind "more".
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Accept } from './Accept';
import { awaitsAnswer, awaitsCasting, primaryAct, type Act } from './actions';
import { Casting } from './Casting';
import { secondaryActs } from './others';
import { actWords, busy, editing, perform } from './perform';
import { chairOf } from './roles';

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

/** What must be done first stands on the button itself. While a pupil leads it stays, but says so quietly. */
function Primary({ act, led }: { act: Act; led: boolean }) {
  const { waits } = act;
  return (
    <button
      class={`primary ${waits ? 'waits' : ''} ${led ? 'led' : ''}`}
      aria-disabled={busy.value || waits !== undefined}
      aria-keyshortcuts="Space"
      onClick={() => perform(act)}
    >
      <span>
        {actWords(act)}
        {waits && <small>{t(`teacher.waits.${waits.code}`, { count: waits.count })}</small>}
      </span>
      {!waits && <kbd aria-hidden="true">{t('teacher.space')}</kbd>}
    </button>
  );
}

function Other({ act, onDone }: { act: Act; onDone?(): void }) {
  return (
    <button
      class={act.asks === 'annul' ? 'secondary danger' : 'secondary'}
      aria-keyshortcuts={act.key}
      onClick={() => {
        onDone?.();
        void perform(act);
      }}
    >
      {actWords(act)}
    </button>
  );
}

function More({ acts }: { acts: Act[] }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const away = (event: Event) => {
      if (event.type === 'keydown' && (event as KeyboardEvent).key !== 'Escape') return;
      if (event.type === 'click' && root.current?.contains(event.target as Node)) return;
      setOpen(false);
    };
    document.addEventListener('click', away);
    document.addEventListener('keydown', away);
    return () => {
      document.removeEventListener('click', away);
      document.removeEventListener('keydown', away);
    };
  }, [open]);
  return (
    <div class="more-acts" ref={root}>
      <button class="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('teacher.acts.more')}
      </button>
      {open && (
        <ul>
          {acts.map((act) => (
            <li key={act.label}>
              <Other act={act} onDone={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function ActionBar({ view }: { view: TeacherView }) {
  const first = primaryAct(view);
  const others = secondaryActs(view);
  const rare = others.filter((act) => act.rare);
  return (
    <div class="action">
      {first ? <Primary act={first} led={chairOf(view) !== undefined} /> : <Instead view={view} />}
      <div class="action-others">
        {others
          .filter((act) => !act.rare)
          .map((act) => (
            <Other act={act} key={act.label} />
          ))}
        {rare.length > 0 && <More acts={rare} key={`${view.phase} ${view.stage}`} />}
      </div>
    </div>
  );
}
