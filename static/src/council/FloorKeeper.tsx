// SPDX-License-Identifier: EUPL-1.2
// Who keeps the floor: it fills the screen, and the big button gives it to the next one.
import { useSignal } from '@preact/signals';
import { t } from '../core/i18n';
import { Title } from '../pupil/Title';
import { Aside, Bar, Go } from './Bar';
import { perform } from './deed';
import { FloorPanel } from './FloorPanel';
import { FloorSheet, type FloorSheetName } from './FloorSheet';
import { may, type Room } from './room';

export function FloorKeeper({ room }: { room: Room }) {
  const sheet = useSignal<FloorSheetName | null>(null);
  if (sheet.value) return <FloorSheet room={room} name={sheet.value} onEnd={() => (sheet.value = null)} />;
  const first = room.view.asks[0];
  return (
    <>
      <main class="keeper">
        <Title text={t('console.floor')} />
        <FloorPanel room={room} />
      </main>
      <Bar>
        <span class="tools">
          {may(room, 'floor.put') && (
            <Aside picture="raised-hand" onPress={() => (sheet.value = 'put')}>
              {t('floor.put')}
            </Aside>
          )}
          {may(room, 'floor.give') && (
            <Aside picture="microphone" onPress={() => (sheet.value = 'give')}>
              {t('floor.give')}
            </Aside>
          )}
        </span>
        {may(room, 'floor.next') && (
          <Go picture={first?.picture} onPress={() => void perform('floor.next', {})}>
            {first ? t('floor.next.name', { name: first.name }) : t('floor.next')}
          </Go>
        )}
      </Bar>
    </>
  );
}
