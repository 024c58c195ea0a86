// SPDX-License-Identifier: EUPL-1.2
// Who keeps the time: two clocks as sand, a little more of each, and the two words about time.
import { t } from '../core/i18n';
import { Picto } from '../design/Picto';
import { Title } from '../pupil/Title';
import { Bar } from './Bar';
import { itemClock, Time, turnClock, type Clock } from './Clocks';
import { perform } from './deed';
import { RitualButtons, TIME } from './Rituals';
import { may, type Room } from './room';
import { titleOf } from './said';

interface CardProps {
  name: string;
  /** What it runs for: an item, a pupil. */
  of: { picture: string; name: string } | null;
  none: string;
  clock: Clock | null;
  more: string | null;
  onMore(): void;
}

function Card({ name, of, none, clock, more, onMore }: CardProps) {
  return (
    <section class="clock-card">
      <h2>{name}</h2>
      <p class="clock-of">
        {of && <Picto id={of.picture} size={44} />}
        {of?.name ?? none}
      </p>
      {of && (clock ? <Time clock={clock} size={176} /> : <p class="nobody">{t('clock.none')}</p>)}
      {of && more && (
        <button type="button" class="chip" onClick={onMore}>
          {more}
        </button>
      )}
    </section>
  );
}

export function Timekeeper({ room }: { room: Room }) {
  const { floor, speaker } = room.view;
  return (
    <>
      <main class="keeper">
        <Title text={t('role.timekeeper')} />
        <div class="clock-cards">
          <Card
            name={t('clock.item')}
            of={floor && { picture: floor.motion.picture, name: titleOf(floor) }}
            none={t('clock.item.none')}
            clock={itemClock(room)}
            more={may(room, 'item.extend') ? t('clock.minute') : null}
            onMore={() => void perform('item.extend', { minutes: 1 })}
          />
          <Card
            name={t('clock.turn')}
            of={speaker}
            none={t('clock.turn.none')}
            clock={turnClock(room)}
            more={may(room, 'floor.extend') ? t('floor.half-minute') : null}
            onMore={() => void perform('floor.extend', { seconds: 30 })}
          />
        </div>
      </main>
      <Bar>{may(room, 'ritual.say') && <RitualButtons words={TIME} />}</Bar>
    </>
  );
}
