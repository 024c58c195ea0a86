// SPDX-License-Identifier: EUPL-1.2
// The pupil's ballot, filled on a tablet that is nobody's.
import { votedMotion } from '../core/choices';
import type { BoothView, Me, Person } from '../core/protocol';
import { Fill } from '../pupil/Fill';
import type { Standing } from '../pupil/ownBallot';
import { cycle } from './urn';

/** A ballot begins empty, and nothing is known of the pupil but the name. */
const NOTHING: Standing = { onItsWay: false, inTheUrn: false, onPaper: false, trouble: null };
const meOf = ({ seat, name, picture }: Person): Me => ({
  seat,
  name,
  picture,
  state: 'seated',
  voted: 0,
  choice: null,
  marks: [],
  on_paper: false,
  roles: [],
  offered: [],
  asked: false,
  speaking: false,
  tag: 'none',
  place: 0,
  turns: 0,
  spoken_ms: 0,
  wishes: [],
  may: [],
});

export function BoothBallot({ view, voter }: { view: BoothView; voter: Person }) {
  const { floor, vote, mode, past } = view;
  if (!floor || !vote) return null;
  return (
    <Fill
      open={{
        motion: votedMotion(floor.motion, vote),
        vote,
        kind: floor.kind,
        text: floor.motion.title,
        mode,
        past,
        me: meOf(voter),
        now: NOTHING,
      }}
      onCast={(filled) => cycle.cast(filled)}
    />
  );
}
