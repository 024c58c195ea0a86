// SPDX-License-Identifier: EUPL-1.2
// The floor: who speaks and for how long, who comes next, the words that are said so often that they
// are buttons.
import { useEffect } from 'preact/hooks';
import microphone from 'lucide:mic';
import away from 'lucide:x';
import { RITUAL_PICTURES, sandLeft } from '../core/council';
import { minutesAndSeconds, serverNow, tick, watchClock } from '../core/clock';
import type { Ask, Ritual, Speaker, TeacherView } from '../core/protocol';
import { playRitual } from '../core/sounds';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { TagMark } from '../design/TagMark';
import { command } from './perform';
import { wallAddress } from './wall';

export const elapsed = (sinceMs: number): string =>
  minutesAndSeconds(Math.max(0, Math.floor((serverNow(tick.value) - sinceMs) / 1000)));

const MORE_SECONDS = 30;

function Speaking({ speaker, may }: { speaker: Speaker; may(name: string): boolean }) {
  useEffect(watchClock, []);
  const timed = speaker.until_ms > 0;
  const over = timed && serverNow(tick.value) >= speaker.until_ms;
  return (
    <div class={over ? 'speaker over' : 'speaker'}>
      <Picto id={speaker.picture} size={36} />
      <p>
        <strong>{speaker.name}</strong>
        <span role="timer">{elapsed(speaker.since_ms)}</span>
      </p>
      {timed && may('floor.extend') && (
        <button class="quiet" onClick={() => command('floor.extend', { seconds: MORE_SECONDS })}>
          {t('teacher.speech.more', { seconds: MORE_SECONDS })}
        </button>
      )}
      <button
        class="round"
        aria-keyshortcuts="f"
        aria-label={t('teacher.speech.end', { name: speaker.name })}
        title={t('teacher.speech.end', { name: speaker.name })}
        onClick={() => command('floor.end', {})}
      >
        <Icon of={away} size={20} />
      </button>
      {timed && (
        <i class="sand" aria-hidden="true">
          <b style={{ width: `${sandLeft(speaker.since_ms, speaker.until_ms) * 100}%` }} />
        </i>
      )}
    </div>
  );
}

function Asking({ asked }: { asked: Ask }) {
  const { name, seat } = asked;
  return (
    <li>
      <Picto id={asked.picture} size={28} />
      <span class="asking-name">
        {name}
        <small>{t('teacher.speech.turns.short', { count: asked.turns })}</small>
      </span>
      {asked.tag !== 'none' && <TagMark tag={asked.tag} size={26} />}
      <button
        class="round"
        aria-label={t('teacher.speech.give', { name })}
        title={t('teacher.speech.give', { name })}
        onClick={() => command('floor.give', { seat })}
      >
        <Icon of={microphone} size={20} />
      </button>
      <button
        class="round"
        aria-label={t('teacher.speech.drop', { name })}
        title={t('teacher.speech.drop', { name })}
        onClick={() => command('floor.put', { seat, asks: false })}
      >
        <Icon of={away} size={18} />
      </button>
    </li>
  );
}

const SPOKEN: Ritual[] = ['silence', 'listen', 'off-topic', 'louder', 'calm'];

/** It sounds where it was said; a wall that this page has opened makes its own sound in the same room. */
function say(ritual: Ritual): void {
  if (wallAddress.value === '') playRitual(ritual);
  void command('ritual.say', { ritual });
}

export function Rituals({ words, view }: { words: readonly Ritual[]; view: TeacherView }) {
  if (!view.may.includes('ritual.say')) return null;
  return (
    <div class="rituals" role="group" aria-label={t('teacher.rituals')}>
      {words.map((ritual) => (
        <button
          key={ritual}
          title={t(`ritual.${ritual}`)}
          aria-label={t(`ritual.${ritual}`)}
          onClick={() => say(ritual)}
        >
          <Picto id={RITUAL_PICTURES[ritual]} size={28} />
        </button>
      ))}
    </div>
  );
}

export function Speech({ view }: { view: TeacherView }) {
  const may = (name: string) => view.may.includes(name);
  if (!may('floor.give') && !view.speaker) return null;
  const next = view.asks[0];
  return (
    <section class="speech" aria-label={t('teacher.speech')}>
      <h2>
        {t('teacher.speech')}
        <span>{t('teacher.speech.asks', { count: view.asks.length })}</span>
      </h2>
      {view.speaker && <Speaking speaker={view.speaker} may={may} key={view.speaker.since_ms} />}
      {view.asks.length > 0 && (
        <ol class="asks">
          {view.asks.map((asked) => (
            <Asking asked={asked} key={asked.seat} />
          ))}
        </ol>
      )}
      {next && may('floor.next') && (
        <button
          class="secondary next-speaker"
          aria-keyshortcuts="p"
          onClick={() => command('floor.next', {})}
        >
          {t('teacher.speech.next', { name: next.name })}
        </button>
      )}
      {!next && !view.speaker && <p class="hint">{t('teacher.speech.none')}</p>}
      <Rituals words={SPOKEN} view={view} />
    </section>
  );
}
