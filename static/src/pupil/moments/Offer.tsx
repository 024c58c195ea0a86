// SPDX-License-Identifier: EUPL-1.2
// A role is offered: what it is, in one sentence, and yes or no.
import check from 'lucide:check';
import { roleName, rolePicture } from '../../core/council';
import { t } from '../../core/i18n';
import type { Me, Office, OwnRole } from '../../core/protocol';
import { Button } from '../../design/Button';
import { Icon } from '../../design/Icon';
import { Picto } from '../../design/Picto';
import close from 'lucide:x';
import { perform } from './deed';
import { Aside } from '../Sheet';
import { Trouble } from './Speak';
import { Title } from '../Title';

type Told = 'own' | Exclude<Office, `own-${number}`>;

export function Offer({ me, own }: { me: Me; own: OwnRole[] }) {
  const role = me.offered[0];
  const told = (role.slice(0, 4) === 'own-' ? 'own' : role) as Told;
  const title = t(`offer.${told}`, { name: roleName(role, own) });
  const hint = t(`offer.is.${told}`);
  const answer = (accepts: boolean) => void perform('role.answer', { role, accepts });
  return (
    <>
      <main class="body">
        <Picto id={rolePicture(role, own)} size={180} />
        <Title text={title} spoken={`${title} ${hint}`} />
        <p>{hint}</p>
      </main>
      <div class="action action-two">
        <Trouble />
        <Aside icon={<Icon of={close} size={36} />} onPress={() => answer(false)}>
          {t('offer.no')}
        </Aside>
        <Button kind="primary" icon={check} iconSize={44} onPress={() => answer(true)}>
          {t('offer.yes')}
        </Button>
      </div>
    </>
  );
}
