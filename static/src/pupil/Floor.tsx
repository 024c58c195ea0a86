// SPDX-License-Identifier: EUPL-1.2
// A point is presented, then debated: what it is about, and what one may choose later.
import { choicesOf, type Choice } from '../core/choices';
import { t } from '../core/i18n';
import type { PupilView } from '../core/protocol';
import { labelOf } from '../core/result';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { Title } from './Title';

export function Floor({ view }: { view: PupilView }) {
  if (!view.floor) return null;
  const { motion } = view.floor;
  const options = motion.ballot === 'choice' ? choicesOf(motion).filter((choice) => !choice.neutral) : [];
  return (
    <main class="body">
      {motion.picture && <Picto id={motion.picture} size={160} />}
      <Title text={motion.title} spoken={[motion.title, ...options.map(labelOf)].join('. ')} />
      <p>{t(view.phase === 'debate' ? 'floor.debate' : 'floor.presented')}</p>
      {view.vote?.state === 'annulled' && (
        <p class="notice" role="status">
          {t('floor.annulled')}
        </p>
      )}
      {options.length > 0 && <Options options={options} />}
    </main>
  );
}

function Options({ options }: { options: Choice[] }) {
  return (
    <section class="options">
      <h2 class="sr-only">{t('floor.choices')}</h2>
      <ul>
        {options.map((choice) => (
          <li key={choice.index}>
            <Mark look={choice.mark} size={40} />
            <Picto id={choice.picture} size={40} />
            {labelOf(choice)}
          </li>
        ))}
      </ul>
    </section>
  );
}
