// SPDX-License-Identifier: EUPL-1.2
// The vote is open, or closed and not shown yet. Seats are inked from left to right,
// whoever voted: the wall tells how many, never who nor what.
import { useEffect } from 'preact/hooks';
import { choicesOf } from '../core/choices';
import { minutesAndSeconds, secondsLeft, watchClock } from '../core/clock';
import { t } from '../core/i18n';
import type { Motion, ProjectorView, Vote } from '../core/protocol';
import { typo } from '../core/typo';
import { Hemicycle } from '../design/Hemicycle';
import { ChoiceColumn, ChoiceFooter, COLUMN_FROM } from './Choices';
import { Head } from './Head';
import { fixedNeed, ruleSentence } from './rule';

export function VoteScene({ view }: { view: ProjectorView }) {
  if (!view.floor || !view.vote) return null;
  const { motion } = view.floor;
  const { vote } = view;
  const choices = choicesOf(motion);
  const column = choices.length >= COLUMN_FROM;
  const open = view.phase === 'voting';
  return (
    <main class="scene">
      <Head text={motion.title}>
        {!open && <span class="pill">{t('wall.closed')}</span>}
        {open && vote.closes_at_ms > 0 && <Clock closesAtMs={vote.closes_at_ms} seconds={motion.seconds} />}
      </Head>
      <p class="rule">{typo(settingsOf(motion, vote))}</p>
      <div class={column ? 'stage stage-split' : 'stage'}>
        <Turnout motion={motion} vote={vote} />
        {column && <ChoiceColumn choices={choices} />}
      </div>
      {!column && <ChoiceFooter choices={choices} />}
    </main>
  );
}

function settingsOf(motion: Motion, vote: Vote): string {
  const parts = [t(motion.secrecy === 'secret' ? 'wall.secret' : 'wall.public'), ruleSentence(motion, vote)];
  if (vote.round > 1) parts.unshift(t('wall.round', { n: vote.round }));
  return parts.join(' · ');
}

function Turnout({ motion, vote }: { motion: Motion; vote: Vote }) {
  const present = Math.max(vote.present, vote.voters);
  const line = motion.ballot === 'motion' ? fixedNeed(motion, vote) : null;
  return (
    <div class="chart">
      <Hemicycle
        seats={present}
        filled={vote.voters}
        line={line}
        label={t('wall.turnout', { voters: vote.voters, present })}
      />
      <div class="centre" aria-hidden="true">
        <strong>{vote.voters}</strong>
        <span>{t('wall.in-urn', { n: vote.voters })}</span>
        <span>{t('wall.of-present', { n: present })}</span>
      </div>
    </div>
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
