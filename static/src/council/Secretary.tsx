// SPDX-License-Identifier: EUPL-1.2
// The secretary: who is there, notes for the minutes, the decisions as they are written, and their
// re-reading at the end.
import { useSignal } from '@preact/signals';
import { t } from '../core/i18n';
import { stageOf } from '../teacher/course';
import { Attendance } from './Attendance';
import { Lines } from './Book';
import { Notes } from './Notes';
import { Tabs } from './parts';
import { may, type Room } from './room';
import { NewText } from './TextForms';
import { WrittenMinutes } from './WrittenMinutes';

type Part = 'presence' | 'minutes' | 'notes' | 'decisions' | 'reread' | 'amend';

const PICTURES: Record<Part, string> = {
  presence: 'clapping-hands',
  minutes: 'pencil',
  notes: 'memo',
  decisions: 'notebook',
  reread: 'open-book',
  amend: 'pencil',
};

/** A new text is only written after an objection; decisions are read again at the end. */
const partsOf = (room: Room): Part[] => [
  ...(may(room, 'item.amend') ? (['amend'] as const) : []),
  ...(may(room, 'member.present') ? (['presence'] as const) : []),
  ...(may(room, 'minutes.correct') ? (['minutes'] as const) : []),
  'notes',
  stageOf(room.view) === 'closing' ? 'reread' : 'decisions',
];

function first({ view }: Room, parts: Part[]): Part {
  if (parts[0] === 'amend') return 'amend';
  const stage = stageOf(view);
  if (stage === 'closing') return 'reread';
  return view.phase === 'preparing' || stage === 'opening' ? 'presence' : 'notes';
}

export function Secretary({ room }: { room: Room }) {
  const parts = partsOf(room);
  const chosen = useSignal<Part>(first(room, parts));
  const part = parts.includes(chosen.value) ? chosen.value : first(room, parts);
  return (
    <>
      <Tabs
        label={t('role.secretary')}
        tabs={parts.map((each) => ({ name: t(`secretary.${each}`), picture: PICTURES[each] }))}
        chosen={parts.indexOf(part)}
        onChoose={(place) => (chosen.value = parts[place])}
      />
      {part === 'amend' && <NewText room={room} onEnd={() => (chosen.value = 'notes')} />}
      {part === 'presence' && <Attendance room={room} />}
      {part === 'minutes' && <WrittenMinutes room={room} />}
      {part === 'notes' && <Notes room={room} />}
      {(part === 'decisions' || part === 'reread') && (
        <Lines room={room} lines={room.view.entries.filter((entry) => !entry.earlier)} adds />
      )}
    </>
  );
}
