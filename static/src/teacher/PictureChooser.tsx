// SPDX-License-Identifier: EUPL-1.2
// A grid of pictograms to choose one from; those already taken by other pupils are left out.
import { t } from '../core/words';
import { Picto } from '../design/Picto';

interface Props {
  pictures: readonly string[];
  chosen: string;
  /** Pictures that somebody else has. */
  taken?: readonly string[];
  /** Offers "no picture". */
  none?: boolean;
  onChoose(picture: string): void;
}

export function PictureChooser({ pictures, chosen, taken = [], none, onChoose }: Props) {
  const free = pictures.filter((picture) => picture === chosen || !taken.includes(picture));
  return (
    <div class="picture-grid" role="group" aria-label={t('teacher.picture.choose')}>
      {none && (
        <button type="button" class="picture none" aria-pressed={chosen === ''} onClick={() => onChoose('')}>
          {t('teacher.picture.none')}
        </button>
      )}
      {free.map((picture) => (
        <button
          type="button"
          class="picture"
          key={picture}
          aria-pressed={picture === chosen}
          aria-label={picture.replace(/-/g, ' ')}
          onClick={() => onChoose(picture)}
        >
          <Picto id={picture} size={36} />
        </button>
      ))}
    </div>
  );
}
