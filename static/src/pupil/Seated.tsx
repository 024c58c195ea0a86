// SPDX-License-Identifier: EUPL-1.2
// The own screen of a pupil in the council. A vote comes before everything else, then one's own
// turn to speak, then a role that is offered.
import { t } from '../core/i18n';
import type { Me, PupilView } from '../core/protocol';
import { Ballot } from './Ballot';
import { Closed } from './Closed';
import { Coming } from './Coming';
import { End } from './End';
import { Floor } from './Floor';
import { standing } from './ownBallot';
import { moments, result } from './papers';
import { Paused } from './Paused';
import { outbox } from './seat';
import { MyTurn, SpeakBar } from './Speak';
import { Waiting } from './Waiting';

const COUNTING: readonly PupilView['phase'][] = ['voting', 'closed', 'counted'];

const toVote = (view: PupilView, me: Me): boolean => {
  if (view.phase !== 'voting' || !view.vote) return false;
  const now = standing(view.vote, me, outbox);
  return !now.inTheUrn && !now.onItsWay;
};

/** Something waits on the own screen of who looks at that of a role. */
export const waits = (view: PupilView, me: Me): boolean =>
  toVote(view, me) || me.speaking || me.offered.length > 0;

export function Seated({ view, me }: { view: PupilView; me: Me }) {
  if (view.phase === 'sealed') return <End view={view} me={me} />;
  if (view.paused) return <Paused />;
  if (!COUNTING.includes(view.phase)) {
    if (me.speaking) return <MyTurn view={view} me={me} />;
    const more = moments.here.value?.part;
    if (more && me.offered.length > 0) return <more.Offer key={me.offered[0]} me={me} own={view.own_roles} />;
  }
  switch (view.phase) {
    case 'presented':
    case 'debate':
      return <Floor key={view.floor?.id} view={view} me={me} />;
    case 'voting':
      return <Ballot view={view} me={me} />;
    case 'closed':
    case 'counted':
      return <Closed view={view} me={me} />;
    case 'shown':
      return <Shown view={view} me={me} />;
    default:
      return <Between view={view} me={me} />;
  }
}

/** Between two points: what the council looks at. */
function Between({ view, me }: { view: PupilView; me: Me }) {
  const more = moments.here.value?.part;
  const entry = view.entries.find((each) => each.number === view.entry_shown);
  if (more && view.wishing && me.may.includes('wish.make')) return <more.Wishes view={view} me={me} />;
  if (!more || (!entry && !view.look_back)) return <Waiting view={view} me={me} />;
  return (
    <>
      {entry ? <more.EntryScreen entry={entry} /> : <more.LookBackScreen view={view} me={me} />}
      <SpeakBar view={view} me={me} />
    </>
  );
}

function Shown({ view, me }: { view: PupilView; me: Me }) {
  const Screen = result.here.value?.part;
  return (
    <>
      {Screen ? (
        <Screen view={view} me={me} />
      ) : (
        view.floor && <Coming motion={view.floor.motion} words={t('closed.hint')} />
      )}
      <SpeakBar view={view} me={me} />
    </>
  );
}
