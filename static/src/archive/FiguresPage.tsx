// SPDX-License-Identifier: EUPL-1.2
// What came of our councils, in plots: each drawn without colour, with a sentence and a table.
import { useEffect, useState } from 'preact/hooks';
import type { FiguresOk } from '../core/protocol';
import { t } from '../core/words';
import { percent, sum, sumLists, total } from './plots/periods';
import { BarFigure, ColumnFigure } from './plots/Plot';
import { ballotBars, decisionsPlot, numberWords, speechPlot, timeBars, turnoutPlot } from './plots/series';
import { chosenYear, Years } from './Years';
import { documentsOfFigures } from '../takehome/documents';
import { TakeHome } from '../takehome/TakeHome';
import { ask, useAnswer } from './reader';

const AGAIN_MS = 50;
const STATE_DONE = 2;
const LONG_MINUTES = 180;

const timeWords = (minutes: number): string =>
  minutes > LONG_MINUTES
    ? t('figures.hours.n', { n: Math.round(minutes / 60) })
    : t('figures.minutes.n', { n: minutes });

/** Old councils are counted some at a time: asks again until all are. */
function useFigures(room: number, school: number): [FiguresOk | null, string] {
  const [asked, setAsked] = useState(0);
  const [figures, error] = useAnswer('figures', { class: room, school, year: chosenYear.value }, asked);
  useEffect(() => {
    if (!figures || figures.uncounted === 0) return undefined;
    const timer = setTimeout(() => setAsked(asked + 1), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [figures]);
  return [figures, error];
}

function Totals({ figures: { sittings, months } }: { figures: FiguresOk }) {
  const told: [string, number][] = [
    ['councils', sittings.length],
    ['decisions', sum(months.map(({ lines }) => sum(lines)))],
    ['votes', total(sittings, (line) => line.votes)],
    ['ballots', total(sittings, (line) => line.cast)],
    ['turns', total(sittings, (line) => line.turns)],
    ['hours', Math.round(total(sittings, (line) => line.open_ms) / 3_600_000)],
  ];
  return (
    <dl class="figure-totals">
      {told.map(([key, n]) => (
        <div key={key}>
          <dt>{t(`figures.total.${key}`, { n })}</dt>
          <dd>{numberWords(n)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Plots({ figures }: { figures: FiguresOk }) {
  const { sittings, months } = figures;
  const states = sumLists(months.map(({ lines }) => lines));
  const spoke = sumLists(sittings.map((line) => line.spoke));
  const ballots = ballotBars(figures);
  const times = timeBars(figures);
  const cast = percent(
    total(sittings, (line) => line.cast),
    total(sittings, (line) => line.called),
  );
  return (
    <>
      <ColumnFigure
        id="plot-decisions"
        title={t('figures.decisions')}
        sentence={t('figures.decisions.says', {
          done: states[STATE_DONE] ?? 0,
          all: numberWords(sum(states)),
        })}
        plot={decisionsPlot(figures)}
      />
      <ColumnFigure
        id="plot-turnout"
        title={t('figures.turnout')}
        sentence={t('figures.turnout.says', { n: cast ?? 0 })}
        plot={turnoutPlot(figures)}
      />
      <ColumnFigure
        id="plot-speech"
        title={t('figures.speech')}
        sentence={t('figures.speech.says', { n: percent(spoke[0] ?? 0, sum(spoke)) ?? 0 })}
        plot={speechPlot(figures)}
      />
      <BarFigure
        id="plot-ballots"
        title={t('figures.ballots')}
        sentence={t('figures.ballots.says', { kind: ballots[0]?.label ?? '', n: ballots[0]?.value ?? 0 })}
        bars={ballots}
        what={t('figures.votes')}
        words={numberWords}
      />
      <BarFigure
        id="plot-time"
        title={t('figures.time')}
        sentence={t('figures.time.says', {
          kind: times[0]?.label ?? '',
          time: timeWords(times[0]?.value ?? 0),
        })}
        bars={times}
        what={t('figures.minutes')}
        words={timeWords}
      />
    </>
  );
}

export function FiguresPage({ room, school = 0 }: { room: number; school?: number }) {
  const [figures, error] = useFigures(room, school);
  return (
    <>
      {figures && <p class="class-name">{figures.class_name}</p>}
      <p class="error" role="alert">
        {error}
      </p>
      {figures && <Years years={figures.years} />}
      <p class={figures && figures.uncounted > 0 ? 'lead' : 'sr-only'} role="status">
        {figures && figures.uncounted > 0 ? t('figures.counting', { n: figures.uncounted }) : ''}
      </p>
      {figures && figures.sittings.length === 0 && figures.months.length === 0 && (
        <p class="lead">{t('figures.empty')}</p>
      )}
      {figures && figures.sittings.length > 0 && (
        <>
          <TakeHome
            ask={ask}
            documents={documentsOfFigures(
              school > 0 ? { school } : { class: room },
              figures.class_name,
              figures.years,
            )}
          />
          <Totals figures={figures} />
          <Plots figures={figures} />
          <p class="no-print">
            <button class="primary" onClick={() => window.print()}>
              {t('minutes.print')}
            </button>
          </p>
        </>
      )}
    </>
  );
}
