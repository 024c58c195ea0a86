// SPDX-License-Identifier: EUPL-1.2
// A vote of the whole school for a projector: the turnout while it runs, then the hemicycle of all
// voters, the figures and why. It asks again by itself.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import { choicesOf, isMarked } from '../../core/choices';
import type { Motion, PollOk, PollResult, Result } from '../../core/protocol';
import { besideOf, labelOf, resultRows } from '../../core/result';
import { stepsOf, toldByResult } from '../../core/steps';
import { title, typo } from '../../core/typo';
import { verdictSentence } from '../../core/verdict';
import { t } from '../../core/words';
import { Hemicycle } from '../../design/Hemicycle';
import { Mark } from '../../design/Mark';
import { ask, useAnswer } from '../desk';
import { Counted } from '../Figures';
import { resultOf } from './poll';
import { votedParts } from './PollPage';

const AGAIN_MS = 5000;

function useFollowed(id: number): [PollOk | null, string] {
  const [poll, error, setPoll] = useAnswer('poll.open', { poll: id });
  const [over, setOver] = useState(false);
  useEffect(() => setOver(poll?.state === 'closed'), [poll]);
  useEffect(() => {
    if (over) return undefined;
    const timer = setInterval(async () => {
      const heard = await ask('poll.open', { poll: id });
      if (!(heard instanceof Refusal)) setPoll(heard);
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [id, over]);
  return [poll, error];
}

/** How a count of several steps came to its end. */
function Steps({ motion, result }: { motion: Motion; result: Result }) {
  const steps = stepsOf(toldByResult(motion, result, null), t);
  if (steps.length < 2) return null;
  return (
    <ol class="wall-steps">
      {steps.map((step, place) => (
        <li key={place}>{typo(`${step.title} ${step.say}`)}</li>
      ))}
    </ol>
  );
}

/** Of a ballot that names one choice: how many each has. */
function Choices({ motion, votes }: { motion: Motion; votes: number[] }) {
  return (
    <ul class="wall-figures">
      {choicesOf(motion).map((choice) => (
        <li key={choice.index}>
          <Mark look={choice.mark} size={56} />
          <span>{typo(labelOf(choice))}</span>
          <strong>{votes[choice.index] ?? 0}</strong>
        </li>
      ))}
    </ul>
  );
}

function Told({ poll, result }: { poll: PollOk; result: PollResult }) {
  const { motion } = poll;
  const whole = resultOf(result);
  const rows = resultRows(motion, whole);
  return (
    <>
      {isMarked(motion.ballot) ? (
        <div class="wall-bars">
          <Counted motion={motion} result={whole} standing={[]} rows={rows} />
          <Steps motion={motion} result={whole} />
        </div>
      ) : (
        <Choices motion={motion} votes={result.votes} />
      )}
      <p class="wall-why">
        {typo(verdictSentence(result.verdict, motion, result.votes, t, besideOf(whole, null)))}
      </p>
    </>
  );
}

/** Who has voted; and, where each voted for one choice, for what. */
function Seats({ poll }: { poll: PollOk }) {
  const votes = poll.result?.votes;
  if (votes && isMarked(poll.motion.ballot)) return null;
  return (
    <div class="wall-seats">
      <Hemicycle
        seats={votes ? votes.reduce((sum, one) => sum + one, 0) : Math.max(poll.eligible, 1)}
        filled={poll.voters}
        choices={votes ? choicesOf(poll.motion) : undefined}
        votes={votes}
        label={t('poll.seats', { voters: poll.voters })}
      />
    </div>
  );
}

export function PollWall({ id }: { id: number }) {
  const [poll, error] = useFollowed(id);
  const wall = useRef<HTMLElement>(null);
  return (
    <main class="poll-wall" ref={wall}>
      <p class="wall-tools">
        <a class="quiet" href={`#/school-vote/${id}`}>
          {t('poll.wall.back')}
        </a>
        <button class="quiet" onClick={() => void wall.current?.requestFullscreen()}>
          {t('poll.wall.full')}
        </button>
      </p>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {poll && (
        <>
          <p class="wall-kicker">
            {[
              poll.school_name,
              t(`poll.state.${poll.state}`, { voted: votedParts(poll), parts: poll.parts.length }),
            ].join(' · ')}
          </p>
          <h1>{title(poll.motion.title)}</h1>
          <Seats poll={poll} />
          {poll.result ? (
            <Told poll={poll} result={poll.result} />
          ) : (
            <p class="wall-why">{t('poll.turnout', { voters: poll.voters })}</p>
          )}
        </>
      )}
    </main>
  );
}
