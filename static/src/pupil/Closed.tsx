// SPDX-License-Identifier: EUPL-1.2
// Closed, and nothing is shown yet. Who was too late is told so.
import voteIcon from 'lucide:vote';
import { t } from '../core/i18n';
import type { Me, PupilView } from '../core/protocol';
import { Icon } from '../design/Icon';
import { standing } from './ownBallot';
import { outbox } from './seat';
import { Title } from './Title';

export function Closed({ view, me }: { view: PupilView; me: Me }) {
  const late = view.vote !== null && standing(view.vote, me, outbox).trouble === 'vote-closed';
  const title = t('closed.title');
  const hint = late ? t('closed.late') : t('closed.hint');
  return (
    <main class="body">
      <span class="urn">
        <Icon of={voteIcon} size={160} stroke={1.8} />
      </span>
      <Title text={title} spoken={`${title}. ${hint}`} />
      <p class={late ? 'notice' : undefined} role="status">
        {hint}
      </p>
    </main>
  );
}
