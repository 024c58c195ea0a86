// SPDX-License-Identifier: EUPL-1.2
// Stacked columns, drawn in ink: each part is known by its pattern, each number is in the table behind.
import { sum, ticksTo } from './periods';
import { Patterns, fillOf } from './Patterns';
import { axisRoom, tickWords, type ColumnPlot } from './series';

const WIDTH = 720;
const HEIGHT = 250;
const BOTTOM = 34;
const TOP = 14;
const COLUMN_MAX = 46;

export function Columns({ plot, name, id }: { plot: ColumnPlot; name: string; id: string }) {
  const { columns, series, unit } = plot;
  const most = unit === '%' ? 100 : Math.max(1, ...columns.map(({ values }) => sum(values)));
  const ticks = unit === '%' ? [0, 25, 50, 75, 100] : ticksTo(most);
  const left = axisRoom(ticks.map((tick) => tickWords(tick, unit)));
  const top = ticks[ticks.length - 1] ?? 1;
  const tall = HEIGHT - TOP - BOTTOM;
  const step = (WIDTH - left) / Math.max(columns.length, 1);
  const wide = Math.min(COLUMN_MAX, step * 0.72);
  const y = (value: number): number => TOP + tall - (value / top) * tall;
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
      <Patterns id={id} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            class={tick === 0 ? 'plot-base' : 'plot-rule'}
            x1={left}
            x2={WIDTH}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="plot-tick" x={left - 8} y={y(tick) + 5} text-anchor="end">
            {tickWords(tick, unit)}
          </text>
        </g>
      ))}
      {columns.map((column, at) => {
        const x = left + step * at + (step - wide) / 2;
        let below = 0;
        return (
          <g key={column.name}>
            {column.values.map((value, part) => {
              const from = below;
              below += value;
              return value > 0 ? (
                <rect
                  key={part}
                  class="plot-part"
                  x={x}
                  y={y(from + value)}
                  width={wide}
                  height={y(from) - y(from + value)}
                  fill={fillOf(series[part]?.fill ?? 'open', id)}
                />
              ) : null;
            })}
            <text class="plot-label" x={x + wide / 2} y={HEIGHT - 10} text-anchor="middle">
              {column.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
