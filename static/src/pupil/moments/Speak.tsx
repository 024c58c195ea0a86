// SPDX-License-Identifier: EUPL-1.2
// The floor: who has it and for how long, and the bar to ask for it, to wait, or to end one's turn.
import './speak.css';
import hand from 'lucide:hand';
import check from 'lucide:check';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { minutesAndSeconds, secondsLeft, watchClock } from '../../core/clock';
import { sandLeft } from '../../core/council';
import { t } from '../../core/i18n';
import type { AskTag, Me, PupilView, Speaker } from '../../core/protocol';
import { Button } from '../../design/Button';
import { Picto } from '../../design/Picto';
import { Sand } from '../../design/Sand';
import { TagMark } from '../../design/TagMark';
import { perform, trouble } from './deed';
import { useKeptFocus } from './focus';
import { Title } from '../Title';

function TurnTime({ speaker, size }: { speaker: Speaker; size: number }) {
  useEffect(watchClock, []);
  if (speaker.until_ms === 0) return null;
  const left = secondsLeft(speaker.until_ms);
  return (
    <span class="turn-time" role="timer">
      <Sand left={sandLeft(speaker.since_ms, speaker.until_ms)} size={size} />
      {left > 0 ? minutesAndSeconds(left) : t('ritual.time-up')}
    </span>
  );
}

/** "Zoé parle", with the sand. */
export function SpeakerLine({ view }: { view: PupilView }) {
  const { speaker } = view;
  if (!speaker) return null;
  return (
    <p class="speaker">
      <Picto id={speaker.picture} size={48} />
      <span class="speaker-name">{t('speak.now', { name: speaker.name })}</span>
      <TagMark tag={speaker.tag} size={36} />
      <TurnTime speaker={speaker} size={40} />
    </p>
  );
}

/** One's own turn fills the screen. */
export function MyTurn({ view, me }: { view: PupilView; me: Me }) {
  const { speaker } = view;
  const over = speaker !== null && speaker.until_ms > 0 && secondsLeft(speaker.until_ms) === 0;
  return (
    <>
      <main class="body my-turn">
        <Picto id={me.picture} size={128} />
        <Title text={t('speak.yours')} spoken={`${t('speak.yours')} ${t('speak.hint')}`} />
        {speaker && <TurnTime speaker={speaker} size={112} />}
        <p role="status">{t(over ? 'speak.over' : 'speak.hint')}</p>
      </main>
      <div class="action">
        <Trouble />
        <Button kind="primary" icon={check} iconSize={44} onPress={() => void perform('floor.end', {})}>
          {t('speak.done')}
        </Button>
      </div>
    </>
  );
}

export const Trouble = () => (
  <p class="trouble" role="status">
    {trouble.value}
  </p>
);

/** At the bottom of every screen on which one may speak. */
export function SpeakBar({ view, me }: { view: PupilView; me: Me }) {
  if (me.asked) return <Asked me={me} mode={view.mode} />;
  if (!me.may.includes('floor.ask')) return null;
  return <Ask tags={view.tags} />;
}

function Ask({ tags }: { tags: boolean }) {
  const choosing = useSignal(false);
  const place = useKeptFocus();
  const ask = (tag: AskTag) => void perform('floor.ask', { tag });
  if (choosing.value) return <Tags onPick={ask} />;
  return (
    <div class="action" tabIndex={-1} ref={place}>
      <Trouble />
      <Button
        kind="primary"
        icon={hand}
        iconSize={44}
        onPress={() => (tags ? (choosing.value = true) : ask('none'))}
      >
        {t('speak.ask')}
      </Button>
    </div>
  );
}

const TAGS = ['for', 'against', 'question', 'idea'] as const;

function Tags({ onPick }: { onPick(tag: AskTag): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section class="action tags" aria-labelledby="speak-what">
      <Trouble />
      <h2 id="speak-what" tabIndex={-1} ref={heading}>
        {t('speak.what')}
      </h2>
      <ul>
        {TAGS.map((tag) => (
          <li key={tag}>
            <button type="button" class="tag" onClick={() => onPick(tag)}>
              <TagMark tag={tag} size={48} />
              {t(`tag.${tag}`)}
            </button>
          </li>
        ))}
      </ul>
      <Button onPress={() => onPick('none')}>{t('speak.just')}</Button>
    </section>
  );
}

/** More are not drawn, only told. */
const DOTS_MAX = 8;

function Asked({ me, mode }: { me: Me; mode: PupilView['mode'] }) {
  const place = useKeptFocus();
  const before = Math.max(0, me.place - 1);
  const told = t('speak.before', { n: before });
  return (
    <div class="action asked" tabIndex={-1} ref={place}>
      <Trouble />
      <p class="asked-place" role="status">
        <TagMark tag={me.tag} size={36} />
        <strong>{t(before === 0 ? 'speak.soon' : 'speak.noted')}</strong>
        <span class="queue" aria-hidden="true">
          {Array.from({ length: Math.min(before, DOTS_MAX) }, (_, dot) => (
            <span key={dot} class="queue-dot" />
          ))}
          <Picto id={me.picture} size={36} />
        </span>
        <span class={mode === 'reading' && before > 0 ? undefined : 'sr-only'}>{told}</span>
      </p>
      <Button onPress={() => void perform('floor.leave', {})}>{t('speak.leave')}</Button>
    </div>
  );
}
