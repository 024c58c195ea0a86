// SPDX-License-Identifier: EUPL-1.2
// The options of a choice, two to eight: words, a picture, and their order on the ballot.
import { useState } from 'preact/hooks';
import { optionMark } from '../core/choices';
import { MOTION_PICTURES } from '../core/pictures';
import type { Motion, Option } from '../core/protocol';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { emptyOption, moved, OPTIONS_MAX, OPTIONS_MIN, type Problem } from './motion';
import { PictureChooser } from './PictureChooser';

interface Props {
  motion: Motion;
  problems: Problem[];
  change(part: Partial<Motion>): void;
}

export function OptionsEditor({ motion, problems, change }: Props) {
  const [choosing, setChoosing] = useState(-1);
  const { options } = motion;
  const set = (at: number, part: Partial<Option>) =>
    change({ options: options.map((option, index) => (index === at ? { ...option, ...part } : option)) });

  return (
    <fieldset class="options">
      <legend>{t('teacher.options')}</legend>
      {options.map((option, at) => {
        const problem = problems.find((one) => one.field === `option-${at}`);
        const place = at + 1;
        return (
          <div class="option" key={at}>
            <Mark look={optionMark(at)} size={32} />
            <input
              value={option.text}
              aria-label={t('teacher.option', { place })}
              aria-invalid={problem !== undefined}
              placeholder={t('teacher.option', { place })}
              onInput={(event) => set(at, { text: event.currentTarget.value })}
            />
            <button
              type="button"
              class="round"
              aria-expanded={choosing === at}
              aria-label={t('teacher.option.picture', { place })}
              onClick={() => setChoosing(choosing === at ? -1 : at)}
            >
              {option.picture ? <Picto id={option.picture} size={28} /> : '+'}
            </button>
            <button
              type="button"
              class="round"
              disabled={at === 0}
              aria-label={t('teacher.up', { title: option.text || String(place) })}
              onClick={() => change({ options: moved(options, at, at - 1) })}
            >
              ↑
            </button>
            <button
              type="button"
              class="round"
              disabled={at === options.length - 1}
              aria-label={t('teacher.down', { title: option.text || String(place) })}
              onClick={() => change({ options: moved(options, at, at + 1) })}
            >
              ↓
            </button>
            <button
              type="button"
              class="round"
              disabled={options.length <= OPTIONS_MIN}
              aria-label={t('teacher.option.remove', { place })}
              onClick={() => change({ options: options.filter((_, index) => index !== at) })}
            >
              ✕
            </button>
            {problem && <p class="error whole">{t(`teacher.problem.${problem.code}`)}</p>}
            {choosing === at && (
              <div class="whole">
                <PictureChooser
                  pictures={MOTION_PICTURES}
                  chosen={option.picture}
                  none
                  onChoose={(picture) => {
                    set(at, { picture });
                    setChoosing(-1);
                  }}
                />
              </div>
            )}
          </div>
        );
      })}
      {options.length < OPTIONS_MAX && (
        <button
          type="button"
          class="secondary"
          onClick={() => change({ options: [...options, emptyOption()] })}
        >
          {t('teacher.option.add')}
        </button>
      )}
    </fieldset>
  );
}
