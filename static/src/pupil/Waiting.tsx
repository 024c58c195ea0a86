// SPDX-License-Identifier: EUPL-1.2
// Seated, and nothing is on the floor yet.
import { t } from '../core/i18n';
import type { Me, PupilView } from '../core/protocol';
import { Picto } from '../design/Picto';
import { Agenda } from './Agenda';
import { Title } from './Title';

export function Waiting({ view, me }: { view: PupilView; me: Me }) {
  const reading = view.mode === 'reading' && view.agenda.length > 0;
  return (
    <main class="body">
      <Picto id={me.picture} size={reading ? 112 : 180} />
      <Title
        text={t('wait.title', { name: me.name })}
        spoken={`${t('wait.title', { name: me.name })} ${t('wait.hint')}`}
      />
      <p>{t('wait.hint')}</p>
      {reading && <Agenda view={view} heading={t('agenda.title')} />}
    </main>
  );
}
