// SPDX-License-Identifier: EUPL-1.2
// The secretary writes the minutes while the council goes on; those of before are corrected here.
import { EarlierList } from '../prose/Approve';
import { ProseEditor } from '../prose/ProseEditor';
import { session } from '../pupil/seat';
import { Title } from '../pupil/Title';
import { t } from '../core/i18n';
import type { Ask } from '../prose/prose';
import type { Room } from './room';

const ask: Ask = (name, fields) => session.net.request(name, fields);

export function WrittenMinutes({ room }: { room: Room }) {
  const { view, me } = room;
  const moment = [view.phase, view.stage, view.floor?.id, view.vote?.number, view.entries.length].join(' ');
  return (
    <main class="frame-body">
      <Title text={t('prose.tab')} picture="pencil" />
      <ProseEditor
        sitting={view.sitting}
        ask={ask}
        moment={moment}
        at={view.floor && !view.floor.hidden ? view.floor.id : 0}
      />
      {view.phase === 'welcome' && <EarlierList lines={view.earlier_minutes} may={me.may} ask={ask} />}
    </main>
  );
}
