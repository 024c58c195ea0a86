// SPDX-License-Identifier: EUPL-1.2
// The goodbye, with what was decided.
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Logo } from '../design/Logo';
import { AgendaList } from './AgendaList';
import { EntryList } from './BookScenes';
import { Head } from './Head';

export function EndScene({ view }: { view: ProjectorView }) {
  const entries = view.entries.filter((entry) => !entry.earlier);
  return (
    <main class="scene">
      <Head text={t('wall.end')}>
        <Logo size="26rem" />
      </Head>
      <div class="stage stage-top">
        <h2>{t('wall.decisions')}</h2>
        {entries.length > 0 ? <EntryList entries={entries} /> : <AgendaList view={view} decided />}
      </div>
    </main>
  );
}
