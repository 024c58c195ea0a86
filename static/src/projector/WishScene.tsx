// SPDX-License-Identifier: EUPL-1.2
// The class says what it wants first: a star for each wish, nobody's name.
import { KIND_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import type { Point, ProjectorView } from '../core/protocol';
import { typo } from '../core/typo';
import { Picto } from '../design/Picto';
import { pointTitle } from './AgendaList';
import { Head } from './Head';
import { StageLine } from './StageLine';

/** The rule below the heading takes the room of one. */
const LINES_MAX = 6;
/** More stars than this are written as a number. */
const STARS_MAX = 5;

export function WishScene({ view }: { view: ProjectorView }) {
  const points = view.agenda.filter((point) => point.state === 'planned' || point.state === 'postponed');
  const shown = points.length > LINES_MAX ? points.slice(0, LINES_MAX - 1) : points;
  return (
    <main class="scene">
      <Head text={typo(t('wall.wishes'))} />
      <p class="rule">{t('wall.wishes.how')}</p>
      <div class="stage stage-top">
        <ol class="agenda">
          {shown.map((point) => (
            <li key={point.id} class="point">
              <Picto id={point.picture || KIND_PICTURES[point.kind]} size="7rem" />
              <span class="point-title">{typo(pointTitle(point))}</span>
              <Stars point={point} />
            </li>
          ))}
        </ol>
        {points.length > shown.length && (
          <p class="agenda-more">{t('wall.more', { n: points.length - shown.length })}</p>
        )}
      </div>
      <StageLine view={view} />
    </main>
  );
}

function Stars({ point }: { point: Point }) {
  const { wishes } = point;
  return (
    <span class="stars" role="img" aria-label={t('wall.wishes.count', { n: wishes })}>
      {wishes > STARS_MAX && <b>{wishes}</b>}
      {Array.from({ length: wishes > STARS_MAX ? 1 : wishes }, (_, at) => (
        <Picto key={at} id="star" size="6rem" />
      ))}
    </span>
  );
}
