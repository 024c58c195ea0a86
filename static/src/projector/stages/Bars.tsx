// SPDX-License-Identifier: EUPL-1.2
// Bars made of pieces; what is needed stands as one line through them all.
import { useRef } from 'preact/hooks';
import { t } from '../../core/i18n';
import { labelOf } from '../../core/result';
import { optionMark } from '../../core/choices';
import type { Bar, BarsStep, Piece } from '../../core/steps';
import { fillOf, Mark } from '../../design/Mark';
import { BESIDE_MAX, Row, Rows } from './Rows';
import { useSlides } from './slide';

const percent = (part: number): string => `${(100 * part).toFixed(3)}%`;

/** Narrower pieces have no room for the mark of where they came from. */
const MARKED_FROM = 0.05;

export function Bars({ step }: { step: BarsStep }) {
  const root = useRef<HTMLDivElement>(null);
  useSlides(root, step);
  const { bars, scale, line } = step;
  return (
    <div class={line ? 'chart-rows chart-lined' : 'chart-rows'} ref={root}>
      <Rows count={bars.length} figures={Math.max(...bars.map((bar) => bar.shown.length))}>
        {bars.map((bar, place) => (
          <Row
            key={bar.choice.index}
            choice={bar.choice}
            state={bar.state}
            label={t('wall.row', { label: labelOf(bar.choice), value: bar.shown })}
            end={bar.state === 'out' && bar.value === 0 ? '' : bar.shown}
          >
            <span class="pieces" data-home={bar.choice.index}>
              {bar.pieces.map((piece, at) => (
                <PieceOf key={`${piece.from ?? 'own'}-${at}`} bar={bar} piece={piece} scale={scale} />
              ))}
            </span>
            {line && (
              <span class="need" style={{ left: percent(line.value / scale) }}>
                {isTop(place, bars.length) && <b>{t('wall.need', { n: line.shown })}</b>}
              </span>
            )}
          </Row>
        ))}
      </Rows>
    </div>
  );
}

/** The first row of a column carries the number of the line. */
const isTop = (place: number, count: number): boolean =>
  place === 0 || (count > BESIDE_MAX && place === Math.ceil(count / 2));

function PieceOf({ bar, piece, scale }: { bar: Bar; piece: Piece; scale: number }) {
  const look = piece.from === null ? bar.choice.mark : optionMark(piece.from);
  const part = piece.value / scale;
  return (
    <i
      class={piece.value > 0 ? 'piece' : 'piece piece-none'}
      style={{ width: percent(part), background: fillOf(look) }}
      data-came-from={piece.fresh && piece.from !== null ? piece.from : undefined}
    >
      {piece.from !== null && part > MARKED_FROM && <Mark look={look} size="1em" />}
    </i>
  );
}
