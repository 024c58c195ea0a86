// SPDX-License-Identifier: EUPL-1.2
// The projector's page: what the whole class looks at.
import './projector.css';
import './stage.css';
import './scenes.css';
import './council.css';
import './speech.css';
import './book.css';
import './choices.css';
import './offers.css';
import { render } from 'preact';
import { loadWords, t } from '../core/i18n';
import { App } from './App';
import { fetchLater } from './later';
import { listenForTouch } from './Ritual';
import { startWall } from './wall';
import french from './words.fr';

void loadWords(french, { en: () => import('./words.en') }).then(() => {
  document.title = `${t('app.name')} : ${t('wall.page')}`;
  const sitting = Number(new URLSearchParams(location.search).get('replay'));
  if (sitting > 0) void import('./again/main').then(({ watchAgain }) => watchAgain(sitting));
  else {
    startWall();
    listenForTouch();
  }
  fetchLater();
  render(<App />, document.getElementById('app') as HTMLElement);
});
