// SPDX-License-Identifier: EUPL-1.2
// The points of the council by its parts, with what was decided.
import check from 'lucide:check';
import later from 'lucide:clock-3';
import { endOf, endPicture, isOver } from '../../core/agenda';
import {
  agendaParts,
  isUntold,
  itemTitle,
  KIND_PICTURES,
  STAGE_PICTURES,
  type Part,
} from '../../core/council';
import { t } from '../../core/i18n';
import type { Point, PupilView } from '../../core/protocol';
import { typo } from '../../core/typo';
import { Icon } from '../../design/Icon';
import { Picto } from '../../design/Picto';

interface AgendaProps {
  view: PupilView;
  heading: string;
  /** Only what is over, each with its outcome. */
  decided?: boolean;
}

export function Agenda({ view, heading, decided = false }: AgendaProps) {
  const points = view.agenda.filter((point) => !decided || isOver(point));
  if (points.length === 0) return null;
  const parts = agendaParts(points, view.stages);
  const ordered = parts.reduce<Point[]>((all, part) => [...all, ...part.items], []);
  return (
    <section class="agenda">
      <h2>{heading}</h2>
      {parts.map((part) => (
        <PartOfIt key={part.stage} part={part} alone={parts.length === 1 && !part.stage} ordered={ordered} />
      ))}
    </section>
  );
}

interface PartProps {
  part: Part<Point>;
  /** The council has no parts: nothing to be named. */
  alone: boolean;
  ordered: Point[];
}

function PartOfIt({ part: { stage, items }, alone, ordered }: PartProps) {
  return (
    <>
      {!alone && (
        <h3>
          {stage && <Picto id={STAGE_PICTURES[stage]} size={32} />}
          {stage ? t(`stage.${stage}`) : t('agenda.rest')}
        </h3>
      )}
      <ol>
        {items.map((point) => (
          <Line key={point.id} point={point} number={ordered.indexOf(point) + 1} />
        ))}
      </ol>
    </>
  );
}

export function pointTitle(point: Point): string {
  if (!isUntold(point)) return itemTitle(point);
  const by = point.has_author ? t('item.by', { name: point.author_name }) : '';
  return `${t(`kind.${point.kind}`)} ${by}`.trim();
}

function Line({ point, number }: { point: Point; number: number }) {
  return (
    <li class={isOver(point) ? 'point point-over' : 'point'}>
      <span class="point-number" aria-hidden="true">
        {isOver(point) ? <Icon of={point.state === 'done' ? check : later} size={24} stroke={3} /> : number}
      </span>
      <Picto id={(!point.hidden && point.picture) || KIND_PICTURES[point.kind]} size={40} />
      <span class="point-title">
        {typo(pointTitle(point))}
        {point.reason && (
          <span class="point-reason">{typo(t('agenda.reason', { reason: point.reason }))}</span>
        )}
      </span>
      <PointEnd point={point} />
    </li>
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
