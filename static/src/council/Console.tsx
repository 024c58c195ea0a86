// SPDX-License-Identifier: EUPL-1.2
// The screen of a role; of several, of the one whose tab was touched. It holds exactly the commands of the role.
import './console.css';
import { useEffect } from 'preact/hooks';
import { watchClock } from '../core/clock';
import { t } from '../core/i18n';
import type { Me } from '../core/protocol';
import { Picto } from '../design/Picto';
import { roleChosen } from '../pupil/seat';
import { Title } from '../pupil/Title';
import { Book } from './Book';
import { Chair } from './Chair';
import { Confirm } from './Confirm';
import { FloorKeeper } from './FloorKeeper';
import { Observer } from './Observer';
import { OwnRole } from './OwnRole';
import { postOf, type ConsoleKind, type Post } from './posts';
import { may, type RoleView, type Room } from './room';
import { Secretary } from './Secretary';
import { Teller } from './Teller';
import { Timekeeper } from './Timekeeper';
import { Bar, Go } from './Bar';
import { perform } from './deed';

interface ScreenProps {
  room: Room;
  post: Post;
}

const SCREENS: Record<ConsoleKind, (props: ScreenProps) => preact.JSX.Element> = {
  chair: Chair,
  secretary: Secretary,
  timekeeper: Timekeeper,
  'floor-keeper': FloorKeeper,
  'decision-keeper': Book,
  teller: Teller,
  observer: Observer,
  own: OwnRole,
};

/** Over, or interrupted: nothing to hold. The chair goes on from here. */
function Rest({ room }: { room: Room }) {
  const sealed = room.view.phase === 'sealed';
  return (
    <>
      <main class="body">
        <Picto id={sealed ? 'sparkles' : 'hourglass-not-done'} size={128} />
        <Title text={t(sealed ? 'console.sealed' : 'console.paused')} />
        <p>{t(sealed ? 'console.sealed.hint' : 'console.paused.hint')}</p>
      </main>
      <Bar>
        {!sealed && may(room, 'sitting.resume') && (
          <Go picture="bell" onPress={() => void perform('sitting.resume', {})}>
            {t('act.resume')}
          </Go>
        )}
      </Bar>
    </>
  );
}

export function Console({ me, view }: { me: Me; view: RoleView }) {
  useEffect(watchClock, []);
  const room: Room = { me, view };
  const post = postOf(me, view.own_roles, roleChosen.value);
  if (!post) return null;
  const Screen = SCREENS[post.console];
  return (
    <div class="console">
      {view.paused || view.phase === 'sealed' ? (
        <Rest room={room} />
      ) : (
        <Screen key={post.role} room={room} post={post} />
      )}
      <Confirm />
    </div>
  );
}
