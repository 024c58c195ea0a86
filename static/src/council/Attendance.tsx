// SPDX-License-Identifier: EUPL-1.2
// Who is there: the class as pictures, one tap each.
import check from 'lucide:check';
import { t } from '../core/i18n';
import { Icon } from '../design/Icon';
import { Title } from '../pupil/Title';
import { Bar, Go } from './Bar';
import { perform } from './deed';
import { Pupils } from './parts';
import { may, type Member, type Room } from './room';

const presentMark = ({ present }: Member) => present && <Icon of={check} size={24} />;

export function Attendance({ room }: { room: Room }) {
  const { view } = room;
  const all = view.present_count === view.class_size;
  return (
    <>
      <main class="frame-body">
        <Title text={t('presence.title')} />
        <p role="status">
          <strong>{t('presence.count', { n: view.present_count, total: view.class_size })}</strong>
        </p>
        <Pupils
          label={t('presence.title')}
          pupils={view.members}
          pressed={(pupil) => pupil.present}
          says={(pupil) => t(pupil.present ? 'presence.here' : 'presence.away', { name: pupil.name })}
          below={presentMark}
          onTouch={({ seat, present }) => void perform('member.present', { seat, present: !present })}
        />
      </main>
      <Bar>
        {!all && may(room, 'members.all-present') && (
          <Go picture="clapping-hands" onPress={() => void perform('members.all-present', {})}>
            {t('presence.all')}
          </Go>
        )}
      </Bar>
    </>
  );
}
