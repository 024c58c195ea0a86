// SPDX-License-Identifier: EUPL-1.2
// Ritual words over the whole wall for some seconds, with their sound when the browser lets it sound:
// a page that nobody has touched stays silent.
import { useEffect, useRef } from 'preact/hooks';
import { serverNow, tick, watchClock } from '../core/clock';
import { RITUAL_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Picto } from '../design/Picto';

const SHOWN_MS = 6000;

export function RitualWords({ view }: { view: ProjectorView }) {
  const { ritual } = view;
  useEffect(watchClock, []);
  const fresh = ritual !== null && serverNow(tick.value) - ritual.at_ms < SHOWN_MS;
  const sounded = useRef(0);
  useEffect(() => {
    if (!ritual || !fresh || sounded.current === ritual.at_ms) return;
    sounded.current = ritual.at_ms;
  }, [ritual?.at_ms, fresh]);
  return (
    <div role="status">
      {fresh && (
        <div class="ritual">
          <Picto id={RITUAL_PICTURES[ritual.word]} size="48rem" />
          <p>{t(`ritual.${ritual.word}`)}</p>
        </div>
      )}
    </div>
  );
}
