// SPDX-License-Identifier: EUPL-1.2
// It is in the box. No trace of the words: the next child may stand behind.
import { t } from '../core/words';
import { Button } from '../design/Button';
import { Picto } from '../design/Picto';
import { back, leave, role } from './box';
import { Heading } from './Heading';

export function Sent() {
  return (
    <>
      <main class="body">
        <Picto id="ballot-box-with-ballot" size="10rem" />
        <Heading text={t('box.sent')} />
        <p>{t('box.sent.hint')}</p>
      </main>
      <div class="action">
        <Button onPress={back}>{t('box.again')}</Button>
        <Button kind="primary" onPress={role.value === 'card' ? back : leave}>
          {t('box.done')}
        </Button>
      </div>
    </>
  );
}
