// SPDX-License-Identifier: EUPL-1.2
// Time as sand in a disc and as minutes and seconds. It shows and warns; it takes nothing away.
import { useEffect } from 'preact/hooks';
import { minutesAndSeconds, serverNow, tick, watchClock } from '../core/clock';
import { sandLeft } from '../core/council';
import { t } from '../core/i18n';

/** From here on the end is near. */
const SHORT_MS = 60_000;
const TURN = 2 * Math.PI * 7.5;

export type Haste = 'none' | 'short' | 'over';

export const hasteOf = (leftMs: number): Haste =>
  leftMs <= 0 ? 'over' : leftMs <= SHORT_MS ? 'short' : 'none';

/** "1:05" while there is time, "+ 0:12" after it. */
export const clockWords = (leftMs: number): string =>
  leftMs > 0
    ? minutesAndSeconds(Math.ceil(leftMs / 1000))
    : `+ ${minutesAndSeconds(Math.floor(-leftMs / 1000))}`;

export const SandDisc = ({ part }: { part: number }) => (
  <svg class="drawing sand" viewBox="0 0 40 40" aria-hidden="true">
    <circle
      cx="20"
      cy="20"
      r="17.5"
      style={{ fill: 'var(--white)', stroke: 'var(--ink)' }}
      stroke-width="3"
    />
    <circle
      cx="20"
      cy="20"
      r="7.5"
      fill="none"
      style={{ stroke: 'var(--ink)' }}
      stroke-width="15"
      stroke-dasharray={part < 1 ? `${TURN * part} ${TURN}` : undefined}
      transform="matrix(0 -1 -1 0 40 40)"
    />
  </svg>
);

interface TimeProps {
  sinceMs: number;
  untilMs: number;
  label: string;
}

/** Of one turn. */
export function TurnClock({ sinceMs, untilMs, label }: TimeProps) {
  useEffect(watchClock, []);
  const left = untilMs - serverNow(tick.value);
  return (
    <span class={left <= 0 ? 'turn-clock turn-over' : 'turn-clock'} role="timer" aria-label={label}>
      <SandDisc part={sandLeft(sinceMs, untilMs)} />
      <b>{clockWords(left)}</b>
    </span>
  );
}

/** Of the point: quiet, then yellow in its last minute, then ink when it is over. */
export function ItemClock({ sinceMs, untilMs }: Omit<TimeProps, 'label'>) {
  useEffect(watchClock, []);
  const left = untilMs - serverNow(tick.value);
  const haste = hasteOf(left);
  return (
    <p class={`item-clock item-clock-${haste}`} role="timer" aria-label={t('wall.item.time')}>
      {haste !== 'none' && <span>{t(haste === 'short' ? 'ritual.time-short' : 'ritual.time-up')}</span>}
      <SandDisc part={sandLeft(sinceMs, untilMs)} />
      <b>{clockWords(left)}</b>
    </p>
  );
}
