// SPDX-License-Identifier: EUPL-1.2
// A closed vote is counted: what was voted on paper and by hands is typed first, and it says how
// many are missing until the last one.
import check from 'lucide:check';
import type { ComponentChildren } from 'preact';
import { t } from '../core/i18n';
import { labelOf } from '../core/label';
import type { Vote } from '../core/protocol';
import { DieDrawing } from '../design/Die';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { Title } from '../pupil/Title';
import { linesOf, type Tellers } from '../core/tellers';
import { Bar, Go } from './Bar';
import { perform } from './deed';
import { PaperBallots } from './PaperBallots';
import { Stepper } from './parts';
import { may, type Room } from './room';
import { countingOf, setTyped, typedOf, type Counting } from '../core/typed';

interface CountProps {
  room: Room;
  /** Beside the big button. */
  aside?: ComponentChildren;
  /** Above the title. */
  head?: ComponentChildren;
}

export function Count({ room, aside, head }: CountProps) {
  const { view } = room;
  const counting = countingOf(view);
  const { vote } = view;
  if (!counting || !vote) return null;
  const tellers = typedOf(view);
  const lots = counting.entry === 'throws';
  const nothing = lots && vote.voters === 0 && tellers.throws.length === 0;
  return (
    <>
      {head}
      <main class="frame-body">
        <Title text={t(vote.on_paper > 0 || lots ? 'teller.count' : 'vote.closed')} picture="abacus" />
        <p>{t('vote.turnout', { n: vote.voters, total: vote.present })}</p>
        <Papers
          counting={counting}
          vote={vote}
          tellers={tellers}
          onChange={(part) => setTyped({ ...tellers, ...part })}
        />
      </main>
      <Bar>
        {aside}
        {may(room, 'vote.count') && (
          <Go
            picture="abacus"
            disabled={counting.missing !== 0 || nothing}
            onPress={() => void perform('vote.count', counting.fields)}
          >
            {t(lots ? 'act.draw' : 'act.count')}
          </Go>
        )}
      </Bar>
    </>
  );
}

export interface PapersProps {
  counting: Counting;
  vote: Vote;
  tellers: Tellers;
  onChange(part: Partial<Tellers>): void;
}

function Papers(props: PapersProps) {
  const { counting, vote, tellers, onChange } = props;
  if (counting.entry === 'throws') return <Throws {...props} />;
  if (vote.on_paper === 0) return <p>{t('teller.none')}</p>;
  return (
    <>
      {counting.entry === 'papers' ? <PaperBallots {...props} /> : <FigureLines {...props} />}
      <p class="count-line">
        <span class="count-name">{t('teller.spoiled')}</span>
        <Stepper
          name={t('teller.spoiled')}
          value={tellers.spoiled}
          max={vote.on_paper}
          onChange={(spoiled) => onChange({ spoiled })}
        />
      </p>
      <Missing missing={counting.missing} total={vote.on_paper} />
    </>
  );
}

function FigureLines({ counting, vote, tellers, onChange }: PapersProps) {
  const lines = linesOf(counting.motion, vote);
  const figures = lines.map((_, at) => tellers.figures[at] ?? 0);
  return (
    <ul class="count-lines">
      {lines.map((line, at) => (
        <li class="count-line" key={line.index}>
          <Mark look={line.mark} size={48} />
          <span class="count-name">{labelOf(line)}</span>
          <Stepper
            name={labelOf(line)}
            value={figures[at]}
            max={vote.on_paper}
            onChange={(value) =>
              onChange({ figures: figures.map((old, index) => (index === at ? value : old)) })
            }
          />
        </li>
      ))}
    </ul>
  );
}

function Missing({ missing, total }: { missing: number; total: number }) {
  const code = missing === 0 ? 'fits' : missing > 0 ? 'missing' : 'over';
  return (
    <p class={`count-check count-${code}`} role="status">
      {missing === 0 && <Icon of={check} />}
      <strong>{t(`teller.${code}`, { n: Math.abs(missing) })}</strong>
      <span>{t('teller.sum', { n: total - missing, total })}</span>
    </p>
  );
}

const FACES = [1, 2, 3, 4, 5, 6];
const THROWS_MAX = 60;

const Die = ({ face, size }: { face: number; size: number }) => (
  <svg
    class="drawing"
    viewBox="0 0 48 48"
    style={{ width: `${size}px`, height: `${size}px` }}
    aria-hidden="true"
  >
    <DieDrawing face={String(face)} />
  </svg>
);

/** Real dice, for pupils without a tablet: each throw is a tap. */
function Throws({ tellers, onChange }: PapersProps) {
  const { throws } = tellers;
  return (
    <section class="throws">
      <h2>{t('teller.throws')}</h2>
      <div class="row">
        {FACES.map((face) => (
          <button
            type="button"
            class="die-button"
            key={face}
            aria-label={t('teller.throw', { face })}
            disabled={throws.length >= THROWS_MAX}
            onClick={() => onChange({ throws: [...throws, face] })}
          >
            <Die face={face} size={72} />
          </button>
        ))}
      </div>
      <p class="thrown" role="status" aria-label={throws.join(', ')}>
        {throws.map((face, at) => (
          <Die face={face} size={36} key={at} />
        ))}
      </p>
      {throws.length > 0 && (
        <button type="button" class="chip" onClick={() => onChange({ throws: throws.slice(0, -1) })}>
          {t('settle.erase')}
        </button>
      )}
    </section>
  );
}
