// SPDX-License-Identifier: EUPL-1.2
// One council on the desk: still being fetched, prepared, running, or sealed and turned into its minutes.
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../core/words';
import { Console } from './Console';
import { session, sittingRefused } from './desk';
import { MinutesPage } from './MinutesPage';
import { Page } from './Page';
import { route } from './routes';
import { withMood } from './spoken';

export function SittingPage({ id }: { id: number }) {
  const view = session.view.value;
  const mine = useMemo(() => (view?.sitting === id ? withMood(view) : null), [view, id]);
  useEffect(() => {
    if (mine) document.title = `${mine.title} · Hémicycle`;
  }, [mine?.title]);

  if (sittingRefused.value !== '') {
    return (
      <Page title={t('teacher.sitting')} back={{ hash: '#/', text: t('teacher.home') }}>
        <p class="error" role="alert">
          {sittingRefused.value}
        </p>
      </Page>
    );
  }
  if (!mine) {
    return (
      <main class="waiting" aria-busy="true">
        <h1>{t('teacher.sitting.entering')}</h1>
      </main>
    );
  }
  if (mine.phase === 'sealed') return <MinutesPage id={id} fresh={route.value.page === 'sitting'} />;
  return <Console view={mine} />;
}
