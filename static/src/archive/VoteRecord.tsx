// SPDX-License-Identifier: EUPL-1.2
// One vote in the minutes: settings, figures, the sentence that explains them, and who signed the roll.
import { choicesOf, isMarked, votedMotion } from '../core/choices';
import { choiceName, isElection, listOf } from '../core/names';
import type { MinutesOk, MinutesVote, Motion, Verdict } from '../core/protocol';
import { labelOf } from '../core/result';
import { allSettingWords } from '../core/settings';
import { stepsOf, toldByMinutes } from '../core/steps';
import { typo } from '../core/typo';
import { listed } from '../core/unnamed';
import { reasonSentence, unanimityNotice, verdictSentence } from '../core/verdict';
import { t, timeOfDay } from '../core/words';
import { Mark } from '../design/Mark';
import { hasFigures, namesByChoice } from './minutes';
import { Check, Papers } from './Papers';
import { StepTables } from './StepTables';

interface Props {
  vote: MinutesVote;
  /** As it was voted on. */
  motion: Motion;
  minutes: MinutesOk;
}

/** Ballots of one choice each. */
function Figures({ vote, motion, minutes }: Props) {
  const choices = choicesOf(motion);
  const rollCall = motion.secrecy === 'roll-call';
  const byHand = vote.hand_votes.some((count) => count > 0);
  const chosenBy = rollCall ? namesByChoice(minutes, vote, choices.length - 1) : [];
  return (
    <table class="vote-table">
      <caption class="sr-only">{t('minutes.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('minutes.choice')}</th>
          <th scope="col">{t('minutes.votes')}</th>
          {byHand && <th scope="col">{t('minutes.hands')}</th>}
          {rollCall && <th scope="col">{t('minutes.names')}</th>}
        </tr>
      </thead>
      <tbody>
        {choices.map((choice) => (
          <tr key={choice.index}>
            <th scope="row">
              <span class="choice-cell">
                <Mark look={choice.mark} size={24} />
                {labelOf(choice)}
              </span>
            </th>
            <td>{vote.votes[choice.index] ?? 0}</td>
            {byHand && <td>{vote.hand_votes[choice.index] ?? 0}</td>}
            {rollCall && <td class="names">{chosenBy[choice.index]?.join(', ')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The throws make the seed, the seed draws the names. */
function Drawn({ vote, motion, minutes }: Props) {
  const drawn = toldByMinutes(motion, vote, minutes.members).drawn;
  return (
    <>
      <h5>{t('minutes.drawn')}</h5>
      <ol class="drawn-names">
        {drawn.map(({ seat, name }) => (
          <li key={seat}>{t('minutes.drawn.number', { name, number: seat + 1 })}</li>
        ))}
      </ol>
      {vote.seed && <Check seed={vote.seed} tie={false} numbers={drawn.map(({ seat }) => seat + 1)} />}
    </>
  );
}

/** Those whom a tie concerned, the most favoured first. */
const askedOf = ({ order }: MinutesVote): number[] =>
  order
    .map((_, option) => option)
    .filter((option) => order[option] > 0)
    .sort((one, two) => order[one] - order[two]);

function Order({ vote, motion, asked }: Omit<Props, 'minutes'> & { asked: number[] }) {
  const { tie_rule } = motion;
  if (tie_rule !== 'youngest' && tie_rule !== 'lot' && tie_rule !== 'casting-vote') return null;
  const told = vote.casting_choice === null ? asked : asked.slice(0, 1);
  const names = listOf(
    told.map((option) => choiceName(motion, option, t)),
    t,
  );
  return <p>{t(`minutes.order.${tie_rule}`, { names })}</p>;
}

function Content(props: Props) {
  const { vote, motion, minutes } = props;
  if (motion.ballot === 'lots') return <Drawn {...props} />;
  if (!isMarked(motion.ballot)) return <Figures {...props} />;
  const steps = stepsOf(toldByMinutes(motion, vote, minutes.members), t);
  const asked = askedOf(vote);
  return (
    <>
      <StepTables steps={steps} motion={motion} winners={vote.verdict.winners} />
      {asked.length > 0 && <Order vote={vote} motion={motion} asked={asked} />}
      {vote.seed && <Check seed={vote.seed} tie numbers={asked.map((option) => option + 1)} />}
      <Papers {...props} />
    </>
  );
}

/** Those who were named without having stood, and what they said. */
function Answers({ vote, motion }: Omit<Props, 'minutes'>) {
  const answered = [...vote.accepted, ...vote.refused];
  const silent = vote.verdict.winners.filter(
    (winner) => motion.options[winner]?.drafted && !answered.includes(winner),
  );
  const names = (options: number[]): string =>
    listOf(
      options.map((option) => choiceName(motion, option, t)),
      t,
    );
  return (
    <>
      {vote.accepted.length > 0 && <p>{t('minutes.accepted', { names: names(vote.accepted) })}</p>}
      {vote.refused.length > 0 && <p>{t('minutes.refused', { names: names(vote.refused) })}</p>}
      {isMarked(motion.ballot) && silent.length > 0 && (
        <p>{t('minutes.waiting', { names: names(silent) })}</p>
      )}
    </>
  );
}

interface NumbersProps {
  verdict: Verdict;
  seats: number;
  motion: Motion;
}

/** How many could vote, did, and said something. */
export function Numbers({ verdict, seats, motion }: NumbersProps) {
  return (
    <p class="numbers">
      {t('minutes.people', {
        eligible: verdict.eligible,
        present: verdict.present,
        cast: verdict.cast,
        expressed: verdict.expressed,
        neutral: verdict.cast - verdict.expressed - verdict.spoiled,
        kind: motion.ballot,
      })}{' '}
      {verdict.spoiled > 0 && t('minutes.spoiled', { n: verdict.spoiled })}{' '}
      {isMarked(motion.ballot) && isElection(motion) && t('minutes.seats', { n: seats })}
    </p>
  );
}

function Counted(props: Props) {
  const { vote, motion, minutes } = props;
  const { verdict } = vote;
  const notice = unanimityNotice(verdict, motion, t);
  const casting =
    vote.casting_choice === null
      ? ''
      : t('minutes.casting', { name: choiceName(motion, vote.casting_choice, t) });
  const told = toldByMinutes(motion, vote, minutes.members);
  return (
    <>
      <p class="minutes-verdict">
        <strong>{t(motion.advisory ? 'minutes.advisory' : `outcome.${verdict.outcome}`)}.</strong>{' '}
        {typo(
          motion.advisory
            ? reasonSentence(verdict, motion, vote.votes, t, told)
            : verdictSentence(verdict, motion, vote.votes, t, told),
        )}
      </p>
      <Content {...props} />
      <Numbers verdict={verdict} seats={vote.seats} motion={motion} />
      {casting && <p>{casting}</p>}
      {notice && <p>{typo(notice)}</p>}
      <Answers vote={vote} motion={motion} />
    </>
  );
}

function Roll({ vote }: { vote: MinutesVote }) {
  return (
    <>
      {vote.closed_at_ms > 0 && (
        <p class="numbers">
          {t('minutes.vote.times', { from: timeOfDay(vote.opened_at_ms), to: timeOfDay(vote.closed_at_ms) })}{' '}
          {t(`minutes.closed.${vote.closed_by}`)}{' '}
          {vote.reopened > 0 && t('minutes.reopened', { count: vote.reopened })}
        </p>
      )}
      {vote.roll.length > 0 && (
        <p class="numbers">
          {listed(vote.roll)
            ? `${t('minutes.roll', { count: vote.roll.length })} ${listed(vote.roll)}.`
            : t('minutes.roll.nameless', { count: vote.roll.length })}
        </p>
      )}
      {vote.on_paper.length > 0 && (
        <p class="numbers">
          {t('minutes.on-paper', { count: vote.on_paper.length })} {listed(vote.on_paper)}.
        </p>
      )}
      {vote.frozen !== '' && <p class="hash">{t('minutes.frozen', { hash: vote.frozen.slice(0, 16) })}</p>}
    </>
  );
}

/** What the vote binds to; one about an amendment only changes the text. */
function boundWords(motion: Motion, vote: MinutesVote): string[] {
  if (vote.amendment > 0) return [];
  return [
    ...(motion.advisory ? [t('setting.advisory')] : []),
    ...(motion.trial > 0 ? [t('setting.trial', { n: motion.trial })] : []),
  ];
}

/** `motion`: as it stands on the agenda. */
export function VoteRecord({ vote, motion, minutes }: Props) {
  const annulled = vote.state === 'annulled';
  const voted = votedMotion(motion, vote);
  const other = vote.title !== '' && (vote.amendment > 0 || vote.title !== motion.title);
  return (
    <div class={annulled ? 'vote-record annulled' : 'vote-record'}>
      <h4>
        {t('minutes.vote', { number: vote.number })}
        {vote.round > 1 && <> · {t('minutes.round', { round: vote.round })}</>}
        {vote.amendment > 0 && <> · {t('minutes.on-amendment', { n: vote.amendment })}</>}
        {vote.fallback && <> · {t('minutes.fallback')}</>}
        {annulled && <> · {t('minutes.annulled')}</>}
      </h4>
      {other && <p>{typo(t('minutes.text', { text: vote.title }))}</p>}
      <p class="settings-line">{[...boundWords(motion, vote), ...allSettingWords(voted)].join(' · ')}</p>
      {annulled && <p class="reason">{t('minutes.annulled.reason', { reason: vote.annulled_for })}</p>}
      {hasFigures(vote) && <Counted vote={vote} motion={voted} minutes={minutes} />}
      {vote.objection !== '' && (
        <p>
          <strong>{typo(t('minutes.objection', { text: vote.objection }))}</strong> {t('minutes.amended')}
        </p>
      )}
      <Roll vote={vote} />
    </div>
  );
}
