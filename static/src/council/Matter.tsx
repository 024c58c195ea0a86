// SPDX-License-Identifier: EUPL-1.2
// The matter of the moment in the middle of the chair's console: what waits in this part, the item
// on the floor, the vote, its result.
import { STAGE_PICTURES, KIND_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import { postWords } from '../core/post';
import type { Item, Stage } from '../core/protocol';
import { typo } from '../core/typo';
import { Picto } from '../design/Picto';
import { Title } from '../pupil/Title';
import { nextHere, stageOf } from '../teacher/course';
import type { Act } from './acts';
import { Changes } from './Changes';
import { EntryCard, States } from './EntryCard';
import { Figures } from './Figures';
import { ItemClock } from './Clocks';
import type { Room } from './room';
import { titleOf } from './said';
import { Settle } from './Settle';
import { Turnout } from './Turnout';

const HOLDS_ITEMS: readonly Stage[] = ['praise', 'concerns', 'proposals', 'reports'];

interface Props {
  room: Room;
  onPress(act: Act): void;
}

export function Matter({ room, onPress }: Props) {
  const { view } = room;
  const { floor } = view;
  switch (view.phase) {
    case 'presented':
    case 'debate':
      return floor && <OnFloor room={room} item={floor} onPress={onPress} />;
    case 'voting':
      return <Turnout view={view} />;
    case 'counted':
    case 'shown':
      return (
        <>
          <Settle room={room} />
          <Figures view={view} />
        </>
      );
    default:
      return <Between room={room} />;
  }
}

function OnFloor({ room, item, onPress }: Props & { item: Item }) {
  return (
    <section class="matter">
      <p class="matter-kind">
        <Picto id={KIND_PICTURES[item.kind]} size={36} />
        {t(`kind.${item.kind}`)}
        {item.has_author && ` ${t('item.author', { name: item.author_name })}`}
        {item.post !== 'none' && ` · ${postWords(item)}`}
      </p>
      <Title text={titleOf(item)} picture={item.hidden ? '' : item.motion.picture} />
      <ItemClock room={room} />
      <Changes room={room} onPress={onPress} />
    </section>
  );
}

/** Between two items: the line of the book that all look at, or what comes next in this part. */
function Between({ room }: { room: Room }) {
  const { view } = room;
  const stage = stageOf(view);
  const shown = view.entries.find((entry) => entry.number === view.entry_shown);
  if (shown)
    return (
      <section class="matter">
        <EntryCard entry={shown} />
        {shown.earlier && <States room={room} entry={shown} />}
      </section>
    );
  const next = nextHere(view);
  const title = stage ? t(`stage.${stage}`) : view.title;
  return (
    <section class="matter">
      <Title text={title} picture={stage ? STAGE_PICTURES[stage] : 'bell'} />
      {next ? (
        <p class="coming">
          <Picto id={next.hidden ? '' : next.motion.picture || KIND_PICTURES[next.kind]} size={48} />
          <span>
            <strong>{typo(titleOf(next))}</strong>
            {next.has_author && <small>{t('item.author', { name: next.author_name })}</small>}
          </span>
        </p>
      ) : (
        stage && HOLDS_ITEMS.includes(stage) && <p>{t('agenda.none-here')}</p>
      )}
    </section>
  );
}
