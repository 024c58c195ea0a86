// SPDX-License-Identifier: EUPL-1.2
// Points of the agenda on the wall, seven lines at most, around the next one.
import check from 'lucide:check';
import later from 'lucide:clock-3';
import { endOf, endPicture, isOver } from '../core/agenda';
import { t } from '../core/i18n';
import type { Point, ProjectorView } from '../core/protocol';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';

const LINES_MAX = 7;
/** So few points may be set larger. */
const LARGE_MAX = 5;

interface AgendaListProps {
  view: ProjectorView;
  /** Only what is over. */
  decided?: boolean;
}

export function AgendaList({ view, decided = false }: AgendaListProps) {
  const points = view.agenda
    .map((point, place) => ({ point, number: place + 1 }))
    .filter(({ point }) => !decided || isOver(point));
  const next = points.findIndex(({ point }) => point.state === 'planned' || point.state === 'on-floor');
  const fits = points.length <= LINES_MAX;
  const lines = fits ? LINES_MAX : LINES_MAX - 1;
  const first = fits || next < 0 ? 0 : Math.min(Math.max(0, next - 1), points.length - lines);
  const shown = points.slice(first, first + lines);
  return (
    <>
      <ol class={shown.length <= LARGE_MAX ? 'agenda agenda-large' : 'agenda'}>
        {shown.map(({ point, number }) => (
          <Line
            key={point.id}
            point={point}
            number={number}
            next={!decided && points[next]?.point.id === point.id}
          />
        ))}
      </ol>
      {shown.length < points.length && (
        <p class="agenda-more">{t('wall.more', { n: points.length - shown.length })}</p>
      )}
    </>
  );
}

function Line({ point, number, next }: { point: Point; number: number; next: boolean }) {
  return (
    <li class={next ? 'point point-next' : 'point'} aria-current={next ? 'step' : undefined}>
      <span class={isOver(point) ? 'point-number point-number-over' : 'point-number'}>
        {isOver(point) ? (
          <Icon of={point.state === 'done' ? check : later} size="4rem" stroke={3.5} />
        ) : (
          number
        )}
      </span>
      <Picto id={point.picture} size="7rem" />
      <span class="point-title">{typo(point.title)}</span>
      {isOver(point) && (
        <span class="point-end">
          <Picto id={endPicture(point)} size="5rem" />
          {typo(endOf(point, 'wall.done', 'wall.postponed'))}
        </span>
      )}
    </li>
  );
}
