// SPDX-License-Identifier: EUPL-1.2
// Points of the agenda on the wall by the parts of the council, seven lines at most, around the next one.
import check from 'lucide:check';
import later from 'lucide:clock-3';
import { endOf, endPicture, isOver } from '../core/agenda';
import { isUntold, itemTitle, KIND_PICTURES, STAGE_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import { postWords } from '../core/post';
import type { Point, ProjectorView } from '../core/protocol';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { agendaLines, type Heading } from './agendaLines';

/** So few lines may be set larger. */
const LARGE_MAX = 5;

interface AgendaListProps {
  view: ProjectorView;
  /** Only what is over. */
  decided?: boolean;
}

export function AgendaList({ view, decided = false }: AgendaListProps) {
  const { lines, hidden } = agendaLines(view, decided);
  return (
    <>
      <ol class={lines.length <= LARGE_MAX ? 'agenda agenda-large' : 'agenda'}>
        {lines.map((line) =>
          'heading' in line ? (
            <Part key={line.heading.stage ?? 'else'} heading={line.heading} />
          ) : (
            <Line key={line.point.id} {...line} />
          ),
        )}
      </ol>
      {hidden > 0 && <p class="agenda-more">{t('wall.more', { n: hidden })}</p>}
    </>
  );
}

function Part({ heading }: { heading: Heading }) {
  const { stage, count, over, open } = heading;
  return (
    <li class={open ? 'part part-open' : 'part'}>
      {over ? (
        <Icon of={check} size="5rem" stroke={3.5} />
      ) : (
        <Picto id={stage ? STAGE_PICTURES[stage] : 'clipboard'} size="6rem" />
      )}
      <span class="point-title">{t(stage ? `stage.${stage}` : 'wall.part.else')}</span>
      {!open && <span class="point-end">{t('wall.points', { n: count })}</span>}
    </li>
  );
}

/** Praise is not read before it is told; an election that is due has no words of its own. */
export function pointTitle(point: Point): string {
  if (!isUntold(point)) return itemTitle(point) || t(`kind.${point.kind}`);
  if (!point.has_author) return t(`kind.${point.kind}`);
  return t(point.kind === 'thanks' ? 'wall.thanks.by' : 'wall.praise.by', { name: point.author_name });
}

function Line({ point, number, next }: { point: Point; number: number; next: boolean }) {
  const over = isOver(point);
  return (
    <li class={next ? 'point point-next' : 'point'} aria-current={next ? 'step' : undefined}>
      <span class={over ? 'point-number point-number-over' : 'point-number'}>
        {over ? <Icon of={point.state === 'postponed' ? later : check} size="4rem" stroke={3.5} /> : number}
      </span>
      <Picto id={point.picture || KIND_PICTURES[point.kind]} size="7rem" />
      <span class="point-title">{typo(pointTitle(point))}</span>
      {!over && point.post !== 'none' && <span class="point-end">{typo(postWords(point))}</span>}
      {over && (
        <span class="point-end">
          <Picto id={endPicture(point)} size="5rem" />
          {typo(endOf(point, 'wall.done', 'wall.postponed'))}
        </span>
      )}
    </li>
  );
}
