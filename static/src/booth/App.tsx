// SPDX-License-Identifier: EUPL-1.2
// Which screen a shared tablet shows.
import { useEffect } from 'preact/hooks';
import type { BoothView } from '../core/protocol';
import { Logo } from '../design/Logo';
import { Picto } from '../design/Picto';
import { NetworkStrip } from '../pupil/NetworkStrip';
import { paperOf, papers } from '../pupil/papers';
import { RitualWord } from '../pupil/moments/RitualWord';
import { SecrecyPill } from '../pupil/Sheet';
import { All } from './All';
import { BoothBallot } from './BoothBallot';
import { Between, Done, Gone, Opening, Refused, Sending } from './Notices';
import { Turn } from './Turn';
import { cycle, linkRefused, session, view } from './urn';

const online = () => session.offline.peek() === 'no';

export function App() {
  const now = view.value;
  const floor = now?.floor ?? null;
  // Its ballot is on the tablet before the vote opens.
  useEffect(() => {
    if (floor) papers[paperOf(floor.kind, floor.motion)]?.fetch(online);
  }, [floor?.kind, floor?.motion.ballot]);
  const gone = linkRefused.value;
  return (
    <div class={`screen mode-${now?.mode ?? 'images'}`}>
      <header class="top">
        <WhoVotes />
        {now?.phase === 'voting' && floor && !gone && <SecrecyPill motion={floor.motion} />}
      </header>
      {now && !gone && <RitualWord said={now.ritual} />}
      {gone ? <Gone /> : now ? <Screen view={now} /> : <Opening />}
      {!gone && <NetworkStrip state={session.offline.value} />}
    </div>
  );
}

function WhoVotes() {
  const step = cycle.step.value;
  if (step.at !== 'ballot') return <Logo size={72} />;
  return (
    <p class="who-am-i">
      <Picto id={step.voter.picture} size={56} />
      {step.voter.name}
    </p>
  );
}

function Screen({ view }: { view: BoothView }) {
  const step = cycle.step.value;
  switch (step.at) {
    case 'sending':
      return <Sending />;
    case 'done':
      return <Done />;
    case 'refused':
      return <Refused why={step.why} />;
    case 'turn':
      return <Turn voter={step.voter} />;
    case 'ballot':
      return <BoothBallot key={step.voter.seat} view={view} voter={step.voter} />;
    case 'all':
      return view.phase === 'voting' && !view.paused ? <All view={view} /> : <Between view={view} />;
  }
}
