// SPDX-License-Identifier: EUPL-1.2
// The two clocks of a council, of the item and of the turn: sand and minutes.
import { useEffect } from 'preact/hooks';
import { minutesAndSeconds, secondsLeft, watchClock } from '../core/clock';
import { sandLeft } from '../core/council';
import { t } from '../core/i18n';
import { Sand } from '../design/Sand';
import { perform } from './deed';
import { may, type Room } from './room';

export interface Clock {
  since: number;
  /** 0: none. */
  until: number;
}

/** Minutes at half the size of the sand, and a word once it has run out. */
export function Time({ clock, size }: { clock: Clock; size: number }) {
  useEffect(watchClock, []);
  const left = secondsLeft(clock.until);
  return (
    <span class={left > 0 ? 'time' : 'time time-over'} role="timer">
      <Sand left={sandLeft(clock.since, clock.until)} size={size} />
      <span class="time-digits">{left > 0 ? minutesAndSeconds(left) : t('clock.over')}</span>
    </span>
  );
}

export const itemClock = ({ view }: Room): Clock | null =>
  view.floor && view.item_until_ms > 0 ? { since: view.item_since_ms, until: view.item_until_ms } : null;

export const turnClock = ({ view }: Room): Clock | null =>
  view.speaker && view.speaker.until_ms > 0
    ? { since: view.speaker.since_ms, until: view.speaker.until_ms }
    : null;

/** The item's clock in a line, with one more minute. */
export function ItemClock({ room }: { room: Room }) {
  const clock = itemClock(room);
  if (!clock) return null;
  return (
    <p class="item-clock">
      <Time clock={clock} size={48} />
      {may(room, 'item.extend') && (
        <button type="button" class="chip" onClick={() => void perform('item.extend', { minutes: 1 })}>
          {t('clock.minute')}
        </button>
      )}
    </p>
  );
}
