// SPDX-License-Identifier: EUPL-1.2
// The floor: who has it and for how long, who waits for it in which order. The chair sees it small,
// beside the matter; who keeps the floor has the screen for it.
import { useSignal } from '@preact/signals';
import { t } from '../core/i18n';
import type { Ask, Speaker } from '../core/protocol';
import { Picto } from '../design/Picto';
import { TagMark } from '../design/TagMark';
import { Time, turnClock } from './Clocks';
import { perform } from './deed';
import { FloorSheet, type FloorSheetName } from './FloorSheet';
import { RitualButtons, SPEECH } from './Rituals';
import { may, type Room } from './room';

const NEXT_SHOWN = { small: 3, large: 4 };

export function Speaking({ room, speaker, size }: { room: Room; speaker: Speaker | null; size: number }) {
  if (!speaker) return <p class="nobody">{t('floor.nobody')}</p>;
  const clock = turnClock(room);
  return (
    <div class="speaking">
      <Picto id={speaker.picture} size={size} />
      <strong>{speaker.name}</strong>
      <TagMark tag={speaker.tag} size={36} />
      {clock && <Time clock={clock} size={size / 2} />}
      <span class="speaking-tools">
        {may(room, 'floor.extend') && clock && (
          <button type="button" class="chip" onClick={() => void perform('floor.extend', { seconds: 30 })}>
            {t('floor.half-minute')}
          </button>
        )}
        {may(room, 'floor.end') && (
          <button type="button" class="chip" onClick={() => void perform('floor.end', {})}>
            {t('floor.end', { name: speaker.name })}
          </button>
        )}
      </span>
    </div>
  );
}

function Waiting({ ask, place }: { ask: Ask; place: number }) {
  return (
    <li class="waiting">
      <b>{place}</b>
      <Picto id={ask.picture} size={40} />
      <span class="waiting-name">{ask.name}</span>
      <TagMark tag={ask.tag} size={28} />
      <small>{t('floor.turns', { n: ask.turns })}</small>
    </li>
  );
}

export function Queue({ asks, most }: { asks: readonly Ask[]; most: number }) {
  if (asks.length === 0) return <p class="nobody">{t('floor.queue.empty')}</p>;
  return (
    <>
      <ol class="queue-list" aria-label={t('floor.queue')}>
        {asks.slice(0, most).map((ask, at) => (
          <Waiting key={ask.seat} ask={ask} place={at + 1} />
        ))}
      </ol>
      {asks.length > most && <p class="nobody">+ {asks.length - most}</p>}
    </>
  );
}

interface PanelProps {
  room: Room;
  /** Beside something else: it has the button of its own then. */
  small?: boolean;
}

export function FloorPanel({ room, small }: PanelProps) {
  const { view } = room;
  const sheet = useSignal<FloorSheetName | null>(null);
  if (sheet.value) return <FloorSheet room={room} name={sheet.value} onEnd={() => (sheet.value = null)} />;
  const first = view.asks[0];
  return (
    <aside class={small ? 'floor floor-small' : 'floor'} aria-label={t('console.floor')}>
      <Speaking room={room} speaker={view.speaker} size={small ? 56 : 96} />
      {small && first && may(room, 'floor.next') && (
        <button type="button" class="chip chip-sun" onClick={() => void perform('floor.next', {})}>
          {t('floor.next.name', { name: first.name })}
        </button>
      )}
      {small && (
        <div class="row">
          {may(room, 'floor.put') && (
            <button type="button" class="chip" onClick={() => (sheet.value = 'put')}>
              {t('floor.put')}
            </button>
          )}
          {may(room, 'floor.give') && (
            <button type="button" class="chip" onClick={() => (sheet.value = 'give')}>
              {t('floor.give')}
            </button>
          )}
        </div>
      )}
      <Queue asks={view.asks} most={small ? NEXT_SHOWN.small : NEXT_SHOWN.large} />
      {!small && may(room, 'ritual.say') && <RitualButtons words={SPEECH} />}
    </aside>
  );
}
