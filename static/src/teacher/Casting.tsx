// SPDX-License-Identifier: EUPL-1.2
// The casting vote, at the place of the big button: one button for each choice that is among the equal best.
import type { Motion, Result } from '../core/protocol';
import { labelOf, resultRows } from '../core/result';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { command } from './perform';

export function Casting({ motion, result }: { motion: Motion; result: Result }) {
  const tied = resultRows(motion, result).filter((row) => result.verdict.tied.includes(row.choice.index));
  return (
    <section class="casting" aria-label={t('teacher.casting')}>
      <p>
        <strong>{t('teacher.casting')}</strong> {t('teacher.casting.help')}
      </p>
      <div class="row">
        {tied.map(({ choice }) => (
          <button
            class="secondary with-mark"
            key={choice.index}
            onClick={() => command('vote.decide', { choice: choice.index })}
          >
            <Mark look={choice.mark} size={28} />
            {labelOf(choice)}
          </button>
        ))}
      </div>
    </section>
  );
}
