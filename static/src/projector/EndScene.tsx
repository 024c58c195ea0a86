// SPDX-License-Identifier: EUPL-1.2
// The goodbye, with what was decided.
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Logo } from '../design/Logo';
import { AgendaList } from './AgendaList';
import { Head } from './Head';

export function EndScene({ view }: { view: ProjectorView }) {
  return (
    <main class="scene">
      <Head text={t('wall.end')}>
        <Logo size="26rem" />
      </Head>
      <div class="stage stage-top">
        <h2>{t('wall.decisions')}</h2>
        <AgendaList view={view} decided />
      </div>
    </main>
  );
}
