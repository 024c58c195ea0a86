// SPDX-License-Identifier: EUPL-1.2
// How the class feels: how many have said it, then five faces with their bars. It decides nothing.
import { gradeLooks } from '../core/choices';
import { t, words } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { fillOf, Mark } from '../design/Mark';
import { Head } from './Head';
import { Turnout } from './Turnout';

const FACES = 5;
const looks = gradeLooks(FACES);

export function MoodVoteScene({ view }: { view: ProjectorView }) {
  if (!view.floor || !view.vote) return null;
  return (
    <main class="scene">
      <Head text={t('wall.mood')}>
        {view.phase !== 'voting' && <span class="pill">{t('wall.closed')}</span>}
      </Head>
      <p class="rule">{t('wall.mood.secret')}</p>
      <div class="stage">
        <Turnout motion={view.floor.motion} vote={view.vote} />
      </div>
      <footer class="faces-row" aria-hidden="true">
        {looks.map((look) => (
          <Mark key={look.glyph} look={look} size="12rem" />
        ))}
      </footer>
    </main>
  );
}

export function MoodScene({ view }: { view: ProjectorView }) {
  const votes = view.result?.votes.slice(0, FACES) ?? [];
  const most = Math.max(1, ...votes);
  return (
    <main class="scene">
      <Head text={t('wall.mood.result')} />
      <p class="rule">{t('wall.mood.end')}</p>
      <ul class="stage mood">
        {looks.map((look, face) => (
          <li
            key={look.glyph}
            aria-label={t('wall.row', { label: words(`wall.mood.${face}`), value: votes[face] ?? 0 })}
          >
            <span class="mood-track">
              <strong>{votes[face] ?? 0}</strong>
              <span
                class="mood-bar"
                style={{
                  height: `${((82 * (votes[face] ?? 0)) / most).toFixed(1)}%`,
                  background: fillOf(look),
                }}
              />
            </span>
            <Mark look={look} size="16rem" />
          </li>
        ))}
      </ul>
    </main>
  );
}
