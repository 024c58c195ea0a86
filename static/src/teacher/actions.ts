// SPDX-License-Identifier: EUPL-1.2
// Which act is the next one, and which others are offered: read from the phase, the verdict and `may`.
// The server decides what is heard; these tables only say in which order and words it is offered.
import type { AgendaItem, Commands, Item, Phase, TeacherView } from '../core/protocol';
import { countingOf } from '../core/typed';
import { seedOf, settlingOf } from './counting';
import { isGated, nextHere, nextLine, nextStage, stageOf } from './course';
import type { Sheet } from './sheets';

/** An act that one button gives. `label` is the end of a catalogue key, `undo` the act that takes it back. */
export interface Act {
  label: string;
  command: keyof Commands;
  fields: Record<string, unknown>;
  /** What the label's words hold. */
  values?: Record<string, number | string>;
  /** What must be done first: end of the key teacher.waits.*. */
  waits?: { code: string; count: number };
  undo?: { command: keyof Commands; fields: Record<string, unknown> };
  /** Asks first: in a dialog, or in a form in the middle. */
  asks?: 'annul' | 'end' | 'amend' | Sheet['name'];
  /** The item that the form is about, when it is not the one on the floor. */
  about?: number;
  /** Nothing takes it back: it is done when the six seconds of the toast are over. */
  held?: boolean;
  /** One tap further, behind "more". */
  rare?: boolean;
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

export const act = (
  label: string,
  command: keyof Commands,
  fields: Record<string, unknown> = {},
  more: Partial<Act> = {},
): Act => ({ label, command, fields, ...more });

/** The item that comes next: the first planned one, in the order of the agenda. */
export const nextItem = <T extends Pick<Item, 'state'>>(items: T[]): T | undefined =>
  items.find((item) => item.state === 'planned');

export const startAct = (item: Pick<Item, 'id'>, label = 'start'): Act =>
  act(label, 'item.start', { item: item.id }, { undo: { command: 'item.leave', fields: {} } });

export const endAct = (label = 'end'): Act => act(label, 'sitting.end', {}, { asks: 'end' });

const outcomeOf = (view: TeacherView): string => view.result?.verdict.outcome ?? 'none';

/** True while a tie waits for the casting vote. */
export const awaitsCasting = (view: TeacherView): boolean =>
  view.phase === 'counted' && outcomeOf(view) === 'casting-vote';

/** Somebody who was elected without standing has not answered yet. */
export const awaitsAnswer = (view: TeacherView): boolean =>
  view.phase === 'shown' && (view.result?.waiting.length ?? 0) > 0;

/** Consent or fingers stand against the text: a new one may be put. */
export const isBlocked = (view: TeacherView): boolean =>
  view.phase === 'shown' && view.may.includes('item.amend');

export const hasFallback = (view: TeacherView): boolean =>
  outcomeOf(view) === 'blocked' &&
  view.vote?.ballot === 'consent' &&
  view.floor?.motion.fallback === 'majority';

function countAct(view: TeacherView): Act {
  const { fields, missing } = countingOf(view) ?? { fields: {}, missing: 0 };
  const lots = view.vote?.ballot === 'lots';
  const nothing = lots && view.vote?.voters === 0 && !('seed' in fields);
  return act(
    lots ? 'draw' : 'count',
    'vote.count',
    { ...fields },
    {
      waits: nothing
        ? { code: 'throws', count: 0 }
        : missing === 0
          ? undefined
          : { code: missing > 0 ? 'ballots' : 'ballots-over', count: Math.abs(missing) },
    },
  );
}

function countedAct(view: TeacherView): Act | undefined {
  const settling = settlingOf(view);
  const tied = view.result?.verdict.tied ?? [];
  switch (outcomeOf(view)) {
    case 'casting-vote':
      return undefined;
    case 'who-is-younger': {
      const left = tied.length - settling.order.length;
      // Who is named last is the oldest: one name less has to be touched.
      const order =
        left === 1
          ? [...settling.order, ...tied.filter((one) => !settling.order.includes(one))]
          : settling.order;
      return act(
        'younger',
        'vote.decide',
        { order },
        { waits: left > 1 ? { code: 'younger', count: left - 1 } : undefined },
      );
    }
    case 'lot': {
      const seed = seedOf(settling);
      return act(
        'lot',
        'vote.decide',
        { seed },
        { waits: seed === '' ? { code: 'numbers', count: 0 } : undefined },
      );
    }
    default:
      return act('show', 'vote.show');
  }
}

/** What the class has decided about somebody's amendment: the debate goes on with it. */
const isAmendmentVote = (view: TeacherView): boolean => (view.vote?.amendment ?? 0) > 0;

const WRITTEN = ['adopted', 'chosen', 'drawn'];

/** A result that becomes a line of the book: then one may say who, and until when. */
export function makesLine(view: TeacherView): boolean {
  const { floor } = view;
  if (!floor || floor.motion.advisory || floor.kind === 'election' || floor.kind === 'mood') return false;
  return WRITTEN.includes(outcomeOf(view)) && !view.entries.some((entry) => entry.item === floor.id);
}

export const recordAct = (view: TeacherView): Act =>
  act('record', 'item.record', {}, makesLine(view) ? { asks: 'record' } : {});

function shownAct(view: TeacherView): Act | undefined {
  if (awaitsAnswer(view)) return undefined;
  if (isAmendmentVote(view)) return act('back-to-debate', 'debate.open');
  const round = (view.vote?.round ?? 1) + 1;
  switch (outcomeOf(view)) {
    case 'second-vote':
      return act('second-vote', 'vote.open', {}, { values: { round } });
    case 'second-round':
      return act('second-round', 'vote.open', {}, { values: { round } });
    case 'blocked': // the text of a whole school stays
      return isBlocked(view) ? act('amend', 'item.amend', {}, { asks: 'amend' }) : recordAct(view);
    case 'postponed':
    case 'no-quorum':
      return act('postpone', 'item.postpone');
    default:
      return recordAct(view);
  }
}

const closeAct = act('close-item', 'item.close');
const UNDEBATED = ['praise', 'thanks', 'report'];

/** A point that nobody debates is closed when it was said. */
const presentedAct = (view: TeacherView): Act =>
  UNDEBATED.includes(view.floor?.kind ?? '') ? closeAct : act('debate', 'debate.open');

/** One does not vote on a person, nor by habit on a problem. */
const debateAct = (view: TeacherView): Act =>
  [...UNDEBATED, 'concern'].includes(view.floor?.kind ?? '') ? closeAct : act('vote', 'vote.open');

const gateAct = (item: AgendaItem): Act => act('gate', 'concern.check', {}, { asks: 'gate', about: item.id });

/** Once the mood was asked, the decisions have been read again. */
const isRead = (view: TeacherView): boolean =>
  stageOf(view) === 'closing' &&
  view.entry_shown === 0 &&
  view.items.some((item) => item.kind === 'mood' && item.state === 'done');

function readAct(view: TeacherView): Act | undefined {
  if (isRead(view)) return undefined;
  const line = view.may.includes('entry.show') ? nextLine(view) : undefined;
  const label = stageOf(view) === 'closing' ? 'read-again' : 'read';
  return line && act(view.entry_shown === 0 ? label : `${label}-next`, 'entry.show', { entry: line.number });
}

/** Within a part its own matters first, then the next part, then the end. */
function welcomeAct(view: TeacherView): Act | undefined {
  const line = readAct(view);
  if (line) return line;
  const next = nextHere(view);
  if (next) {
    const begun = view.items.some((item) => item.state === 'done');
    return isGated(next) ? gateAct(next) : startAct(next, begun ? 'next' : 'start');
  }
  const stage = nextStage(view);
  return stage ? act('stage', 'stage.enter', { stage }, { values: { stage } }) : endAct();
}

const NEXT: Partial<Record<Phase, (view: TeacherView) => Act | undefined>> = {
  preparing: (view) => (view.items.length > 0 ? act('open', 'sitting.open') : undefined),
  welcome: welcomeAct,
  presented: presentedAct,
  debate: debateAct,
  voting: () => act('close', 'vote.close', {}, { undo: { command: 'vote.reopen', fields: {} } }),
  closed: countAct,
  counted: countedAct,
  shown: shownAct,
};

/** The one big button; undefined when something else must come first. */
export function primaryAct(view: TeacherView): Act | undefined {
  const first = view.paused ? act('resume', 'sitting.resume') : NEXT[view.phase]?.(view);
  return first && view.may.includes(first.command) ? first : undefined;
}

export const annulAct = act('annul', 'vote.annul', {}, { asks: 'annul' });

/** Beside the figures, not beside the big button: it leads nowhere. */
export function workshopAct(view: TeacherView): Act | undefined {
  if (!view.result?.comparable || !view.may.includes('workshop.show')) return undefined;
  const on = view.result.workshop.length > 0;
  return act(on ? 'workshop-off' : 'workshop', 'workshop.show', { on: !on }, { key: 'w' });
}
