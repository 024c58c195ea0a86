// SPDX-License-Identifier: EUPL-1.2
// The page of the idea box: a pupil with a card, or the computer of a class.
import '../pupil/pupil.css';
import '../pupil/entry.css';
import '../pupil/spacing.css';
import './box.css';
import { render } from 'preact';
import { loadWords } from '../core/i18n';
import { startSpeech } from '../core/speech';
import { t } from '../core/words';
import { App } from './App';
import { comeIn } from './box';
import french from './words.fr';

void loadWords(french, { en: () => import('./words.en') }).then(() => {
  document.title = `${t('box.page')} · Hémicycle`;
  startSpeech();
  comeIn();
  render(<App />, document.getElementById('app') as HTMLElement);
});
