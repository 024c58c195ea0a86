// SPDX-License-Identifier: EUPL-1.2
// The goodbye, with what was decided.
import { t } from '../core/i18n';
import type { Me, PupilView } from '../core/protocol';
import { Picto } from '../design/Picto';
import { Agenda } from './Agenda';
import { Title } from './Title';

export function End({ view, me }: { view: PupilView; me: Me }) {
  return (
    <main class="body">
      <Picto id={me.picture} size={112} />
      <Title text={t('end.title')} />
      <p>{t('end.hint', { name: me.name })}</p>
      <Agenda view={view} heading={t('end.decisions')} decided />
    </main>
  );
}
