// SPDX-License-Identifier: EUPL-1.2
// An open vote, as the chair watches it: how many have voted, and never what.
import { useEffect } from 'preact/hooks';
import { minutesAndSeconds, secondsLeft, watchClock } from '../core/clock';
import { t } from '../core/i18n';
import { Hemicycle } from '../design/Hemicycle';
import { Picto } from '../design/Picto';
import { Title } from '../pupil/Title';
import type { RoleView } from './room';
import { titleOf } from './said';

export function Turnout({ view }: { view: RoleView }) {
  useEffect(watchClock, []);
  const { vote, floor } = view;
  if (!vote || !floor) return null;
  const words = t('vote.turnout', { n: vote.voters, total: vote.present });
  return (
    <section class="matter">
      <Title text={vote.amendment > 0 ? vote.title : titleOf(floor)} picture={floor.motion.picture} />
      <div class="turnout">
        <Hemicycle seats={vote.present} filled={vote.voters} label={words} />
        <div>
          <p class="turnout-words" aria-hidden="true">
            <strong>{vote.voters}</strong> / {vote.present}
          </p>
          <p class="facts">
            <span>{t(floor.motion.secrecy === 'secret' ? 'vote.secret' : 'vote.public')}</span>
            {vote.closes_at_ms > 0 && (
              <span role="timer">
                <Picto id="stopwatch" size={32} />
                {minutesAndSeconds(secondsLeft(vote.closes_at_ms))}
              </span>
            )}
          </p>
        </div>
      </div>
    </section>
  );
}
