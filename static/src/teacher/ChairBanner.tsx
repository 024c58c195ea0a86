// SPDX-License-Identifier: EUPL-1.2
// The class leads: who holds the chair, and the one button that takes it back.
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { reversible } from './perform';
import { chairOf, roleHints } from './roles';

export function ChairBanner({ view }: { view: TeacherView }) {
  const chair = chairOf(view);
  const role = 'chair' as const;
  const away = view.phase === 'preparing' ? undefined : roleHints(view).find((hint) => hint.role === role);
  const hint = away && t(`teacher.chair.${away.code}`, { name: away.name });
  if (!chair)
    return hint ? (
      <p class="chair-banner" role="status">
        {hint}
      </p>
    ) : null;
  return (
    <section class="chair-banner" aria-label={t('teacher.chair.leads', { name: chair.name })}>
      <Picto id={chair.picture} size={40} />
      <p>
        <strong>{t('teacher.chair.leads', { name: chair.name })}</strong>
        <small>{hint ?? t('teacher.chair.help')}</small>
      </p>
      <button
        class="secondary"
        onClick={() =>
          reversible(['role.end', { seat: chair.seat, role }], t('teacher.chair.taken'), [
            'role.give',
            { seat: chair.seat, role },
          ])
        }
      >
        {t('teacher.chair.take')}
      </button>
    </section>
  );
}
