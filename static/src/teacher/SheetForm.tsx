// SPDX-License-Identifier: EUPL-1.2
// Which small form is in the middle, what it begins with, and what it sends.
import { bySeat } from '../core/council';
import type { TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { AmendmentForm } from './AmendmentForm';
import { ask } from './desk';
import { emptyLine, EntryForm, type Line } from './EntryForm';
import { ExcludeForm } from './ExcludeForm';
import { Gate } from './Gate';
import type { Sheet } from './sheets';

const duty = ({ who, who_else, due_day }: Line) => ({ who: bySeat(who), who_else, due_day });

/** Whoever was drawn does it, unless somebody says otherwise. */
const drawn = (view: TeacherView): number[] => (view.result?.drawn ?? []).map(({ seat }) => seat).slice(0, 8);

export function SheetForm({ view, sheet }: { view: TeacherView; sheet: Sheet }) {
  const { floor } = view;
  switch (sheet.name) {
    case 'record':
      return (
        <EntryForm
          view={view}
          name="record"
          start={{ ...emptyLine(), who: drawn(view) }}
          said={floor ? typo(floor.motion.title) : ''}
          send={(line) => ask('item.record', duty(line))}
        />
      );
    case 'refer':
      return (
        <EntryForm
          view={view}
          name="refer"
          start={{ ...emptyLine(), text: floor?.motion.title ?? '' }}
          send={(line) => ask('item.refer', { task: line.text, ...duty(line) })}
        />
      );
    case 'entry':
      return (
        <EntryForm
          view={view}
          name="entry"
          start={emptyLine()}
          send={(line) =>
            ask('entry.add', {
              text: line.text,
              trial: line.trial,
              ...(floor ? { item: floor.id } : {}),
              ...duty(line),
            })
          }
        />
      );
    case 'assign': {
      const entry = view.entries.find((one) => one.number === sheet.entry);
      if (!entry) return null;
      return (
        <EntryForm
          view={view}
          name="assign"
          start={{ ...emptyLine(), who: entry.seats, who_else: entry.who_else, due_day: entry.due_day }}
          said={typo(entry.text)}
          send={(line) => ask('entry.assign', { entry: entry.number, ...duty(line) })}
        />
      );
    }
    case 'amendment':
      return <AmendmentForm view={view} />;
    case 'exclude':
      return <ExcludeForm view={view} item={sheet.item} />;
    case 'gate':
      return <Gate view={view} item={sheet.item} />;
  }
}
