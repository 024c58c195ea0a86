// SPDX-License-Identifier: EUPL-1.2
// Which act is the next one, and which others are offered: read from the phase and from `may`.
// The server decides what is heard; this table only says in which order and words it is offered.
import type { Commands, Item, Phase, TeacherView } from '../core/protocol';

/** An act that one button gives. `label` is the end of a catalogue key, `undo` the act that takes it back. */
export interface Act {
  label: string;
  command: keyof Commands;
  fields: Record<string, unknown>;
  undo?: { command: keyof Commands; fields: Record<string, unknown> };
  /** Asks first, in a dialog. */
  asks?: 'annul' | 'end';
  /** The letter that gives it from the keyboard. */
  key?: string;
}

export const STEPS = ['present', 'debate', 'vote', 'result', 'record'] as const;

const STEP_OF: Record<Phase, number> = {
  preparing: -1,
  welcome: -1,
  presented: 0,
  debate: 1,
  voting: 2,
  closed: 3,
  counted: 3,
  shown: 4,
  sealed: 5,
};

/** The index in STEPS of what happens now; -1 while nothing is on the floor. */
export const currentStep = (phase: Phase): number => STEP_OF[phase];

const act = (
  label: string,
  command: keyof Commands,
  fields: Record<string, unknown> = {},
  more: Partial<Act> = {},
): Act => ({
  label,
  command,
  fields,
  ...more,
});

/** The item that comes next: the first planned one, in the order of the agenda. */
export const nextItem = (items: Item[]): Item | undefined => items.find((item) => item.state === 'planned');

export const startAct = (item: Item, label = 'start'): Act =>
  act(label, 'item.start', { item: item.id }, { undo: { command: 'item.leave', fields: {} } });

const endAct = (label = 'end'): Act => act(label, 'sitting.end', {}, { asks: 'end' });

/** True while a tie waits for the casting vote. */
export const awaitsCasting = (view: TeacherView): boolean =>
  view.phase === 'counted' && view.result?.verdict.outcome === 'casting-vote';

function afterShown(view: TeacherView): Act {
  const outcome = view.result?.verdict.outcome;
  if (outcome === 'second-vote') return act('second-vote', 'vote.open');
  if (outcome === 'postponed' || outcome === 'no-quorum') return act('postpone', 'item.postpone');
  return act('record', 'item.record');
}

function wanted(view: TeacherView): Act | undefined {
  const next = nextItem(view.items);
  switch (view.phase) {
    case 'preparing':
      return view.items.length > 0 ? act('open', 'sitting.open') : undefined;
    case 'welcome':
      return next
        ? startAct(next, view.items.some((item) => item.state === 'done') ? 'next' : 'start')
        : endAct();
    case 'presented':
      return act('debate', 'debate.open');
    case 'debate':
      return act('vote', 'vote.open');
    case 'voting':
      return act('close', 'vote.close', {}, { undo: { command: 'vote.reopen', fields: {} } });
    case 'closed':
      return act('count', 'vote.count');
    case 'counted':
      return awaitsCasting(view) ? undefined : act('show', 'vote.show');
    case 'shown':
      return afterShown(view);
    default:
      return undefined;
  }
}

/** The one big button; undefined when something else must come first. */
export function primaryAct(view: TeacherView): Act | undefined {
  const first = wanted(view);
  return first && view.may.includes(first.command) ? first : undefined;
}

const SECONDARY: Partial<Record<Phase, (view: TeacherView) => Act[]>> = {
  welcome: (view) => (nextItem(view.items) ? [endAct('end')] : []),
  presented: () => [
    act('vote-now', 'vote.open'),
    act('postpone', 'item.postpone'),
    act('leave', 'item.leave'),
  ],
  debate: () => [act('postpone', 'item.postpone'), act('leave', 'item.leave')],
  voting: (view) => [
    act('minute', 'vote.extend', { seconds: 60 }, { key: 'm' }),
    ...(view.vote && view.vote.closes_at_ms > 0 ? [act('untime', 'vote.untime')] : []),
    act('annul', 'vote.annul', {}, { asks: 'annul' }),
  ],
  closed: () => [
    act('reopen', 'vote.reopen', {}, { key: 'r' }),
    act('annul', 'vote.annul', {}, { asks: 'annul' }),
  ],
  counted: () => [act('annul', 'vote.annul', {}, { asks: 'annul' })],
  shown: () => [
    act('record', 'item.record'),
    act('postpone', 'item.postpone'),
    act('annul', 'vote.annul', {}, { asks: 'annul' }),
  ],
};

/** The smaller buttons beside it: what may be done now, the primary act left out. */
export function secondaryActs(view: TeacherView): Act[] {
  const first = primaryAct(view);
  const acts = SECONDARY[view.phase]?.(view) ?? [];
  return acts.filter(
    (one) =>
      view.may.includes(one.command) &&
      (one.command !== first?.command || (one.label === 'end' && first.label !== 'end')),
  );
}

/** What the teacher should know before a vote opens; ends of catalogue keys with their numbers. */
export interface Warning {
  code: 'too-few' | 'missing' | 'unprotected' | 'nobody' | 'unseated';
  count: number;
}

const SECRET_VOTERS_MIN = 5;

export function openingWarnings(view: TeacherView, isProtected: boolean): Warning[] {
  if (!view.floor || (view.phase !== 'presented' && view.phase !== 'debate')) return [];
  const warnings: Warning[] = [];
  const secret = view.floor.motion.secrecy === 'secret';
  const missing = view.class_size - view.present_count;
  const unseated = view.members.filter((member) => member.present && member.screen !== 'here').length;
  if (view.present_count === 0) warnings.push({ code: 'nobody', count: 0 });
  else if (secret && view.present_count < SECRET_VOTERS_MIN)
    warnings.push({ code: 'too-few', count: view.present_count });
  if (missing > 0 && view.present_count > 0) warnings.push({ code: 'missing', count: missing });
  if (unseated > 0) warnings.push({ code: 'unseated', count: unseated });
  if (secret && !isProtected) warnings.push({ code: 'unprotected', count: 0 });
  return warnings;
}
