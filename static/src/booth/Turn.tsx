// SPDX-License-Identifier: EUPL-1.2
// The tablet is turned away from the others before anything of the ballot shows.
import back from 'lucide:arrow-left';
import turn from 'lucide:rotate-ccw';
import { t } from '../core/i18n';
import type { Person } from '../core/protocol';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { Aside } from '../pupil/Sheet';
import { Title } from '../pupil/Title';
import { cycle } from './urn';

export function Turn({ voter }: { voter: Person }) {
  const title = t('booth.turn');
  const hint = t('booth.yours', { name: voter.name });
  return (
    <>
      <main class="body">
        <Icon of={turn} size={128} stroke={2} />
        <Title text={title} spoken={`${title}. ${hint}`} />
        <p class="booth-voter">
          <Picto id={voter.picture} size={72} />
          {hint}
        </p>
      </main>
      <div class="action action-two">
        <Aside icon={<Icon of={back} size={36} />} onPress={() => cycle.backToAll()}>
          {t('booth.not-me')}
        </Aside>
        <Button kind="primary" onPress={() => cycle.begin()}>
          {t('booth.ready')}
        </Button>
      </div>
    </>
  );
}
