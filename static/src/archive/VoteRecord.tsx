// SPDX-License-Identifier: EUPL-1.2
// One vote in the minutes: settings, figures, the sentence that explains them, and who signed the roll.
import { choicesOf } from '../core/choices';
import type { MinutesOk, MinutesVote, Motion } from '../core/protocol';
import { labelOf } from '../core/result';
import { allSettingWords } from '../core/settings';
import { choiceName, unanimityNotice, verdictSentence } from '../core/verdict';
import { t, timeOfDay } from '../core/words';
import { Mark } from '../design/Mark';
import { hasFigures, namesByChoice } from './minutes';

interface Props {
  vote: MinutesVote;
  motion: Motion;
  minutes: MinutesOk;
}

function Figures({ vote, motion, minutes }: Props) {
  const choices = choicesOf(motion);
  const rollCall = motion.secrecy === 'roll-call';
  const chosenBy = rollCall ? namesByChoice(minutes, vote, choices.length - 1) : [];
  return (
    <table class="vote-table">
      <caption class="sr-only">{t('minutes.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('minutes.choice')}</th>
          <th scope="col">{t('minutes.votes')}</th>
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
            {rollCall && <td class="names">{chosenBy[choice.index]?.join(', ')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counted({ vote, motion, minutes }: Props) {
  const { verdict } = vote;
  const notice = unanimityNotice(verdict, motion, t);
  const casting =
    vote.casting_choice === null
      ? ''
      : t('minutes.casting', { name: choiceName(motion, vote.casting_choice, t) });
  return (
    <>
      <Figures vote={vote} motion={motion} minutes={minutes} />
      <p class="numbers">
        {t('minutes.people', {
          eligible: verdict.eligible,
          present: verdict.present,
          cast: verdict.cast,
          expressed: verdict.expressed,
        })}
      </p>
      <p class="minutes-verdict">
        <strong>{t(`outcome.${verdict.outcome}`)}.</strong> {verdictSentence(verdict, motion, vote.votes, t)}
      </p>
      {casting && <p>{casting}</p>}
      {notice && <p>{notice}</p>}
    </>
  );
}

export function VoteRecord({ vote, motion, minutes }: Props) {
  const annulled = vote.state === 'annulled';
  return (
    <div class={annulled ? 'vote-record annulled' : 'vote-record'}>
      <h4>
        {t('minutes.vote', { number: vote.number })}
        {vote.round > 1 && <> · {t('minutes.round', { round: vote.round })}</>}
        {annulled && <> · {t('minutes.annulled')}</>}
      </h4>
      <p class="settings-line">{allSettingWords(motion).join(' · ')}</p>
      {annulled && <p class="reason">{t('minutes.annulled.reason', { reason: vote.annulled_for })}</p>}
      {hasFigures(vote) && <Counted vote={vote} motion={motion} minutes={minutes} />}
      {vote.closed_at_ms > 0 && (
        <p class="numbers">
          {t('minutes.vote.times', { from: timeOfDay(vote.opened_at_ms), to: timeOfDay(vote.closed_at_ms) })}{' '}
          {t(`minutes.closed.${vote.closed_by}`)}{' '}
          {vote.reopened > 0 && t('minutes.reopened', { count: vote.reopened })}
        </p>
      )}
      {vote.roll.length > 0 && (
        <p class="numbers">
          {t('minutes.roll', { count: vote.roll.length })} {vote.roll.join(', ')}.
        </p>
      )}
      {vote.frozen !== '' && <p class="hash">{t('minutes.frozen', { hash: vote.frozen.slice(0, 16) })}</p>}
    </div>
  );
}
