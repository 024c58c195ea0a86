// SPDX-License-Identifier: EUPL-1.2
// The class, to touch who may speak now, or whose hand is up without a tablet.
import { t } from '../core/i18n';
import { Frame } from './Frame';
import { perform } from './deed';
import { Pupils } from './parts';
import { presentOf, type Room } from './room';

export type FloorSheetName = 'give' | 'put';

interface Props {
  room: Room;
  name: FloorSheetName;
  onEnd(): void;
}

export function FloorSheet({ room, name, onEnd }: Props) {
  const title = t(name === 'give' ? 'floor.give.title' : 'floor.put.title');
  const give = (seat: number) =>
    void perform('floor.give', { seat }).then((heard) => {
      if (heard) onEnd();
    });
  return (
    <Frame title={title} picture={name === 'give' ? 'microphone' : 'raised-hand'} onEnd={onEnd} over>
      {name === 'put' && <p>{t('floor.put.hint')}</p>}
      <Pupils
        label={title}
        pupils={presentOf(room)}
        pressed={name === 'put' ? (pupil) => pupil.asked : undefined}
        disabled={name === 'give' ? (pupil) => pupil.seat === room.view.speaker?.seat : undefined}
        below={(pupil) => t('floor.turns', { n: pupil.turns })}
        onTouch={({ seat, asked }) =>
          name === 'give' ? give(seat) : void perform('floor.put', { seat, asks: !asked })
        }
      />
    </Frame>
  );
}
