// SPDX-License-Identifier: EUPL-1.2
// Below the agenda: another point, what waits in the idea box, and what the class would like first.
import heart from 'lucide:heart';
import inbox from 'lucide:inbox';
import type { TeacherView } from '../core/protocol';
import { Refusal } from '../core/answers';
import { refusalText, t } from '../core/words';
import { Icon } from '../design/Icon';
import { ask, session } from './desk';
import { command, editing } from './perform';
import { settle, tell } from './toast';

/** The view that follows an answer comes within this, or nothing has changed. */
const VIEW_MS = 600;

/** Says how many came: the answer itself does not, and the view comes after it. */
async function gather(view: TeacherView): Promise<void> {
  const before = view.items.length;
  const answer = await ask('agenda.gather', {});
  if (answer instanceof Refusal) return tell(refusalText(answer));
  const cameNow = () => (session.view.value?.items.length ?? before) - before;
  if (cameNow() === 0) await new Promise((resolve) => setTimeout(resolve, VIEW_MS));
  const came = cameNow();
  tell(t('teacher.gathered', { count: Math.max(0, came) }));
}

function AskWishes() {
  const words = t('teacher.wishes.ask');
  return (
    <button
      class="secondary with-mark"
      title={words}
      aria-label={words}
      onClick={() => command('wish.open', { on: true })}
    >
      <Icon of={heart} size={20} />
      <span>{words}</span>
    </button>
  );
}

function Wishing({ view }: { view: TeacherView }) {
  const wished = view.items.some((item) => item.wishes > 0);
  return (
    <section class="wishing" aria-label={t('teacher.wishes')}>
      <p>{t('teacher.wishes.help')}</p>
      <div class="row">
        <button class="secondary" disabled={!wished} onClick={() => command('wish.apply', {})}>
          {t('teacher.wishes.apply')}
        </button>
        <button class="quiet" onClick={() => command('wish.open', { on: false })}>
          {t('teacher.wishes.stop')}
        </button>
      </div>
    </section>
  );
}

export function AgendaEnd({ view }: { view: TeacherView }) {
  const wishes = view.may.includes('wish.open');
  return (
    <div class="agenda-end">
      <div class="agenda-buttons">
        {view.may.includes('item.add') && (
          <button
            class="secondary"
            onClick={() => {
              settle();
              editing.value = 'new';
            }}
          >
            {t('teacher.item.add')}
          </button>
        )}
        {view.may.includes('agenda.gather') && (
          <button
            class="secondary with-mark"
            title={t('teacher.gather')}
            aria-label={t('teacher.gather')}
            onClick={() => gather(view)}
          >
            <Icon of={inbox} size={20} />
            <span>{t('teacher.gather')}</span>
          </button>
        )}
        {wishes && !view.wishing && <AskWishes />}
      </div>
      {wishes && view.wishing && <Wishing view={view} />}
    </div>
  );
}
