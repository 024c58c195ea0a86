// SPDX-License-Identifier: EUPL-1.2
// One's own slips: their words, what became of them, and what the teacher answered.
import { useSignal } from '@preact/signals';
import type { Slip } from '../core/protocol';
import { t } from '../core/words';
import { Button } from '../design/Button';
import { Picto } from '../design/Picto';
import { rewrite, withdraw } from './box';
import { slipPicture, stateOf, statePicture } from './pictures';

const MAY_GO: readonly Slip['state'][] = ['waiting', 'accepted', 'again'];

function Tools({ slip }: { slip: Slip }) {
  const asked = useSignal(false);
  if (!MAY_GO.includes(slip.state)) return null;
  if (!asked.value)
    return (
      <div class="slip-tools">
        {slip.state === 'again' && <Button onPress={() => void rewrite(slip)}>{t('box.rewrite')}</Button>}
        <Button onPress={() => (asked.value = true)}>{t('box.withdraw')}</Button>
      </div>
    );
  return (
    <div class="slip-tools">
      <Button onPress={() => void withdraw(slip)}>{t('box.withdraw.sure')}</Button>
      <Button onPress={() => (asked.value = false)}>{t('box.keep')}</Button>
    </div>
  );
}

export function Own({ slips }: { slips: Slip[] }) {
  return (
    <section class="slips" aria-labelledby="own-title">
      <h2 id="own-title">{t('box.own')}</h2>
      {slips.length === 0 && <p class="quiet">{t('box.own.none')}</p>}
      <ul>
        {slips.map((slip) => (
          <li class="slip" key={slip.id}>
            <Picto id={slipPicture(slip.kind)} size={56} />
            <div class="slip-words">
              <p>{slip.text}</p>
              <p class="slip-state">
                <Picto id={statePicture(slip.state)} size={28} />
                {t(`box.state.${stateOf(slip)}`)}
              </p>
              {slip.reason && <p>{t('box.reason', { reason: slip.reason })}</p>}
            </div>
            <Tools slip={slip} />
          </li>
        ))}
      </ul>
    </section>
  );
}
