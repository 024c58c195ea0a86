// SPDX-License-Identifier: EUPL-1.2
// A vote of the whole school for a projector: the turnout while it runs, then the hemicycle of all
// voters, the figures and why. It asks again by itself.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import { choicesOf } from '../../core/choices';
import type { PollOk } from '../../core/protocol';
import { labelOf } from '../../core/result';
import { title, typo } from '../../core/typo';
import { verdictSentence } from '../../core/verdict';
import { t } from '../../core/words';
import { Hemicycle } from '../../design/Hemicycle';
import { Mark } from '../../design/Mark';
import { ask, useAnswer } from '../desk';
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

function Counted({ poll }: { poll: PollOk }) {
  if (!poll.result) return null;
  const { votes, verdict } = poll.result;
  return (
    <>
      <ul class="wall-figures">
        {choicesOf(poll.motion).map((choice) => (
          <li key={choice.index}>
            <Mark look={choice.mark} size={56} />
            <span>{typo(labelOf(choice))}</span>
            <strong>{votes[choice.index] ?? 0}</strong>
          </li>
        ))}
      </ul>
      <p class="wall-why">{typo(verdictSentence(verdict, poll.motion, votes, t))}</p>
    </>
  );
}

export function PollWall({ id }: { id: number }) {
  const [poll, error] = useFollowed(id);
  const wall = useRef<HTMLElement>(null);
  const votes = poll?.result?.votes;
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
          <div class="wall-seats">
            <Hemicycle
              seats={votes ? votes.reduce((sum, one) => sum + one, 0) : Math.max(poll.eligible, 1)}
              filled={poll.voters}
              choices={votes ? choicesOf(poll.motion) : undefined}
              votes={votes}
              label={t('poll.seats', { voters: poll.voters })}
            />
          </div>
          {poll.result ? (
            <Counted poll={poll} />
          ) : (
            <p class="wall-why">{t('poll.turnout', { voters: poll.voters })}</p>
          )}
        </>
      )}
    </main>
  );
}
