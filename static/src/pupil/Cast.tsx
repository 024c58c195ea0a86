// SPDX-License-Identifier: EUPL-1.2
// After the second tap: on its way, kept while the network is away, or in the urn.
import hand from 'lucide:hand';
import voteIcon from 'lucide:vote';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../core/i18n';
import type { Me, Motion, Vote } from '../core/protocol';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { changing, mayChange } from './ownBallot';
import { OwnBallot } from './OwnBallot';
import { session } from './seat';
import { Title } from './Title';

/** Quicker answers than this need no words. */
const PATIENCE_MS = 400;

function Urn({ small = false }: { small?: boolean }) {
  return (
    <span class="urn">
      <Icon of={voteIcon} size={small ? 96 : 160} stroke={1.8} />
    </span>
  );
}

export function OnItsWay() {
  const [patient, setPatient] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const held = session.offline.value !== 'no' && patient;
  return (
    <main class="body">
      <Urn />
      {patient && (
        <>
          <Title text={t(held ? 'held.title' : 'sent.title')} />
          <p role="status">{t(held ? 'held.hint' : 'sent.hint')}</p>
        </>
      )}
    </main>
  );
}

export function Cast({ motion, vote, me }: { motion: Motion; vote: Vote; me: Me }) {
  const secret = motion.secrecy === 'secret';
  return (
    <>
      <main class="body">
        <Urn small={!secret} />
        <Title text={t('cast.title')} />
        {secret ? <p>{t('cast.secret')}</p> : <OwnBallot motion={motion} me={me} />}
      </main>
      {mayChange(motion) && (
        <div class="action">
          <Button onPress={() => (changing.value = vote.number)}>{t('cast.change')}</Button>
        </div>
      )}
    </>
  );
}

/** The teacher has signed the roll for this child: there is nothing to do on the tablet. */
export function OnPaper() {
  return (
    <main class="body">
      <Icon of={hand} size={160} stroke={1.8} />
      <Title text={t('paper.title')} spoken={`${t('paper.title')}. ${t('paper.hint')}`} />
      <p>{t('paper.hint')}</p>
    </main>
  );
}
