// SPDX-License-Identifier: EUPL-1.2
// The bar under a past council: back, play, on, how fast, and the line of its time with its votes
// and its parts. Keys do the same: space, arrows, Home, End.
import { useEffect } from 'preact/hooks';
import stepBack from 'lucide:chevron-left';
import stepOn from 'lucide:chevron-right';
import fullscreen from 'lucide:maximize';
import close from 'lucide:x';
import pause from 'lucide:pause';
import play from 'lucide:play';
import type { ReplayStep } from '../../core/protocol';
import { t, timeOfDay } from '../../core/words';
import { Icon } from '../../design/Icon';
import { isMarked, placeAfter, portion, SPEEDS } from './course';
import { at, go, playing, problem, reader, speed, steps, toggle } from './player';

const SIZE = 26;

/** "14 h 32 · le vote s’ouvre" */
function wordsOf(step: ReplayStep | undefined): string {
  return step ? `${timeOfDay(step.at_ms)} · ${t(`again.what.${step.what}`)}` : '';
}

/** The scenes have keys of their own: here the whole council has them. */
function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onButton = event.target instanceof HTMLElement && event.target.closest('button, select, a');
  const place = placeAfter(event.key, at.peek(), steps.peek().length);
  if (event.key !== ' ' && place === null) return;
  event.stopImmediatePropagation();
  if (event.key === ' ' && onButton) return; // it presses the button
  event.preventDefault();
  if (place === null) return toggle();
  playing.value = false;
  void go(place);
}

function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}

function stepBy(by: number): void {
  playing.value = false;
  void go(at.peek() + by);
}

function Line() {
  const count = steps.value.length;
  return (
    <div class="again-line">
      <div class="again-marks" aria-hidden="true">
        {steps.value.map(
          (step, place) =>
            isMarked(step) && (
              <i
                key={step.step}
                class={`again-mark again-${step.what}`}
                style={{ left: `${portion(place, count)}%` }}
              />
            ),
        )}
      </div>
      <input
        type="range"
        min={0}
        max={Math.max(0, count - 1)}
        value={at.value}
        aria-label={t('again.line')}
        aria-valuetext={wordsOf(steps.value[at.value])}
        onInput={(event) => {
          playing.value = false;
          void go(Number(event.currentTarget.value));
        }}
      />
    </div>
  );
}

function Speeds() {
  return (
    <fieldset class="again-speeds">
      <legend class="sr-only">{t('again.speed')}</legend>
      {SPEEDS.map((one) => (
        <label key={one} class={speed.value === one ? 'on' : ''}>
          <input
            class="sr-only"
            type="radio"
            name="speed"
            checked={speed.value === one}
            onChange={() => (speed.value = one)}
          />
          ×{one}
        </label>
      ))}
    </fieldset>
  );
}

/** Back to the minutes of this council, with the same link. */
function minutesHref(): string {
  const query = new URLSearchParams(location.search);
  query.set('sitting', query.get('replay') ?? '');
  query.delete('replay');
  return `archive.html?${query.toString()}${location.hash}`;
}

function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

/** While it plays fast, only parts and votes are said. */
function Said() {
  const step = steps.value[at.value];
  const quiet = playing.value && step && !isMarked(step);
  return (
    <p class="sr-only" role="status">
      {quiet ? '' : t('again.step', { n: at.value + 1, of: steps.value.length, words: wordsOf(step) })}
    </p>
  );
}

export function Bar() {
  useKeys();
  const count = steps.value.length;
  const names = reader.value?.names ?? 'full';
  if (count === 0 && !problem.value) return null;
  return (
    <section class="again" aria-label={t('again.title')}>
      {problem.value ? (
        <p role="alert">{problem.value}</p>
      ) : (
        <>
          <button aria-label={t('again.back')} disabled={at.value === 0} onClick={() => stepBy(-1)}>
            <Icon of={stepBack} size={SIZE} />
          </button>
          <button
            class="again-play"
            aria-label={t(playing.value ? 'again.pause' : 'again.play')}
            onClick={toggle}
          >
            <Icon of={playing.value ? pause : play} size={SIZE} />
          </button>
          <button aria-label={t('again.on')} disabled={at.value >= count - 1} onClick={() => stepBy(1)}>
            <Icon of={stepOn} size={SIZE} />
          </button>
          <Speeds />
          <Line />
          <p class="again-words" aria-hidden="true">
            {wordsOf(steps.value[at.value])}
            <small>
              {at.value + 1}/{count}
              {names !== 'full' && ` · ${t(`again.names.${names}`)}`}
            </small>
          </p>
          <a href={minutesHref()} aria-label={t('again.close')}>
            <Icon of={close} size={SIZE} />
          </a>
          {document.fullscreenEnabled && (
            <button class="again-full" aria-label={t('again.fullscreen')} onClick={toggleFullscreen}>
              <Icon of={fullscreen} size={SIZE} />
            </button>
          )}
          <Said />
        </>
      )}
    </section>
  );
}
