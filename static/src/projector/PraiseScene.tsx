// SPDX-License-Identifier: EUPL-1.2
// Praise and thanks: the one that is told now, large; those told before stay on the wall.
import { isPraise, KIND_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import type { Point, ProjectorView } from '../core/protocol';
import { typo } from '../core/typo';
import { Picto } from '../design/Picto';
import { floorTitle } from './about';
import { Head } from './Head';
import { StageLine } from './StageLine';

/** More of them would be smaller than the class can read. */
const KEPT_MAX = 8;
const BOARD_MAX = 6;
const BOARD_ONE_COLUMN_MAX = 3;
const LONG = 60;
const VERY_LONG = 130;

const sizeOf = (text: string): string =>
  text.length > VERY_LONG ? ' praise-very-long' : text.length > LONG ? ' praise-long' : '';

export const pictureOf = (view: ProjectorView, seat: number): string =>
  view.members.find((member) => member.seat === seat)?.picture ?? '';

const told = (view: ProjectorView): Point[] =>
  view.agenda.filter((point) => isPraise(point) && point.state === 'done');

export function PraiseScene({ view }: { view: ProjectorView }) {
  const { floor } = view;
  if (!floor) return null;
  const thanks = floor.kind === 'thanks';
  const text = floorTitle(floor);
  const who = floor.has_author
    ? t(thanks ? 'wall.thanks.by' : 'wall.praise.by', { name: floor.author_name })
    : t(`kind.${floor.kind}`);
  return (
    <main class="scene">
      <header class="praise-who">
        <Picto id={pictureOf(view, floor.author)} size="14rem" />
        <h1>{typo(who)}</h1>
        <Picto id={KIND_PICTURES[floor.kind]} size="14rem" />
      </header>
      <div class="stage">
        <p class={`praise${sizeOf(text)}`}>{typo(text)}</p>
      </div>
      <Kept points={told(view).filter((point) => point.id !== floor.id)} view={view} />
    </main>
  );
}

function Kept({ points, view }: { points: Point[]; view: ProjectorView }) {
  if (points.length === 0) return null;
  return (
    <footer class="kept">
      <span class="sr-only">{t('wall.kept-praise')}</span>
      {points.slice(-KEPT_MAX).map((point) => (
        <span class="kept-one" key={point.id}>
          <Picto id={point.has_author ? pictureOf(view, point.author) : ''} size="8rem" />
          <Picto id={KIND_PICTURES[point.kind]} size="6rem" />
        </span>
      ))}
    </footer>
  );
}

/** Between two of them: all that was told, and how many are still to come. */
export function PraisesScene({ view }: { view: ProjectorView }) {
  const points = told(view);
  const left = view.agenda.filter((point) => isPraise(point) && point.state === 'planned').length;
  const shown = points.slice(-BOARD_MAX);
  return (
    <main class="scene">
      <Head text={t('stage.praise')}>
        {left > 0 && <span class="pill pill-sun">{t('wall.left.praise', { n: left })}</span>}
      </Head>
      <div class="stage">
        <ul class={shown.length > BOARD_ONE_COLUMN_MAX ? 'board board-two' : 'board'}>
          {shown.map((point) => (
            <li key={point.id}>
              <Picto id={KIND_PICTURES[point.kind]} size="7rem" />
              <span>
                {point.has_author && <b>{point.author_name}</b>}
                <span class="board-text">{typo(point.title)}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
      <StageLine view={view} />
    </main>
  );
}
