// SPDX-License-Identifier: EUPL-1.2
// What the chair opens over the matter of the moment.
import { t } from '../core/i18n';
import { Picto } from '../design/Picto';
import { AgendaSheet } from './AgendaSheet';
import type { Act } from './acts';
import type { Open } from './Chair';
import { ChangeForm, NewText } from './TextForms';
import { AddEntry, RecordForm, ReferForm } from './EntryForm';
import { Frame } from './Frame';
import { Gate } from './Gate';
import { otherActs } from './others';
import { SignAll, Signing } from './Signing';
import type { Room } from './room';
import { actWords } from './said';

interface Props {
  room: Room;
  open: Open;
  onEnd(): void;
  onPress(act: Act): void;
}

export function ChairSheet({ room, open, onEnd, onPress }: Props) {
  const { view } = room;
  switch (open.name) {
    case 'agenda':
      return <AgendaSheet room={room} onEnd={onEnd} onPress={onPress} />;
    case 'gate':
      return <Gate room={room} item={open.about} onEnd={onEnd} />;
    case 'record':
      return <RecordForm room={room} onEnd={onEnd} />;
    case 'refer':
      return <ReferForm room={room} onEnd={onEnd} />;
    case 'entry':
      return <AddEntry room={room} item={view.floor?.id ?? 0} onEnd={onEnd} />;
    case 'amend':
      return <NewText room={room} onEnd={onEnd} />;
    case 'change':
      return <ChangeForm room={room} onEnd={onEnd} />;
    case 'paper':
      return (
        <Frame title={t('teller.title')} onEnd={onEnd} go={<SignAll room={room} />}>
          <Signing room={room} />
        </Frame>
      );
    default:
      return <More room={room} onEnd={onEnd} onPress={onPress} />;
  }
}

function More({ room, onEnd, onPress }: Omit<Props, 'open'>) {
  return (
    <Frame title={t('console.more')} onEnd={onEnd}>
      <ul class="others">
        {otherActs(room).map((one) => (
          <li key={one.label}>
            <button
              type="button"
              class="other"
              onClick={() => {
                onEnd();
                onPress(one);
              }}
            >
              <Picto id={one.picture} size={56} />
              {actWords(one)}
            </button>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
