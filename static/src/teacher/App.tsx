// SPDX-License-Identifier: EUPL-1.2
// Which page stands on the desk, and what lies over all of them: the toast, the lost server.
import { t } from '../core/words';
import { Account } from './Account';
import { BoxPage } from './class/BoxPage';
import { CardsPage } from './class/CardsPage';
import { CouncilPage } from './class/CouncilPage';
import { ClassPage } from './ClassPage';
import { session, signedIn } from './desk';
import { RecordPage, RollPage } from './ElectionPages';
import { Home } from './Home';
import { MinutesPage } from './MinutesPage';
import { route } from './routes';
import { PollComposer } from './school/PollComposer';
import { PollPage } from './school/PollPage';
import { PollWall } from './school/PollWall';
import { SchoolPage } from './school/SchoolPage';
import { SignIn } from './SignIn';
import { SittingPage } from './SittingPage';
import { toast, undo } from './toast';

function ToastStrip() {
  const shown = toast.value;
  return (
    <div class="toast-place" role="status">
      {shown && (
        <p class="toast" key={shown.id}>
          {shown.text}
          {shown.undo && (
            <button onClick={undo} aria-keyshortcuts="z">
              {t('teacher.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** The server is gone for long: why that may be, what to do, and what is safe. */
function Lost() {
  return (
    <main class="lost">
      <h1>{t('teacher.lost.title')}</h1>
      <p class="lead">{t('teacher.lost.trying', { address: location.host })}</p>
      <ul>
        <li>{t('teacher.lost.power')}</li>
        <li>{t('teacher.lost.network')}</li>
        <li>{t('teacher.lost.start')}</li>
      </ul>
      <p class="safe">{t('teacher.lost.safe')}</p>
      <button class="primary" onClick={() => session.net.restart()}>
        {t('teacher.lost.retry')}
      </button>
    </main>
  );
}

function Current() {
  const to = route.value;
  switch (to.page) {
    case 'account':
      return <Account />;
    case 'class':
      return <ClassPage id={to.id} key={to.id} />;
    case 'box':
      return <BoxPage id={to.id} key={to.id} />;
    case 'council':
      return <CouncilPage id={to.id} key={to.id} />;
    case 'cards':
      return <CardsPage id={to.id} key={to.id} />;
    case 'school':
      return <SchoolPage id={to.id} key={to.id} />;
    case 'school-poll':
      return <PollComposer id={to.id} key={to.id} />;
    case 'school-vote':
      return <PollPage id={to.id} key={to.id} />;
    case 'school-wall':
      return <PollWall id={to.id} key={to.id} />;
    case 'sitting':
      return <SittingPage id={to.id} key={to.id} />;
    case 'minutes':
      return <MinutesPage id={to.id} fresh={false} key={to.id} />;
    case 'roll':
      return <RollPage sitting={to.id} item={to.item} key={location.hash} />;
    case 'record':
      return <RecordPage sitting={to.id} item={to.item} key={location.hash} />;
    default:
      return <Home />;
  }
}

export function App() {
  if (!signedIn.value) return <SignIn />;
  const offline = session.offline.value;
  return (
    <>
      {offline === 'searching' && route.value.page !== 'sitting' && (
        <p class="net-strip" role="status">
          {t('teacher.net.searching')}
        </p>
      )}
      {offline === 'long' ? <Lost /> : <Current />}
      <ToastStrip />
    </>
  );
}
