// SPDX-License-Identifier: EUPL-1.2
// The picture is chosen; the teacher has still to say yes.
import { t } from '../core/i18n';
import type { Me } from '../core/protocol';
import { Button } from '../design/Button';
import { Picto } from '../design/Picto';
import { leaveSeat } from './seat';
import { Title } from './Title';

export function Accept({ me }: { me: Me }) {
  return (
    <>
      <main class="body">
        <Picto id={me.picture} size={180} />
        <Title text={t('accept.title')} />
        <p>{t('accept.hint', { name: me.name })}</p>
      </main>
      <div class="action">
        <Button onPress={() => void leaveSeat()}>{t('accept.back')}</Button>
      </div>
    </>
  );
}
