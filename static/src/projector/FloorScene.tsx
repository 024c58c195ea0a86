// SPDX-License-Identifier: EUPL-1.2
// A point is presented, then debated.
import { choicesOf } from '../core/choices';
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { labelOf } from '../core/result';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { Head } from './Head';

export function FloorScene({ view }: { view: ProjectorView }) {
  if (!view.floor) return null;
  const { motion } = view.floor;
  const options = motion.ballot === 'choice' ? choicesOf(motion).filter((choice) => !choice.neutral) : [];
  return (
    <main class="scene">
      <Head text={motion.title}>
        <span class="pill pill-sun">{t(view.phase === 'debate' ? 'wall.debate' : 'wall.presented')}</span>
      </Head>
      <div class={options.length > 0 ? 'stage stage-split' : 'stage'}>
        <Picto id={motion.picture} size={options.length > 4 ? '34rem' : '44rem'} />
        {options.length > 0 && (
          <ul class={options.length > 5 ? 'options options-two' : 'options'}>
            {options.map((choice) => (
              <li key={choice.index}>
                <Mark look={choice.mark} size="7.5rem" />
                <Picto id={choice.picture} size="7.5rem" />
                <span>{labelOf(choice)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {(view.vote?.state === 'annulled' || view.door_open) && (
        <footer class="notes">
          {view.vote?.state === 'annulled' && <p>{t('wall.annulled')}</p>}
          {view.door_open && <p>{t('wall.enter-late', { code: view.door_code })}</p>}
        </footer>
      )}
    </main>
  );
}
