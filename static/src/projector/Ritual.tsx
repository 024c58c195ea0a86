// SPDX-License-Identifier: EUPL-1.2
// Ritual words over the whole wall for some seconds, with their sound once somebody has touched the
// page: before that a browser makes none, and would play them all together at the first touch.
import { useEffect } from 'preact/hooks';
import { serverNow, tick, watchClock } from '../core/clock';
import { RITUAL_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import type { ProjectorView, RitualSaid } from '../core/protocol';
import { playRitual, wakeSounds } from '../core/sounds';
import { Picto } from '../design/Picto';

const SHOWN_MS = 6000;

/** Words that were said a while ago are not said again to a wall that was just lit. */
export const isFresh = (ritual: RitualSaid | null, nowMs: number): ritual is RitualSaid =>
  ritual !== null && nowMs - ritual.at_ms < SHOWN_MS;

let touched = false;

/** Any click or key lets the wall sound from then on. */
export function listenForTouch(): void {
  const touch = () => {
    touched = true;
    wakeSounds();
  };
  for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, touch);
}

export function RitualWords({ view }: { view: ProjectorView }) {
  const { ritual } = view;
  useEffect(watchClock, []);
  useEffect(() => {
    if (touched && isFresh(ritual, serverNow())) playRitual(ritual.word);
  }, [ritual?.at_ms]);
  return (
    <div role="status">
      {isFresh(ritual, serverNow(tick.value)) && (
        <div class="ritual">
          <Picto id={RITUAL_PICTURES[ritual.word]} size="48rem" />
          <p>{t(`ritual.${ritual.word}`)}</p>
        </div>
      )}
    </div>
  );
}
