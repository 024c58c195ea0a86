// SPDX-License-Identifier: EUPL-1.2
// A vote that is open or closed: how many have voted, never how; and the clock.
import { useEffect } from 'preact/hooks';
import { minutesAndSeconds, secondsLeft, watchClock } from '../core/clock';
import type { TeacherView, Vote } from '../core/protocol';
import { t } from '../core/words';
import { Hemicycle } from '../design/Hemicycle';

function Clock({ closesAtMs }: { closesAtMs: number }) {
  useEffect(watchClock, []);
  const left = secondsLeft(closesAtMs);
  return (
    <p class="figure" role="timer">
      {minutesAndSeconds(left)}
      <small>{t(left > 0 ? 'teacher.clock.left' : 'teacher.clock.over')}</small>
    </p>
  );
}

export function Turnout({ view, vote }: { view: TeacherView; vote: Vote }) {
  const awaited = Math.max(vote.present, vote.voters);
  const open = view.phase === 'voting';
  const dice = vote.ballot === 'lots';
  const label = t(dice ? 'teacher.turnout.dice' : 'teacher.turnout', { count: vote.voters, total: awaited });
  return (
    <section class="sheet turnout" aria-label={label}>
      <Hemicycle seats={awaited} filled={vote.voters} label={label} />
      <div>
        <p class="figure">
          {vote.voters}
          <small>
            {t(dice ? 'teacher.turnout.of.dice' : 'teacher.turnout.of', {
              count: vote.voters,
              total: awaited,
            })}
          </small>
        </p>
        {open && vote.closes_at_ms > 0 && <Clock closesAtMs={vote.closes_at_ms} />}
        {!open && <p class="closed-by">{t(`teacher.closed.${vote.closed_by}`)}</p>}
        {vote.round > 1 && <p class="hint">{t('teacher.round', { round: vote.round })}</p>}
        {vote.reopened > 0 && <p class="hint">{t('teacher.reopened', { count: vote.reopened })}</p>}
      </div>
    </section>
  );
}
