// SPDX-License-Identifier: EUPL-1.2
// The pupil's page.
import './pupil.css';
import './entry.css';
import './vote.css';
import './cards.css';
import './sheet.css';
import './spacing.css';
import { render } from 'preact';
import { loadWords, t } from '../core/i18n';
import { startSpeech } from '../core/speech';
import { App } from './App';
import { comeIn } from './seat';
import french from './words.fr';

void loadWords(french, { en: () => import('./words.en') }).then(() => {
  document.title = `${t('app.name')} : ${t('pupil.page')}`;
  startSpeech();
  comeIn();
  render(<App />, document.getElementById('app') as HTMLElement);
});
