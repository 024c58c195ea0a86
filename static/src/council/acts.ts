// SPDX-License-Identifier: EUPL-1.2
// What the one big button of the chair does next: read from the phase, the verdict and `may`. The
// server decides what is heard; this only says in which order it is offered.
import type { CommandName } from '../core/answers';
import type { AgendaItem, Commands, Phase } from '../core/protocol';
import { isGated, nextHere, nextLine, nextStage } from '../teacher/course';
import { may, type Room, type RoleView } from './room';

export type Sheet =
  'agenda' | 'floor' | 'more' | 'gate' | 'record' | 'refer' | 'entry' | 'amend' | 'change' | 'paper';

export interface Act {
  /** End of the key act.*. */
  label: string;
  picture: string;
  command: CommandName;
  fields: Commands[CommandName];
  /** What the words hold. */
  values?: Record<string, string | number>;
  /** Asks first: key ask.<label>. */
  asks?: boolean;
  /** Opens this first. */
  opens?: Sheet;
  /** The item that the sheet is about, when it is not on the floor. */
  about?: number;
}

export function act<K extends CommandName>(
  label: string,
  picture: string,
  command: K,
  fields: Commands[K],
  more: Partial<Act> = {},
): Act {
  return { label, picture, command, fields, ...more };
}

const outcomeOf = (view: RoleView): string => view.result?.verdict.outcome ?? 'none';

export const isAmendmentVote = (view: RoleView): boolean => (view.vote?.amendment ?? 0) > 0;

export const awaitsAnswer = (view: RoleView): boolean =>
  view.phase === 'shown' && (view.result?.waiting.length ?? 0) > 0;

const WRITTEN = ['adopted', 'chosen', 'drawn'];

/** A result that becomes a line of the book: then one may say who, and until when. */
export function makesLine(view: RoleView): boolean {
  const { floor } = view;
  if (!floor || floor.motion.advisory || floor.kind === 'election' || floor.kind === 'mood') return false;
  return WRITTEN.includes(outcomeOf(view)) && !view.entries.some((entry) => entry.item === floor.id);
}

export const recordAct = (view: RoleView): Act =>
  act('record', 'notebook', 'item.record', {}, makesLine(view) ? { opens: 'record' } : {});

export const closeAct = act('close-item', 'glowing-star', 'item.close', {});
export const postponeAct = act('postpone', 'spiral-calendar', 'item.postpone', {}, { asks: true });
export const voteAct = act('vote', 'ballot-box-with-ballot', 'vote.open', {});

export const startAct = (item: Pick<AgendaItem, 'id' | 'kind' | 'gate'>): Act =>
  isGated(item)
    ? act(
        'gate',
        'balance-scale',
        'concern.check',
        { item: item.id, upheld: true, tried: true, current: true },
        { opens: 'gate', about: item.id },
      )
    : act('start', 'raised-hand', 'item.start', { item: item.id });

const SAID = ['praise', 'thanks', 'report'];

/** One does not vote on a person, on praise, nor by habit on a problem. */
export const isVoted = ({ kind, names_somebody }: Pick<AgendaItem, 'kind' | 'names_somebody'>): boolean =>
  kind !== 'praise' && kind !== 'thanks' && !names_somebody;

const isTalk = (view: RoleView): boolean => {
  const { floor } = view;
  return floor !== null && ([...SAID, 'concern'].includes(floor.kind) || !isVoted(floor));
};

function welcomeAct(room: Room): Act {
  const { view } = room;
  const line = may(room, 'entry.show') ? nextLine(view) : undefined;
  if (line)
    return act(view.entry_shown > 0 ? 'read-next' : 'read', 'notebook', 'entry.show', { entry: line.number });
  const item = nextHere(view);
  if (item) return startAct(item);
  const stage = nextStage(view);
  if (stage) return act('stage', 'sparkles', 'stage.enter', { stage }, { asks: true, values: { stage } });
  return act('end', 'door', 'sitting.end', {}, { asks: true });
}

function countedAct(view: RoleView): Act | undefined {
  const waits = ['casting-vote', 'who-is-younger', 'lot'].includes(outcomeOf(view));
  return waits ? undefined : act('show', 'film-projector', 'vote.show', {});
}

function shownAct(view: RoleView): Act | undefined {
  if (awaitsAnswer(view)) return undefined;
  if (isAmendmentVote(view)) return act('back-to-debate', 'speech-balloon', 'debate.open', {});
  switch (outcomeOf(view)) {
    case 'second-vote':
    case 'second-round':
      return act(outcomeOf(view), 'ballot-box-with-ballot', 'vote.open', {});
    case 'blocked': // the text of a whole school stays
      return view.floor?.post === 'poll'
        ? recordAct(view)
        : act('amend', 'pencil', 'item.amend', { title: '' }, { opens: 'amend' });
    case 'postponed':
    case 'no-quorum':
      return act('postpone', 'spiral-calendar', 'item.postpone', {});
    default:
      return recordAct(view);
  }
}

const NEXT: Partial<Record<Phase, (room: Room) => Act | undefined>> = {
  preparing: ({ view }) =>
    view.items.length > 0 ? act('open', 'door', 'sitting.open', {}, { asks: true }) : undefined,
  welcome: welcomeAct,
  presented: ({ view }) =>
    SAID.includes(view.floor?.kind ?? '') ? closeAct : act('debate', 'speech-balloon', 'debate.open', {}),
  debate: ({ view }) => (isTalk(view) ? closeAct : voteAct),
  voting: () => act('close', 'key', 'vote.close', {}),
  counted: ({ view }) => countedAct(view),
  shown: ({ view }) => shownAct(view),
};

/**
 * Undefined when an answer must come first (a tie, somebody elected), or when the ballots are
 * counted: the form of the tellers has that button.
 */
export function nextAct(room: Room): Act | undefined {
  const { view } = room;
  const next = view.paused ? act('resume', 'bell', 'sitting.resume', {}) : NEXT[view.phase]?.(room);
  return next && may(room, next.command) ? next : undefined;
}
