// SPDX-License-Identifier: EUPL-1.2
// "Who are you?": the class, by pictogram and first name.
import check from 'lucide:check';
import hourglass from 'lucide:hourglass';
import { t } from '../core/i18n';
import type { VisitorView } from '../core/protocol';
import { say } from '../core/speech';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { takeSeat, takeTrouble, whyGone } from './seat';
import { Title } from './Title';

type Member = VisitorView['members'][number];

export function Who({ view }: { view: VisitorView }) {
  return (
    <main class="body">
      <Title text={t('who.title')} spoken={`${t('who.title')} ${t('who.hint')}`} />
      <p class="notice" role="status">
        {troubleText() || t('who.hint')}
      </p>
      <ul class="class-grid">
        {view.members.map((member) => (
          <li key={member.seat}>
            <Face member={member} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function troubleText(): string {
  if (takeTrouble.value) return t(`who.trouble.${takeTrouble.value}`);
  return whyGone.value ? t(`gone.${whyGone.value}`) : '';
}

function Face({ member }: { member: Member }) {
  const free = member.screen === 'none' || member.screen === 'lost';
  const name = member.name;
  const label = free ? undefined : t(member.screen === 'here' ? 'who.taken' : 'who.waiting', { name });
  const press = () => {
    say(name);
    void takeSeat(member.seat);
  };
  return (
    <button type="button" class="face" disabled={!free} aria-label={label} onClick={press}>
      <Picto id={member.picture} size="4rem" />
      <span class="face-name">{name}</span>
      {!free && (
        <span class="badge">
          <Icon of={member.screen === 'here' ? check : hourglass} size={20} stroke={3} />
        </span>
      )}
    </button>
  );
}
