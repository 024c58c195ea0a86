// SPDX-License-Identifier: EUPL-1.2
// A past council on the wall. Fetched only where one is watched: projector.html?replay=12, with a
// reader's link behind the hash, or by a teacher who is signed in here.
import './again.css';
import { render } from 'preact';
import { moreWords } from '../../core/i18n';
import { kept } from '../../core/storage';
import { t } from '../../core/words';
import { startWallWith } from '../wall';
import { watchedAgain } from '../watching';
import { Bar } from './Bar';
import { begin, reader } from './player';

const TEACHER_TOKEN = 'hemicycle.teacher';
/** The bar has one row, on a phone three: see again.css. */
const barPx = (): number => (window.innerWidth <= 700 ? 168 : 76);

function ownToken(): string {
  const link = /[#&]t=([0-9a-f]{64})/.exec(location.hash);
  if (link) return link[1];
  try {
    return kept(TEACHER_TOKEN) ?? localStorage.getItem(TEACHER_TOKEN) ?? '';
  } catch {
    return ''; // storage is forbidden here
  }
}

/** The largest 16:9 box above the bar. */
function fit(): void {
  const height = window.innerHeight - barPx();
  document.documentElement.style.fontSize = `${Math.min(height / 100, window.innerWidth / 177.78)}px`;
  const page = document.getElementById('app');
  if (page) page.style.height = `${height}px`;
}

export async function watchAgain(sitting: number): Promise<void> {
  await moreWords(() => import('../../../i18n/fr/again.json'), {
    en: () => import('../../../i18n/en/again.json'),
  });
  await moreWords(() => import('../../../i18n/fr/refusals.json'), {
    en: () => import('../../../i18n/en/refusals.json'),
  });
  watchedAgain.value = true;
  document.title = t('again.title');
  document.documentElement.classList.add('watching-again');
  fit();
  window.addEventListener('resize', fit);
  const place = document.body.appendChild(document.createElement('div'));
  render(<Bar />, place);
  startWallWith(ownToken(), (answer) => {
    reader.value = answer;
    void begin(sitting);
  });
}
