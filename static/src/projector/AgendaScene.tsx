// SPDX-License-Identifier: EUPL-1.2
// Between two points: what is done, and what comes.
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { AgendaList } from './AgendaList';
import { Head } from './Head';
import { StageLine } from './StageLine';

export function AgendaScene({ view }: { view: ProjectorView }) {
  return (
    <main class="scene">
      <Head text={view.title || t('wall.agenda')} />
      <div class="stage stage-top">
        <AgendaList view={view} />
      </div>
      <StageLine view={view} />
    </main>
  );
}
