// SPDX-License-Identifier: EUPL-1.2
// What the chair says now: one line, big, and the next one a tap away.
import next from 'lucide:chevron-right';
import again from 'lucide:rotate-ccw';
import { t } from '../core/i18n';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import type { RoleView } from './room';
import { placeOf, scriptLines, setPlace } from './script';

export function Script({ view }: { view: RoleView }) {
  const lines = scriptLines(view);
  if (lines.length === 0) return null;
  const place = Math.min(placeOf(view), lines.length - 1);
  const last = place === lines.length - 1;
  const single = lines.length === 1;
  return (
    <section class="script">
      <div class="script-words">
        <p class="script-say">
          {t('script.say')}
          {!single && (
            <span
              class="script-step"
              role="img"
              aria-label={t('script.step', { n: place + 1, total: lines.length })}
            >
              {lines.map((_, at) => (
                <i class={at <= place ? 'dot dot-full' : 'dot'} key={at} />
              ))}
            </span>
          )}
        </p>
        <p class="script-line" role="status">
          {typo(`« ${lines[place]} »`)}
        </p>
      </div>
      {!single && (
        <button
          type="button"
          class="script-next"
          aria-label={t(last ? 'script.first' : 'script.next')}
          onClick={() => setPlace(view, last ? 0 : place + 1)}
        >
          <Icon of={last ? again : next} size={40} />
        </button>
      )}
    </section>
  );
}
