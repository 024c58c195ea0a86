// SPDX-License-Identifier: EUPL-1.2
// Real dice, for pupils without a tablet: each throw is a tap.
import { DieDrawing } from '../design/Die';
import { t } from '../core/words';
import type { EntryProps } from './CountForm';

const FACES = [1, 2, 3, 4, 5, 6];
const THROWS_MAX = 60;

function Die({ face, size }: { face: number; size: number }) {
  return (
    <svg
      class="drawing"
      viewBox="0 0 48 48"
      style={{ width: `${size}px`, height: `${size}px` }}
      aria-hidden="true"
    >
      <DieDrawing face={String(face)} />
    </svg>
  );
}

export function ThrowsForm({ tellers, onChange }: EntryProps) {
  const { throws } = tellers;
  return (
    <div class="throws">
      <div class="dice" role="group" aria-label={t('teacher.throws')}>
        {FACES.map((face) => (
          <button
            type="button"
            class="die"
            key={face}
            aria-label={t('teacher.throw', { face })}
            disabled={throws.length >= THROWS_MAX}
            onClick={() => onChange({ throws: [...throws, face] })}
          >
            <Die face={face} size={48} />
          </button>
        ))}
      </div>
      {throws.length > 0 && (
        <p class="thrown">
          <span role="status" aria-label={t('teacher.thrown', { throws: throws.join(', ') })}>
            {throws.map((face, at) => (
              <Die face={face} size={30} key={at} />
            ))}
          </span>
          <button type="button" class="quiet" onClick={() => onChange({ throws: throws.slice(0, -1) })}>
            {t('teacher.throw.back')}
          </button>
        </p>
      )}
    </div>
  );
}
