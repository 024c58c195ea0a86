// SPDX-License-Identifier: EUPL-1.2
// Who has the floor, and the two who come next. Nobody is told how often somebody has spoken.
import { t } from '../core/i18n';
import type { ProjectorView, Speaker } from '../core/protocol';
import { Picto } from '../design/Picto';
import { TurnClock } from './Sand';

const NEXT_MAX = 2;

const Tag = ({ tag }: { tag: Speaker['tag'] }) =>
  tag === 'none' ? null : <span class="tag">{t(`tag.${tag}`)}</span>;

/** `large`: alone in the middle of the wall. */
export function SpeakerPill({ speaker, large = false }: { speaker: Speaker; large?: boolean }) {
  return (
    <p class={large ? 'speaker speaker-large' : 'speaker'}>
      <Picto id={speaker.picture} size={large ? '22rem' : '8rem'} />
      <span class="speaker-words">
        <strong>{speaker.name}</strong> <span class={large ? undefined : 'sr-only'}>{t('wall.speaks')}</span>
      </span>
      <Tag tag={speaker.tag} />
      {speaker.until_ms > 0 && (
        <TurnClock
          sinceMs={speaker.since_ms}
          untilMs={speaker.until_ms}
          label={t('wall.turn.time', { name: speaker.name })}
        />
      )}
    </p>
  );
}

function NextNames({ view, brief }: { view: ProjectorView; brief: boolean }) {
  const { asks } = view;
  if (asks.length === 0) return null;
  const rest = asks.length - NEXT_MAX;
  return (
    <p class="next">
      <span>{t('wall.next')}</span>
      {asks.slice(0, NEXT_MAX).map((ask) => (
        <span class="next-name" key={ask.seat}>
          <Picto id={ask.picture} size="6.5rem" />
          <b>{ask.name}</b>
          <Tag tag={ask.tag} />
        </span>
      ))}
      {rest > 0 && !brief && <span>{t('wall.next.more', { n: rest })}</span>}
    </p>
  );
}

/** In one line below the scene; `alone`: the speaker stands in the middle already. */
export function SpeechBar({ view, alone = false }: { view: ProjectorView; alone?: boolean }) {
  const speaker = alone ? null : view.speaker;
  if (!speaker && view.asks.length === 0) return null;
  return (
    <footer class="speech">
      {speaker && <SpeakerPill speaker={speaker} />}
      <NextNames view={view} brief={speaker !== null} />
    </footer>
  );
}
