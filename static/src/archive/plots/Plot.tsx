// SPDX-License-Identifier: EUPL-1.2
// One plot: what it says in a sentence, the drawing, its signs, and the table behind it.
import { t } from '../../core/words';
import { Bars } from './Bars';
import { Columns } from './Columns';
import { fillOf, Patterns } from './Patterns';
import { tickWords, type Bar, type ColumnPlot, type Series } from './series';

interface Head {
  id: string;
  title: string;
  /** What the plot says, in a sentence. */
  sentence: string;
}

/** On a phone the drawing keeps its size and is pushed sideways. */
const Frame = ({ name, children }: { name: string; children: preact.ComponentChildren }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div class="plot-frame" role="group" aria-label={name} tabIndex={0}>
    {children}
  </div>
);

function Legend({ series, id }: { series: Series[]; id: string }) {
  if (series.length < 2) return null;
  return (
    <ul class="plot-legend" aria-hidden="true">
      {series.map(({ label, fill }) => (
        <li key={label}>
          <svg viewBox="0 0 24 24" width="24" height="24">
            <Patterns id={`${id}-key`} />
            <rect class="plot-part" x="2" y="2" width="20" height="20" fill={fillOf(fill, `${id}-key`)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

interface TableProps {
  id: string;
  title: string;
  heads: string[];
  rows: { name: string; cells: string[] }[];
}

const Table = ({ id, title, heads, rows }: TableProps) => (
  <details class="plot-table" key={id}>
    <summary>{t('figures.table')}</summary>
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
    <div class="table-frame" role="group" aria-label={title} tabIndex={0}>
      <table>
        <caption class="sr-only">{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);

export function ColumnFigure({ id, title, sentence, plot }: Head & { plot: ColumnPlot }) {
  const shown = plot.columns.length > 0;
  return (
    <section class="plot-figure" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>{shown ? sentence : t('figures.none')}</p>
      {shown && (
        <>
          <Frame name={title}>
            <Columns plot={plot} name={title} id={id} />
          </Frame>
          <Legend series={plot.series} id={id} />
          <Table
            id={id}
            title={title}
            heads={[t('figures.when'), ...plot.series.map(({ label }) => label)]}
            rows={plot.columns.map(({ name, values }) => ({
              name,
              cells: values.map((value) => tickWords(value, plot.unit)),
            }))}
          />
        </>
      )}
    </section>
  );
}

interface BarFigureProps extends Head {
  bars: Bar[];
  what: string;
  words(value: number): string;
}

export function BarFigure({ id, title, sentence, bars, what, words }: BarFigureProps) {
  return (
    <section class="plot-figure" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>{bars.length > 0 ? sentence : t('figures.none')}</p>
      {bars.length > 0 && (
        <>
          <Frame name={title}>
            <Bars bars={bars} name={title} words={words} />
          </Frame>
          <Table
            id={id}
            title={title}
            heads={[t('figures.kind'), what]}
            rows={bars.map(({ label, value }) => ({ name: label, cells: [words(value)] }))}
          />
        </>
      )}
    </section>
  );
}
