// SPDX-License-Identifier: EUPL-1.2
// The agenda by parts: the chair starts a point, orders those that wait, and gives them minutes.
import down from 'lucide:arrow-down';
import up from 'lucide:arrow-up';
import play from 'lucide:play';
import { agendaParts, KIND_PICTURES, STAGE_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import type { AgendaItem, Stage } from '../core/protocol';
import { LIMITS } from '../core/protocol';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { startAct, type Act } from './acts';
import { perform } from './deed';
import { Frame } from './Frame';
import { Stepper } from './parts';
import { may, type Room } from './room';
import { titleOf } from './said';

interface Props {
  room: Room;
  onEnd(): void;
  onPress(act: Act): void;
}

const waits = ({ state }: AgendaItem): boolean => state === 'planned' || state === 'postponed';

export function AgendaSheet({ room, onEnd, onPress }: Props) {
  const { view } = room;
  const parts = agendaParts(view.items, view.stages);
  return (
    <Frame title={t('console.agenda')} picture="clipboard" onEnd={onEnd}>
      {parts.length === 0 && <p>{t('agenda.empty')}</p>}
      <div class="agenda-parts">
        {parts.map(({ stage, items }) => (
          <Part key={stage} stage={stage} items={items} room={room} onPress={onPress} />
        ))}
      </div>
    </Frame>
  );
}

interface PartProps extends Pick<Props, 'room' | 'onPress'> {
  stage: Stage | null;
  items: AgendaItem[];
}

function Part({ stage, items, room, onPress }: PartProps) {
  const waiting = items.filter(waits);
  return (
    <section>
      {stage && (
        <h2>
          <Picto id={STAGE_PICTURES[stage]} size={36} />
          {t(`stage.${stage}`)}
        </h2>
      )}
      <ul>
        {items.map((item) => {
          const place = waiting.indexOf(item);
          return (
            <li class={waits(item) ? 'agenda-line' : 'agenda-line agenda-over'} key={item.id}>
              <Picto id={(!item.hidden && item.motion.picture) || KIND_PICTURES[item.kind]} size={40} />
              <span class="agenda-title">
                {typo(titleOf(item))}
                {item.wishes > 0 && <small>{t('agenda.wishes', { n: item.wishes })}</small>}
              </span>
              {waits(item) && (
                <Tools
                  room={room}
                  item={item}
                  before={waiting[place - 1]}
                  after={waiting[place + 1]}
                  onPress={onPress}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ToolsProps extends Pick<Props, 'room' | 'onPress'> {
  item: AgendaItem;
  before: AgendaItem | undefined;
  after: AgendaItem | undefined;
}

function Tools({ room, item, before, after, onPress }: ToolsProps) {
  const { items } = room.view;
  const title = titleOf(item);
  const move = (other: AgendaItem) =>
    void perform('item.move', { item: item.id, to: items.findIndex((one) => one.id === other.id) });
  return (
    <span class="agenda-tools">
      {may(room, 'item.time') && (
        <Stepper
          name={t('agenda.minutes.for', { title })}
          value={item.minutes}
          max={LIMITS.ITEM_MINUTES_MAX}
          shown={t('agenda.minutes', { n: item.minutes })}
          onChange={(minutes) => void perform('item.time', { item: item.id, minutes })}
        />
      )}
      {may(room, 'item.move') && (
        <>
          <button
            type="button"
            class="step"
            aria-label={t('agenda.up', { title })}
            disabled={!before}
            onClick={() => before && move(before)}
          >
            <Icon of={up} />
          </button>
          <button
            type="button"
            class="step"
            aria-label={t('agenda.down', { title })}
            disabled={!after}
            onClick={() => after && move(after)}
          >
            <Icon of={down} />
          </button>
        </>
      )}
      {may(room, 'item.start') && (
        <button
          type="button"
          class="step step-ink"
          aria-label={t('agenda.start', { title })}
          onClick={() => onPress(startAct(item))}
        >
          <Icon of={play} />
        </button>
      )}
    </span>
  );
}
