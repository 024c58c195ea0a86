// SPDX-License-Identifier: EUPL-1.2
// Drawing lots: each child throws a die, and all the throws together decide. It may be
// thrown again until it is sent.
import './die.css';
import send from 'lucide:send';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { choicesOf } from '../../core/choices';
import { t } from '../../core/i18n';
import { sayPicked } from '../../core/speech';
import { Mark } from '../../design/Mark';
import type { PaperProps } from '../paper';
import { Bar, Sheet } from '../Sheet';
import { thrown } from './throw';

const ROLL_MS = 600;
const TURNS = 5;

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Shows faces that mean nothing for a moment, then the one that was thrown. */
function useRoll(land: (face: number) => void) {
  const shown = useSignal<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const roll = (turn = 0): void => {
    if (turn === TURNS || still()) {
      shown.value = null;
      land(thrown());
      return;
    }
    shown.value = thrown();
    timer.current = setTimeout(() => roll(turn + 1), ROLL_MS / TURNS);
  };
  return { shown, roll };
}

export default function Lots({ open, draft: { choice }, onSend }: PaperProps) {
  const { motion, mode } = open;
  const throws = choicesOf(motion);
  const { shown, roll } = useRoll((face) => {
    choice.value = face;
    if (mode === 'images') sayPicked(t('lots.thrown', { face: face + 1 }));
  });
  const rolling = shown.value !== null;
  const face = shown.value ?? choice.value;
  const thrownFace = rolling ? null : choice.value;
  const touch = () => {
    if (rolling) return;
    choice.value = null;
    roll();
  };
  const label = t(thrownFace === null ? 'lots.throw' : 'lots.again');
  return (
    <>
      <Sheet
        open={open}
        spoken={[t('lots.means'), label]}
        hint={thrownFace === null ? t('lots.hint') : t('lots.thrown', { face: thrownFace + 1 })}
      >
        <button type="button" class="card die" onClick={touch}>
          <span class={rolling ? 'die-face die-rolling' : 'die-face'}>
            <Mark look={face === null ? { ...throws[0].mark, glyph: '?' } : throws[face].mark} size="100%" />
          </span>
          {label}
        </button>
      </Sheet>
      <Bar
        ready={thrownFace !== null}
        wait={t('lots.throw')}
        go={t('lots.send')}
        icon={send}
        onGo={() => onSend()}
      />
    </>
  );
}
