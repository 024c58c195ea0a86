// SPDX-License-Identifier: EUPL-1.2
// "Whose turn is it?": those who are here and have not voted.
import { t } from '../core/i18n';
import type { BoothView } from '../core/protocol';
import { say } from '../core/speech';
import { Picto } from '../design/Picto';
import { Title } from '../pupil/Title';
import { Notice } from './Notices';
import { cycle } from './urn';

export const stillToVote = (members: BoothView['members']): BoothView['members'] =>
  members.filter((member) => member.present && !member.signed);

export function All({ view }: { view: BoothView }) {
  const left = stillToVote(view.members);
  if (left.length === 0)
    return <Notice picture="ballot-box-with-ballot" title={t('booth.all')} hint={t('booth.thanks')} />;
  return (
    <main class="body">
      <Title text={t('booth.who')} spoken={`${t('booth.who')} ${t('booth.hint')}`} />
      <p>{t('booth.hint')}</p>
      <ul class="class-grid">
        {left.map((member) => (
          <li key={member.seat}>
            <button
              type="button"
              class="face"
              onClick={() => {
                say(member.name);
                cycle.choose(member);
              }}
            >
              <Picto id={member.picture} size="4rem" />
              <span class="face-name">{member.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
