// SPDX-License-Identifier: EUPL-1.2
// One decision: its day, its title, the votes as a ribbon with their marks, and what became of it.
import check from 'lucide:check';
import clock from 'lucide:clock';
import cross from 'lucide:x';
import { choicesOf } from '../core/choices';
import type { DecisionLine, Outcome } from '../core/protocol';
import { labelOf } from '../core/result';
import { title } from '../core/typo';
import { monthName, t } from '../core/words';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { placeHref, visit } from './reader';

const iconOf = (outcome: Outcome) => {
  if (outcome === 'adopted' || outcome === 'chosen') return check;
  return outcome === 'rejected' ? cross : clock;
};

interface RibbonProps {
  line: Pick<DecisionLine, 'ballot' | 'options' | 'votes'>;
}

export function Ribbon({ line }: RibbonProps) {
  const options = line.options.map((text) => ({ text, picture: '' }));
  const rows = choicesOf({ ballot: line.ballot, options })
    .map((choice) => ({ choice, votes: line.votes[choice.index] ?? 0 }))
    .filter((row) => row.votes > 0 || !row.choice.neutral);
  const label = rows.map((row) => `${labelOf(row.choice)} ${row.votes}`).join(', ');
  return (
    <div class="votes">
      <div class="ribbon" role="img" aria-label={label}>
        {rows
          .filter((row) => row.votes > 0)
          .map(({ choice, votes }) => (
            <i key={choice.index} style={{ flex: votes, background: `var(--choice-${choice.mark.hue})` }} />
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

export function DecisionRow({ line, room }: { line: DecisionLine; room: number }) {
  const to = { class: room, sitting: line.sitting, item: line.item };
  const winner = line.outcome === 'chosen' && line.winner !== null ? line.options[line.winner] : '';
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
          <p>{winner ? t('archive.winner', { name: winner }) : t('archive.from', { number: line.number })}</p>
        </div>
      </div>
      <Ribbon line={line} />
      <p class="outcome">
        <Icon of={iconOf(line.outcome)} size={28} stroke={3} />
        {t(`outcome.${line.outcome}`)}
      </p>
    </article>
  );
}
