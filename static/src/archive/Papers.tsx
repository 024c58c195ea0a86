// SPDX-License-Identifier: EUPL-1.2
// The marked ballots themselves, for whoever wants to count again: by value in a secret vote, with the
// names in a public one; and how to draw a lot again.
import type { MinutesOk, MinutesVote, Motion, PaperRow } from '../core/protocol';
import { checkLine } from '../core/steps/lots';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { letterWords, paperWords } from './papers';

interface Props {
  vote: MinutesVote;
  motion: Motion;
  minutes: MinutesOk;
}

interface SheetProps {
  summary: string;
  help: string;
  heads: [string, string];
  rows: [string | number, string][];
}

function Sheet({ summary, help, heads, rows }: SheetProps) {
  return (
    <details class="papers">
      <summary>{summary}</summary>
      <p class="hint">{typo(help)}</p>
      <table class="vote-table">
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, content], place) => (
            <tr key={place}>
              <th scope="row">{name}</th>
              <td>{content}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const lettersOf = (motion: Motion): string => t('minutes.letters', { letters: letterWords(motion) });

/** By value: nobody's name stands beside them. */
export function PaperSheet({ papers, motion }: { papers: PaperRow[]; motion: Motion }) {
  if (papers.length === 0) return null;
  return (
    <Sheet
      summary={t('minutes.papers', { n: papers.reduce((sum, row) => sum + row.count, 0) })}
      help={`${t('minutes.papers.help')} ${lettersOf(motion)}`}
      heads={[t('minutes.papers.count'), t('minutes.papers.content')]}
      rows={papers.map((row) => [row.count, paperWords(motion, row.marks)])}
    />
  );
}

export function Papers({ vote, motion, minutes }: Props) {
  const named = new Map(minutes.members.map((member) => [member.seat, member.name]));
  return (
    <>
      <PaperSheet papers={vote.papers} motion={motion} />
      {vote.seat_marks.length > 0 && (
        <Sheet
          summary={t('minutes.papers.names')}
          help={lettersOf(motion)}
          heads={[t('minutes.papers.who'), t('minutes.papers.content')]}
          rows={vote.seat_marks.map(({ seat, marks }) => [named.get(seat) ?? '', paperWords(motion, marks)])}
        />
      )}
    </>
  );
}

/** The seed, and the command for each number; `numbers` are examples among all. */
export function Check({ seed, tie, numbers }: { seed: string; tie: boolean; numbers: readonly number[] }) {
  return (
    <>
      <p class="seed">{t(tie ? 'minutes.seed.tie' : 'minutes.seed', { seed })}</p>
      <details class="papers">
        <summary>{t('minutes.check')}</summary>
        <p class="hint">{typo(t(tie ? 'minutes.check.tie' : 'minutes.check.help'))}</p>
        {numbers.map((number) => (
          <p class="hash" key={number}>
            <code>{checkLine(seed, number)}</code>
          </p>
        ))}
      </details>
    </>
  );
}
