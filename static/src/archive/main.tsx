// SPDX-License-Identifier: EUPL-1.2
// The archive's page.
import '../design/base.css';
import '../design/fonts-adult.css';
import './archive.css';
import './decision.css';
import './plots.css';
import { render } from 'preact';
import { loadWords } from '../core/i18n';
import { t } from '../core/words';
import { App } from './App';
import { session, token } from './reader';
import french from './words.fr';

async function start(): Promise<void> {
  if (import.meta.env.DEV && location.search.includes('demo='))
    (await import('../demo/teacher-socket')).pretend();
  await loadWords(french, { en: () => import('./words.en') });
  document.title = `${t('archive.title')} · Hémicycle`;
  if (token) session.start();
  render(<App />, document.getElementById('app') as HTMLElement);
}

void start();
