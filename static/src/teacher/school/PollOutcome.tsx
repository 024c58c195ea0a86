// SPDX-License-Identifier: EUPL-1.2
// What the whole school has decided, told as a class is told its own vote: the figures, the sentence,
// and how a count of several steps came to it, with the papers of all for whoever counts again.
import { PaperSheet } from '../../archive/Papers';
import { StepTables } from '../../archive/StepTables';
import { Numbers } from '../../archive/VoteRecord';
import { isMarked } from '../../core/choices';
import type { Motion, PollOk, PollResult } from '../../core/protocol';
import { besideOf, resultRows } from '../../core/result';
import { stepsOf, toldByResult } from '../../core/steps';
import { typo } from '../../core/typo';
import { unanimityNotice, verdictSentence } from '../../core/verdict';
import { t } from '../../core/words';
import { Counted } from '../Figures';
import { resultOf } from './poll';

function Steps({ motion, result }: { motion: Motion; result: PollResult }) {
  if (!isMarked(motion.ballot)) return null;
  const { verdict, papers } = result;
  return (
    <section class="poll-steps" aria-label={t('teacher.steps')}>
      <StepTables
        steps={stepsOf(toldByResult(motion, resultOf(result), null), t)}
        motion={motion}
        winners={verdict.winners}
      />
      <Numbers verdict={verdict} seats={motion.seats} motion={motion} />
      <PaperSheet papers={papers} motion={motion} />
    </section>
  );
}

export function PollOutcome({ poll }: { poll: PollOk }) {
  if (!poll.result) return <p class="lead">{typo(t('poll.hidden'))}</p>;
  const { motion } = poll;
  const result = resultOf(poll.result);
  const { verdict, votes } = result;
  const notice = unanimityNotice(verdict, motion, t);
  return (
    <>
      <section class="sheet figures" aria-label={t('teacher.figures')}>
        <Counted motion={motion} result={result} standing={[]} rows={resultRows(motion, result)} />
        <p class="verdict">{typo(verdictSentence(verdict, motion, votes, t, besideOf(result, null)))}</p>
        {notice && <p class="hint">{typo(notice)}</p>}
      </section>
      <Steps motion={motion} result={poll.result} />
    </>
  );
}
