// SPDX-License-Identifier: EUPL-1.2
// The pupil's ballot, filled on a tablet that is nobody's.
import { votedMotion } from '../core/choices';
import { justSeated } from '../core/me';
import type { BoothView, Person } from '../core/protocol';
import { Fill } from '../pupil/Fill';
import type { Standing } from '../pupil/ownBallot';
import { cycle } from './urn';

/** A ballot begins empty, and nothing is known of the pupil but the name. */
const NOTHING: Standing = { onItsWay: false, inTheUrn: false, onPaper: false, trouble: null };

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
        me: justSeated(voter),
        now: NOTHING,
      }}
      onCast={(filled) => cycle.cast(filled)}
    />
  );
}
