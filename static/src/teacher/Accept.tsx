// SPDX-License-Identifier: EUPL-1.2
// Somebody was elected who did not stand: yes or no, at the place of the big button.
import { choiceName } from '../core/names';
import type { Motion, Result } from '../core/protocol';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { command } from './perform';

export function Accept({ motion, result }: { motion: Motion; result: Result }) {
  const choice = result.waiting[0];
  const name = choiceName(motion, choice, t);
  const answer = (accepts: boolean) => command('vote.accept', { choice, accepts });
  return (
    <section class="casting" aria-label={t('teacher.accept.title', { name })}>
      <p class="accepting">
        <Picto id={motion.options[choice]?.picture ?? ''} size={44} />
        <span>
          <strong>{t('teacher.accept.title', { name })}</strong> {t('teacher.accept.help')}
        </span>
      </p>
      <div class="row">
        <button class="primary small" onClick={() => answer(true)}>
          {t('teacher.accept.yes')}
        </button>
        <button class="secondary" onClick={() => answer(false)}>
          {t('teacher.accept.no')}
        </button>
      </div>
    </section>
  );
}
