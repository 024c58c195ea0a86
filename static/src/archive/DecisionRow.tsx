// SPDX-License-Identifier: EUPL-1.2
// One decision: its day, its title, the votes as a ribbon with their marks, and what became of it.
import check from 'lucide:check';
import clock from 'lucide:clock';
import cross from 'lucide:x';
import { choicesOf, isMarked } from '../core/choices';
import { listOf } from '../core/names';
import type { DecisionLine, Outcome } from '../core/protocol';
import { labelOf } from '../core/result';
import { title } from '../core/typo';
import { monthName, t } from '../core/words';
import { Icon } from '../design/Icon';
import { fillOf, Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { placeHref, visit } from './reader';

const iconOf = (outcome: Outcome) => {
  if (outcome === 'adopted' || outcome === 'chosen' || outcome === 'drawn') return check;
  return outcome === 'rejected' || outcome === 'blocked' ? cross : clock;
};

interface LineProps {
  line: Pick<DecisionLine, 'ballot' | 'options' | 'votes' | 'winners' | 'outcome'>;
}

const paperOf = ({ ballot, options }: LineProps['line']) => ({
  ballot,
  options: options.map((text) => ({ text, picture: '' })),
});

/** How the votes fell, or, of a marked ballot, the marks of what was chosen. */
export function Ribbon({ line }: LineProps) {
  if (line.ballot === 'lots' || isMarked(line.ballot)) return <Chosen line={line} />;
  const rows = choicesOf(paperOf(line))
    .map((choice) => ({ choice, votes: line.votes[choice.index] ?? 0 }))
    .filter((row) => row.votes > 0 || (!row.choice.neutral && line.ballot !== 'fist'));
  const label = rows.map((row) => `${labelOf(row.choice)} ${row.votes}`).join(', ');
  return (
    <div class="votes">
      <div class="ribbon" role="img" aria-label={label}>
        {rows
          .filter((row) => row.votes > 0)
          .map(({ choice, votes }) => (
            <i key={choice.index} style={{ flex: votes, background: fillOf(choice.mark) }} />
          ))}
      </div>
      <p class="totals" aria-hidden="true">
        {rows.map(({ choice, votes }) => (
          <span key={choice.index}>
            <Mark look={choice.mark} size={20} />
            {votes}
          </span>
        ))}
      </p>
    </div>
  );
}

function Chosen({ line }: LineProps) {
  const options = choicesOf(paperOf(line));
  return (
    <p class="votes chosen-marks">
      {line.ballot === 'lots' ? (
        <Mark look={{ hue: 0, shape: 'die', glyph: '5' }} size={32} />
      ) : (
        line.winners
          .map((winner) => options[winner])
          .filter(Boolean)
          .map((choice) => <Mark key={choice.index} look={choice.mark} size={32} />)
      )}
    </p>
  );
}

/** "Choisi : Le lac"; "" where the outcome says it all. */
export function whatOf(line: DecisionLine): string {
  if (line.outcome === 'drawn') return t('archive.drawn', { n: line.winners.length });
  if (line.outcome !== 'chosen') return '';
  const winners = line.winners.length > 0 ? line.winners : line.winner === null ? [] : [line.winner];
  const names = listOf(
    winners.map((winner) => line.options[winner] ?? ''),
    t,
  );
  return t(line.ballot === 'budget' ? 'archive.bought' : 'archive.chosen', { names, n: winners.length });
}

export function DecisionRow({ line, room }: { line: DecisionLine; room: number }) {
  const to = { class: room, sitting: line.sitting, item: line.item };
  return (
    <article class="decision">
      <time dateTime={new Date(line.at_ms).toISOString()}>
        {new Date(line.at_ms).getDate()}
        <small>{monthName(line.at_ms)}</small>
      </time>
      <div class="decision-words">
        <Picto id={line.picture} size={40} />
        <div>
          <h3>
            <a href={placeHref(to)} onClick={(event) => visit(event, to)}>
              {title(line.title)}
            </a>
          </h3>
          <p>{whatOf(line) || t('archive.from', { number: line.number })}</p>
        </div>
      </div>
      <Ribbon line={line} />
      <p class="outcome">
        <Icon of={iconOf(line.outcome)} size={28} stroke={3} />
        {t(line.advisory ? 'minutes.advisory' : `outcome.${line.outcome}`)}
      </p>
    </article>
  );
}
