// SPDX-License-Identifier: EUPL-1.2
// The goodbye, with what was decided and what the council has done.
import { t } from '../../core/i18n';
import type { Me, PupilView } from '../../core/protocol';
import { Picto } from '../../design/Picto';
import { Agenda } from './Agenda';
import { LookBack } from './LookBack';
import { Title } from '../Title';

export function End({ view, me }: { view: PupilView; me: Me }) {
  return (
    <main class="body">
      <Picto id={me.picture} size={112} />
      <Title text={t('end.title')} />
      <p>{t('end.hint', { name: me.name })}</p>
      <Agenda view={view} heading={t('end.decisions')} decided />
      {view.look_back && <LookBack figures={view.look_back} me={me} />}
    </main>
  );
}
