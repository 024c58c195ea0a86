// SPDX-License-Identifier: EUPL-1.2
// The own screen of a pupil in the council. A vote comes before everything else.
import { t } from '../core/i18n';
import type { Me, PupilView } from '../core/protocol';
import { Picto } from '../design/Picto';
import { Ballot } from './Ballot';
import { Closed } from './Closed';
import { Coming } from './Coming';
import { standing } from './ownBallot';
import { moments, result } from './papers';
import { outbox } from './seat';
import { Title } from './Title';

function toVote(view: PupilView, me: Me): boolean {
  if (view.phase !== 'voting' || !view.vote) return false;
  const now = standing(view.vote, me, outbox);
  return !now.inTheUrn && !now.onItsWay;
}

const isCalled = (me: Me): boolean => me.speaking || me.offered.length > 0;

/** Something waits on the own screen of who looks at that of a role. */
export const waits = (view: PupilView, me: Me): boolean => toVote(view, me) || isCalled(me);

export function Seated({ view, me }: { view: PupilView; me: Me }) {
  switch (view.phase) {
    case 'voting':
      return <Ballot view={view} me={me} />;
    case 'closed':
    case 'counted':
      return <Closed view={view} me={me} />;
    case 'shown':
      return isCalled(me) || view.paused ? <NoVote view={view} me={me} /> : <Shown view={view} me={me} />;
    default:
      return <NoVote view={view} me={me} />;
  }
}

function NoVote({ view, me }: { view: PupilView; me: Me }) {
  const more = moments.here.value?.part;
  return more ? <more.Moment view={view} me={me} /> : <Hello me={me} />;
}

/** While the rest of the page comes. */
function Hello({ me }: { me: Me }) {
  return (
    <main class="body">
      <Picto id={me.picture} size={160} />
      <Title text={t('wait.title', { name: me.name })} />
      <p>{t('wait.hint')}</p>
    </main>
  );
}

function Shown({ view, me }: { view: PupilView; me: Me }) {
  const more = moments.here.value?.part;
  const Screen = result.here.value?.part;
  return (
    <>
      {Screen ? (
        <Screen view={view} me={me} />
      ) : (
        view.floor && <Coming motion={view.floor.motion} words={t('closed.hint')} />
      )}
      {more && <more.SpeakBar view={view} me={me} />}
    </>
  );
}
