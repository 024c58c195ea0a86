// SPDX-License-Identifier: EUPL-1.2
// The page of a shared tablet, on which pupils vote one after another.
import '../pupil/pupil.css';
import '../pupil/entry.css';
import '../pupil/vote.css';
import '../pupil/cards.css';
import '../pupil/sheet.css';
import '../pupil/moments/council.css';
import './booth.css';
import { render } from 'preact';
import { loadWords, t } from '../core/i18n';
import { discreet, startSpeech } from '../core/speech';
import { App } from './App';
import { startUrn } from './urn';
import french from './words.fr';

void loadWords(french, { en: () => import('./words.en') }).then(() => {
  document.title = `${t('app.name')} : ${t('booth.page')}`;
  discreet.value = true;
  startSpeech();
  startUrn();
  render(<App />, document.getElementById('app') as HTMLElement);
});
