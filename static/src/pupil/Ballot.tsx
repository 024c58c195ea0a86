// SPDX-License-Identifier: EUPL-1.2
// The vote: two taps, and until the second everything can be changed.
import eye from 'lucide:eye';
import eyeOff from 'lucide:eye-off';
import vote from 'lucide:vote';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { choicesOf } from '../core/choices';
import { minutesAndSeconds, secondsLeft, watchClock } from '../core/clock';
import { t } from '../core/i18n';
import type { Me, Motion, PupilView, Vote } from '../core/protocol';
import { labelOf } from '../core/result';
import { say } from '../core/speech';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { changing, mayChange, newBallot, standing, type Standing } from './ownBallot';
import { Cards } from './Cards';
import { Closed } from './Closed';
import { Cast, OnItsWay } from './Cast';
import { outbox, session } from './seat';
import { Title } from './Title';

export function Ballot({ view, me }: { view: PupilView; me: Me }) {
  if (!view.floor || !view.vote) return null;
  const { motion } = view.floor;
  const now = standing(view.vote, me, outbox);
  if (now.onItsWay) return <OnItsWay />;
  if (now.trouble === 'vote-closed') return <Closed view={view} me={me} />;
  if (now.inTheUrn) return <Cast motion={motion} vote={view.vote} me={me} />;
  return <Choose key={view.vote.number} view={view} vote={view.vote} motion={motion} me={me} now={now} />;
}

interface ChooseProps {
  view: PupilView;
  vote: Vote;
  motion: Motion;
  me: Me;
  now: Standing;
}

function Choose({ view, vote: open, motion, me, now }: ChooseProps) {
  const choices = choicesOf(motion);
  const before = changing.value === open.number && mayChange(motion) ? me.choice : null;
  const picked = useSignal<number | null>(before);
  const none = useComputed(() => picked.value === null);
  const pick = (index: number) => {
    picked.value = index;
    if (view.mode === 'images') say(labelOf(choices[index]));
  };
  const send = () => {
    if (picked.value !== null) session.net.cast(newBallot(open, picked.value));
  };
  return (
    <>
      <main class="body">
        <Title
          text={motion.title}
          picture={motion.picture}
          spoken={[motion.title, ...choices.map(labelOf)].join('. ')}
        />
        <Settings motion={motion} vote={open} now={now} />
        <Cards choices={choices} picked={picked.value} onPick={pick} />
      </main>
      <div class="action">
        <Button kind="primary" icon={vote} iconSize={44} disabled={none.value} onPress={send}>
          {t(none.value ? 'vote.pick' : 'vote.go')}
        </Button>
      </div>
    </>
  );
}

function Settings({ motion, vote: open, now }: { motion: Motion; vote: Vote; now: Standing }) {
  return (
    <div class="settings">
      {now.trouble && (
        <p class="notice" role="status">
          {t(`ballot.${now.trouble}`)}
        </p>
      )}
      <p>
        {open.round > 1 && `${t('vote.second', { round: open.round })}. `}
        {t(motion.secrecy === 'secret' ? 'vote.secret.means' : 'vote.public.means')}
      </p>
      {open.closes_at_ms > 0 && <TimeLeft closesAtMs={open.closes_at_ms} />}
    </div>
  );
}

function TimeLeft({ closesAtMs }: { closesAtMs: number }) {
  useEffect(watchClock, []);
  return (
    <p class="time-left" role="timer">
      {t('vote.left', { time: minutesAndSeconds(secondsLeft(closesAtMs)) })}
    </p>
  );
}

export function SecrecyPill({ motion }: { motion: Motion }) {
  const secret = motion.secrecy === 'secret';
  return (
    <p class="pill">
      <Icon of={secret ? eyeOff : eye} size={28} />
      {t(secret ? 'vote.secret' : 'vote.public')}
    </p>
  );
}
