// SPDX-License-Identifier: EUPL-1.2
// Ideas of the class that were accepted, without their authors: "me too".
import check from 'lucide:check';
import type { Slip } from '../core/protocol';
import { t } from '../core/words';
import { Button } from '../design/Button';
import { Picto } from '../design/Picto';
import { support } from './box';
import { slipPicture } from './pictures';

export function Others({ slips }: { slips: Slip[] }) {
  return (
    <section class="slips" aria-labelledby="others-title">
      <h2 id="others-title">{t('box.others')}</h2>
      <ul>
        {slips.map((slip) => (
          <li class="slip" key={slip.id}>
            <Picto id={slipPicture(slip.kind)} size={56} />
            <div class="slip-words">
              <p>{slip.text}</p>
              <p class="slip-state">{t('box.me-too.count', { count: slip.supports })}</p>
            </div>
            <div class={slip.supported ? 'slip-tools slip-supported' : 'slip-tools'}>
              <Button icon={slip.supported ? check : undefined} onPress={() => void support(slip)}>
                {t('box.me-too')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
