// SPDX-License-Identifier: EUPL-1.2
// What one sees of the council while no vote is under way: one's own turn to speak first, then a
// role that is offered, then what everybody looks at.
import type { Me, PupilView } from '../../core/protocol';
import { End } from './End';
import { EntryScreen } from './EntryScreen';
import { Floor } from './Floor';
import { LookBackScreen } from './LookBack';
import { Offer } from './Offer';
import { Paused } from './Paused';
import { MyTurn, SpeakBar } from './Speak';
import { Waiting } from './Waiting';
import { Wishes } from './Wishes';

export function Moment({ view, me }: { view: PupilView; me: Me }) {
  if (view.phase === 'sealed') return <End view={view} me={me} />;
  if (view.paused) return <Paused />;
  if (me.speaking) return <MyTurn view={view} me={me} />;
  if (me.offered.length > 0) return <Offer key={me.offered[0]} me={me} own={view.own_roles} />;
  if (view.floor) return <Floor key={view.floor.id} view={view} me={me} />;
  return <Between view={view} me={me} />;
}

/** Between two points. */
function Between({ view, me }: { view: PupilView; me: Me }) {
  const entry = view.entries.find((each) => each.number === view.entry_shown);
  if (view.wishing && me.may.includes('wish.make')) return <Wishes view={view} me={me} />;
  if (!entry && !view.look_back) return <Waiting view={view} me={me} />;
  return (
    <>
      {entry ? <EntryScreen entry={entry} /> : <LookBackScreen view={view} me={me} />}
      <SpeakBar view={view} me={me} />
    </>
  );
}
