// SPDX-License-Identifier: EUPL-1.2
// The result. A count of several steps tells them one after the other; then, or at once, the verdict
// stands in a pill, with the reason in a sentence.
import again from 'lucide:rotate-ccw';
import type { ComponentChildren } from 'preact';
import { isNamed, votedMotion } from '../core/choices';
import { t, words } from '../core/i18n';
import { spokenList } from '../core/names';
import type { Motion, ProjectorView, Result } from '../core/protocol';
import { decisionOf, reasonOf } from '../core/result';
import { stepsOf, toldByResult, type Step } from '../core/steps';
import { typo } from '../core/typo';
import { unanimityNotice } from '../core/verdict';
import { Icon } from '../design/Icon';
import { Bounds, byWhom, floorTitle, NewText, votedAmendment } from './about';
import { Head } from './Head';
import { PastRounds } from './Past';
import { useReplay, voteKey, type Replay } from './replay';
import { SeatsStage } from './SeatsStage';
import { StepStage } from './stages/StepStage';

export function ResultScene({ view }: { view: ProjectorView }) {
  const { floor, result, vote } = view;
  if (!floor || !result) return null;
  const motion = votedMotion(floor.motion, vote);
  const steps = stepsOf(toldByResult(floor.motion, result, vote), words);
  const seats = steps.length === 1 && steps[0].kind === 'bars' && steps[0].seats;
  if (seats || steps.length === 0)
    return <AtOnce view={view} motion={motion} result={result} seats={seats} />;
  return (
    <Told
      key={voteKey(view.sitting, vote?.number ?? 0)}
      view={view}
      motion={motion}
      result={result}
      steps={steps}
    />
  );
}

interface SceneProps {
  view: ProjectorView;
  motion: Motion;
  result: Result;
}

interface TitleProps {
  view: ProjectorView;
  small?: boolean;
  children: ComponentChildren;
}

/** The text that was voted on; of an amendment, its new words marked. */
function Title({ view, small = false, children }: TitleProps) {
  const { floor, vote } = view;
  if (!floor) return null;
  const amendment = vote && votedAmendment(view, vote);
  const { before, text } = amendment ?? { before: '', text: '' };
  return (
    <Head
      text={amendment ? text : floorTitle(floor)}
      marked={amendment && <NewText before={before || floor.motion.title} after={text} />}
      small={small || amendment !== null}
    >
      {children}
    </Head>
  );
}

function AtOnce({ view, motion, result, seats }: SceneProps & { seats: boolean }) {
  return (
    <main class={result.verdict.unanimous ? 'scene scene-low' : 'scene'}>
      <Title view={view}>
        <Pill motion={motion} result={result} />
      </Title>
      <Sentences view={view} motion={motion} result={result} />
      {seats ? (
        <SeatsStage view={view} motion={motion} result={result} />
      ) : (
        <p class="stage nothing">{result.verdict.cast}</p>
      )}
    </main>
  );
}

function Told({ view, motion, result, steps }: SceneProps & { steps: Step[] }) {
  const replay = useReplay(
    voteKey(view.sitting, view.vote?.number ?? 0),
    steps.map((step) => step.title.length + step.say.length),
  );
  const done = replay.place >= replay.last;
  const step = steps[replay.place];
  return (
    <main class="scene scene-told">
      <Title view={view} small>
        {done && <Pill motion={motion} result={result} />}
      </Title>
      {done ? (
        <Sentences view={view} motion={motion} result={result} />
      ) : (
        <div class="told" role="status">
          <p class={step.title.length > 46 ? 'told-title told-title-long' : 'told-title'}>
            {typo(step.title)}
          </p>
          <p>{typo(step.say)}</p>
        </div>
      )}
      <div class="stage stage-told">
        <StepStage step={step} winners={result.tally?.winners ?? []} />
      </div>
      <Progress replay={replay} />
    </main>
  );
}

function Progress({ replay }: { replay: Replay }) {
  const { place, last } = replay;
  const done = place >= last;
  return (
    <footer class="progress">
      <p role="img" aria-label={t('wall.step', { n: place + 1, total: last + 1 })}>
        {Array.from({ length: last + 1 }, (_, at) => (
          <i key={at} class={at === place ? 'here' : at < place ? 'past' : undefined} />
        ))}
      </p>
      {done && (
        <button type="button" aria-label={t('wall.replay')} onClick={() => replay.go(0)}>
          <Icon of={again} size="4rem" stroke={3} />
        </button>
      )}
    </footer>
  );
}

function pillKey(motion: Motion, result: Result) {
  const { outcome } = result.verdict;
  if (motion.advisory) return 'wall.verdict.advisory';
  if (motion.trial > 0 && outcome === 'adopted') return 'wall.verdict.trial';
  if (outcome === 'rejected' && isNamed(motion.ballot)) return 'wall.verdict.none-chosen';
  if (outcome === 'chosen' && motion.ballot === 'budget') return 'wall.verdict.bought';
  return `wall.verdict.${outcome}` as const;
}

const Pill = ({ motion, result }: { motion: Motion; result: Result }) => (
  <span class="pill pill-verdict">{t(pillKey(motion, result))}</span>
);

function Sentences({ view, motion, result }: SceneProps) {
  const notice = unanimityNotice(result.verdict, motion, words);
  const waiting = result.waiting.length > 0 ? spokenList(motion, result.waiting, words) : '';
  const amendment = view.vote && votedAmendment(view, view.vote);
  const reason = reasonOf(motion, result, view.vote);
  const end = motion.advisory ? t('wall.advisory.end') : decisionOf(motion, result, view.vote);
  return (
    <div class="rule">
      <p>
        {amendment ? (
          <span class="bounds">{byWhom(amendment)}</span>
        ) : (
          <Bounds motion={motion} item={view.floor} />
        )}
        {typo(`${reason} ${end}`)}
      </p>
      {waiting && <p class="unanimous">{t('wall.waiting', { names: waiting })}</p>}
      {notice && <p class="unanimous">{typo(notice)}</p>}
      <PastRounds view={view} />
    </div>
  );
}
