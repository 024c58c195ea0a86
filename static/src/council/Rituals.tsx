// SPDX-License-Identifier: EUPL-1.2
// What is said so often that it is a button: a picture, and its sound here and on the wall.
import { RITUAL_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import type { Ritual } from '../core/protocol';
import { playRitual } from '../core/sounds';
import { Picto } from '../design/Picto';
import { perform } from './deed';

export const SPEECH: Ritual[] = ['silence', 'listen', 'off-topic', 'louder', 'calm'];
export const TIME: Ritual[] = ['time-short', 'time-up'];

function call(ritual: Ritual): void {
  playRitual(ritual);
  void perform('ritual.say', { ritual });
}

export function RitualButtons({ words, small }: { words: Ritual[]; small?: boolean }) {
  return (
    <ul class={small ? 'rituals rituals-small' : 'rituals'} aria-label={t('ritual.title')}>
      {words.map((ritual) => (
        <li key={ritual}>
          <button type="button" class="ritual-button" onClick={() => call(ritual)}>
            <Picto id={RITUAL_PICTURES[ritual]} size={small ? 36 : 56} />
            <span>{t(`ritual.${ritual}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
