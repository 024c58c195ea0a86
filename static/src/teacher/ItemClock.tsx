// SPDX-License-Identifier: EUPL-1.2
// The time of the point on the floor: what is left, or what has gone by; one minute more; the two
// words about time.
import { useEffect } from 'preact/hooks';
import { minutesAndSeconds, secondsLeft, watchClock } from '../core/clock';
import { sandLeft } from '../core/council';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { command } from './perform';
import { elapsed, Rituals } from './Speech';

const TALKED = ['presented', 'debate'];

export function ItemClock({ view }: { view: TeacherView }) {
  useEffect(watchClock, []);
  const { item_since_ms: since, item_until_ms: until } = view;
  if (since === 0 || !TALKED.includes(view.phase)) return null;
  const left = secondsLeft(until);
  return (
    <div class={until > 0 && left === 0 ? 'item-clock over' : 'item-clock'}>
      <p role="timer">
        <strong>{until > 0 ? minutesAndSeconds(left) : elapsed(since)}</strong>
        <small>
          {t(until === 0 ? 'teacher.clock.gone' : left > 0 ? 'teacher.clock.left' : 'teacher.clock.over')}
        </small>
      </p>
      {until > 0 && (
        <i class="sand" aria-hidden="true">
          <b style={{ width: `${sandLeft(since, until) * 100}%` }} />
        </i>
      )}
      {view.may.includes('item.extend') && (
        <button class="quiet" aria-keyshortcuts="m" onClick={() => command('item.extend', { minutes: 1 })}>
          {t('teacher.act.minute')}
        </button>
      )}
      {until > 0 && <Rituals words={['time-short', 'time-up']} view={view} />}
    </div>
  );
}
