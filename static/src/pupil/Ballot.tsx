// SPDX-License-Identifier: EUPL-1.2
// The vote of one who sits at this tablet: on its way, in the urn, on paper, or still to be filled.
import { votedMotion } from '../core/choices';
import type { Me, PupilView } from '../core/protocol';
import { Cast, OnItsWay, OnPaper } from './Cast';
import { Closed } from './Closed';
import { Fill } from './Fill';
import { newBallot, standing } from './ownBallot';
import { outbox, session } from './seat';

export function Ballot({ view, me }: { view: PupilView; me: Me }) {
  const { floor, vote, mode, past } = view;
  if (!floor || !vote) return null;
  const motion = votedMotion(floor.motion, vote);
  const now = standing(vote, me, outbox);
  if (now.onPaper) return <OnPaper />;
  if (now.onItsWay) return <OnItsWay />;
  if (now.trouble === 'vote-closed') return <Closed view={view} me={me} />;
  if (now.inTheUrn) return <Cast motion={motion} vote={vote} me={me} />;
  return (
    <Fill
      key={vote.number}
      open={{ motion, vote, kind: floor.kind, text: floor.motion.title, mode, past, me, now }}
      onCast={(filled) => session.net.cast(newBallot(vote, filled))}
    />
  );
}
