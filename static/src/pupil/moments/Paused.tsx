// SPDX-License-Identifier: EUPL-1.2
// The council is interrupted, until another hour or another day.
import { t } from '../../core/i18n';
import { Picto } from '../../design/Picto';
import { Title } from '../Title';

export function Paused() {
  return (
    <main class="body">
      <Picto id="hourglass-not-done" size={160} />
      <Title text={t('paused.title')} spoken={`${t('paused.title')}. ${t('paused.hint')}`} />
      <p>{t('paused.hint')}</p>
    </main>
  );
}
