// SPDX-License-Identifier: EUPL-1.2
// The points of the council, with what was decided.
import check from 'lucide:check';
import later from 'lucide:clock-3';
import { endOf, endPicture, isOver } from '../core/agenda';
import type { Point, PupilView } from '../core/protocol';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';

interface AgendaProps {
  view: PupilView;
  heading: string;
  /** Only what is over, each with its outcome. */
  decided?: boolean;
}

export function Agenda({ view, heading, decided = false }: AgendaProps) {
  const points = view.agenda.filter((point) => !decided || isOver(point));
  if (points.length === 0) return null;
  return (
    <section class="agenda">
      <h2>{heading}</h2>
      <ol>
        {points.map((point, place) => (
          <li key={point.id} class={isOver(point) ? 'point point-over' : 'point'}>
            <span class="point-number" aria-hidden="true">
              {isOver(point) ? (
                <Icon of={point.state === 'done' ? check : later} size={24} stroke={3} />
              ) : (
                place + 1
              )}
            </span>
            <Picto id={point.picture} size={40} />
            <span class="point-title">{typo(point.title)}</span>
            <PointEnd point={point} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PointEnd({ point }: { point: Point }) {
  if (!isOver(point)) return null;
  return (
    <span class="point-end">
      <Picto id={endPicture(point)} size={40} />
      {typo(endOf(point, 'agenda.done', 'agenda.postponed'))}
    </span>
  );
}
