// SPDX-License-Identifier: EUPL-1.2
// The vote is open, or closed and not shown yet. Seats are inked from left to right,
// whoever voted: the wall tells how many, never who nor what.
import { useEffect } from 'preact/hooks';
import { choicesOf, isMarked, votedMotion } from '../core/choices';
import { minutesAndSeconds, secondsLeft, watchClock } from '../core/clock';
import { t } from '../core/i18n';
import type { Motion, ProjectorView, Vote } from '../core/protocol';
import { typo } from '../core/typo';
import { Bounds, byWhom, floorTitle, NewText, votedAmendment } from './about';
import { ChoiceColumn, ChoiceFooter, COLUMN_FROM } from './Choices';
import { Head } from './Head';
import { ONE_COLUMN_MAX, OptionList, standingOptions } from './Options';
import { PastRounds, PastTexts } from './Past';
import { voteKey, watch } from './replay';
import { howSentence, ruleSentence } from './rule';
import { DiceTurnout, Turnout, TurnoutStrip } from './Turnout';

export function VoteScene({ view }: { view: ProjectorView }) {
  const { vote } = view;
  useEffect(() => watch(voteKey(view.sitting, vote?.number ?? 0)), [vote?.number]);
  if (!view.floor || !vote) return null;
  const motion = votedMotion(view.floor.motion, vote);
  const amendment = votedAmendment(view, vote);
  const open = view.phase === 'voting';
  return (
    <main class="scene">
      <Head
        text={amendment?.text ?? floorTitle(view.floor)}
        marked={amendment && <NewText before={view.floor.motion.title} after={amendment.text} />}
        small={amendment !== null || crowded(view, motion, vote)}
      >
        {!open && <span class="pill">{t('wall.closed')}</span>}
        {open && vote.closes_at_ms > 0 && <Clock closesAtMs={vote.closes_at_ms} seconds={motion.seconds} />}
      </Head>
      <div class="rule">
        {open && <How motion={motion} />}
        <p>
          {amendment ? (
            <span class="bounds">{byWhom(amendment)}</span>
          ) : (
            <Bounds motion={motion} item={view.floor} />
          )}
          {typo(settingsOf(motion, vote))}
        </p>
        <PastRounds view={view} />
        <PastTexts view={view} />
      </div>
      <Content motion={motion} vote={vote} />
    </main>
  );
}

/** Many options, or the texts of before, need the room of a large title. */
const crowded = (view: ProjectorView, motion: Motion, vote: Vote): boolean =>
  view.past.some((past) => past.objection !== '') ||
  standingOptions(motion, vote.standing).length > ONE_COLUMN_MAX;

function How({ motion }: { motion: Motion }) {
  const how = howSentence(motion);
  return how ? <p class="how">{typo(how)}</p> : null;
}

function settingsOf(motion: Motion, vote: Vote): string {
  const parts = [t(motion.secrecy === 'secret' ? 'wall.secret' : 'wall.public'), ruleSentence(motion, vote)];
  if (vote.round > 1)
    parts.unshift(t(isMarked(motion.ballot) ? 'wall.round.election' : 'wall.round', { n: vote.round }));
  if (isMarked(motion.ballot) && vote.seats > 1) parts.push(t('wall.seats', { n: vote.seats }));
  return parts.join(' · ');
}

function Content({ motion, vote }: { motion: Motion; vote: Vote }) {
  if (motion.ballot === 'lots')
    return (
      <div class="stage">
        <DiceTurnout vote={vote} />
      </div>
    );
  return isMarked(motion.ballot) ? (
    <Marked motion={motion} vote={vote} />
  ) : (
    <Chosen motion={motion} vote={vote} />
  );
}

function Marked({ motion, vote }: { motion: Motion; vote: Vote }) {
  const choices = standingOptions(motion, vote.standing);
  const list = <OptionList motion={motion} choices={choices} />;
  if (choices.length <= ONE_COLUMN_MAX)
    return (
      <div class="stage stage-split stage-offers">
        <Turnout motion={motion} vote={vote} />
        {list}
      </div>
    );
  return (
    <>
      <div class="stage">{list}</div>
      <TurnoutStrip vote={vote} />
    </>
  );
}

function Chosen({ motion, vote }: { motion: Motion; vote: Vote }) {
  const choices = choicesOf(motion);
  const column = choices.length >= COLUMN_FROM;
  return (
    <>
      <div class={column ? 'stage stage-split' : 'stage'}>
        <Turnout motion={motion} vote={vote} />
        {column && <ChoiceColumn choices={choices} />}
      </div>
      {!column && <ChoiceFooter choices={choices} />}
    </>
  );
}

const TURN = 2 * Math.PI * 16;

function Clock({ closesAtMs, seconds }: { closesAtMs: number; seconds: number }) {
  useEffect(watchClock, []);
  const left = secondsLeft(closesAtMs);
  const part = Math.min(1, left / Math.max(seconds, left, 1));
  return (
    <p class="clock" role="timer" aria-label={t('wall.time')}>
      <svg class="drawing" viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="16" fill="none" style={{ stroke: 'var(--rule)' }} stroke-width="7" />
        <circle
          cx="20"
          cy="20"
          r="16"
          fill="none"
          style={{ stroke: 'var(--ink)' }}
          stroke-width="7"
          stroke-dasharray={`${TURN * part} ${TURN}`}
          transform="rotate(-90 20 20)"
        />
      </svg>
      {minutesAndSeconds(left)}
    </p>
  );
}
