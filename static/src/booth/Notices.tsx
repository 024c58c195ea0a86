// SPDX-License-Identifier: EUPL-1.2
// The screens of a shared tablet on which there is nothing to choose.
import check from 'lucide:check';
import voteIcon from 'lucide:vote';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../core/i18n';
import type { BoothView } from '../core/protocol';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { Logo } from '../design/Logo';
import { Picto } from '../design/Picto';
import { Paused } from '../pupil/moments/Paused';
import { Stages } from '../pupil/moments/Stages';
import { Title } from '../pupil/Title';
import type { Why } from './cycle';
import { cycle, session } from './urn';

/** Quicker answers than this need no words. */
const PATIENCE_MS = 400;

interface NoticeProps {
  picture: string;
  title: string;
  hint: string;
}

export function Notice({ picture, title, hint }: NoticeProps) {
  return (
    <main class="body">
      <Picto id={picture} size={160} />
      <Title text={title} spoken={`${title}. ${hint}`} />
      <p>{hint}</p>
    </main>
  );
}

export function Opening() {
  return (
    <main class="body">
      <Logo size={180} />
      <Title text={t('booth.opening')} />
    </main>
  );
}

export const Gone = () => <Notice picture="door" title={t('booth.gone')} hint={t('booth.tell')} />;

export function Sending() {
  const [patient, setPatient] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const held = session.offline.value !== 'no' && patient;
  return (
    <main class="body">
      <span class="urn">
        <Icon of={voteIcon} size={160} stroke={1.8} />
      </span>
      {patient && (
        <>
          <Title text={t(held ? 'booth.held' : 'sent.title')} />
          <p role="status">{t(held ? 'booth.give' : 'sent.hint')}</p>
        </>
      )}
    </main>
  );
}

/** Covers the whole screen, and is the same whatever was chosen. */
export function Done() {
  const title = t('booth.done');
  const hint = t('booth.pass');
  return (
    <main class="cover">
      <Icon of={check} size={160} stroke={3} />
      <Title text={title} spoken={`${title} ${hint}`} />
      <p>{hint}</p>
    </main>
  );
}

export function Refused({ why }: { why: Why }) {
  return (
    <>
      <Notice picture="ballot-box-with-ballot" title={t(`booth.${why}`)} hint={t('booth.tell')} />
      <div class="action">
        <Button onPress={() => cycle.backToAll()}>{t('back')}</Button>
      </div>
    </>
  );
}

/** No vote is open. */
export function Between({ view }: { view: BoothView }) {
  if (view.phase === 'sealed')
    return <Notice picture="handshake" title={t('end.title')} hint={t('booth.thanks')} />;
  if (view.paused) return <Paused />;
  if (view.phase === 'closed' || view.phase === 'counted' || view.phase === 'shown')
    return <Notice picture="ballot-box-with-ballot" title={t('closed.title')} hint={t('closed.hint')} />;
  return (
    <main class="body">
      <Stages view={view} />
      <span class="urn">
        <Icon of={voteIcon} size={160} stroke={1.8} />
      </span>
      <Title text={t('booth.wait')} spoken={`${t('booth.wait')}. ${t('booth.not-yet')}`} />
      <p>{t('booth.not-yet')}</p>
    </main>
  );
}
