// SPDX-License-Identifier: EUPL-1.2
// After the second tap: on its way, kept while the network is away, or in the urn.
import voteIcon from 'lucide:vote';
import { useEffect, useState } from 'preact/hooks';
import { choicesOf } from '../core/choices';
import { t } from '../core/i18n';
import type { Me, Motion, Vote } from '../core/protocol';
import { labelOf } from '../core/result';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { changing, mayChange } from './ownBallot';
import { session } from './seat';
import { Title } from './Title';

/** Quicker answers than this need no words. */
const PATIENCE_MS = 400;

function Urn() {
  return (
    <span class="urn">
      <Icon of={voteIcon} size={160} stroke={1.8} />
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
        <Urn />
        <Title text={t('cast.title')} />
        {secret ? <p>{t('cast.secret')}</p> : <OwnChoice motion={motion} me={me} />}
      </main>
      {mayChange(motion) && (
        <div class="action">
          <Button onPress={() => (changing.value = vote.number)}>{t('cast.change')}</Button>
        </div>
      )}
    </>
  );
}

function OwnChoice({ motion, me }: { motion: Motion; me: Me }) {
  const choice = me.choice === null ? undefined : choicesOf(motion)[me.choice];
  if (!choice) return null;
  return (
    <p class="own-choice">
      {t('cast.public')}
      <Mark look={choice.mark} size={56} />
      <strong>{labelOf(choice)}</strong>
    </p>
  );
}
