// SPDX-License-Identifier: EUPL-1.2
// The teacher's page.
import '../design/base.css';
import '../design/fonts-adult.css';
import './teacher.css';
import './controls.css';
import './class.css';
import './pupils.css';
import './class/class-pages.css';
import './school/school.css';
import { render } from 'preact';
import { loadWords } from '../core/i18n';
import { t } from '../core/words';
import { App } from './App';
import { followRoute, session, signedIn } from './desk';
import french from './words.fr';

async function start(): Promise<void> {
  if (import.meta.env.DEV && location.search.includes('demo='))
    (await import('../demo/teacher-socket')).pretend();
  await loadWords(french, { en: () => import('./words.en') });
  document.title = t('teacher.page');
  if (signedIn.value) session.start();
  followRoute();
  render(<App />, document.getElementById('app') as HTMLElement);
}

void start();
