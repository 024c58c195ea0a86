// SPDX-License-Identifier: EUPL-1.2
// The smaller acts beside the big button, the rare ones behind "more".
import type { Phase, TeacherView } from '../core/protocol';
import {
  act,
  annulAct,
  awaitsAnswer,
  endAct,
  hasFallback,
  isBlocked,
  primaryAct,
  recordAct,
  type Act,
} from './actions';
import { stageOf } from './course';

const rare = (label: string, command: Act['command'], more: Partial<Act> = {}): Act =>
  act(label, command, {}, { rare: true, ...more });

const pauseAct = rare('pause', 'sitting.pause', { held: true });
const moodAct = act('mood', 'mood.ask');
const postponeAct = act('postpone', 'item.postpone');
const leaveAct = act('leave', 'item.leave');
const closeAct = act('close-item', 'item.close');

const AMENDED = ['proposal', 'request', 'report'];

const amendmentAct = (view: TeacherView): Act[] =>
  AMENDED.includes(view.floor?.kind ?? '')
    ? [act('amendment', 'amendment.propose', {}, { asks: 'amendment', key: 'g' })]
    : [];

/** What else may become of the item on the floor. */
const endings = (view: TeacherView): Act[] => [
  rare('agree', 'entry.add', { asks: 'entry' }),
  rare('refer', 'item.refer', { asks: 'refer' }),
  rare('exclude', 'item.exclude', { asks: 'exclude', about: view.floor?.id }),
];

function welcomeActs(view: TeacherView): Act[] {
  const feels = ['closing', 'news'].includes(stageOf(view) ?? '');
  return [
    { ...moodAct, rare: !feels },
    rare('agree', 'entry.add', { asks: 'entry' }),
    pauseAct,
    { ...endAct('end'), rare: view.stages.length > 0 },
  ];
}

const SECONDARY: Partial<Record<Phase, (view: TeacherView) => Act[]>> = {
  welcome: welcomeActs,
  presented: (view) => [
    act('vote-now', 'vote.open'),
    postponeAct,
    { ...leaveAct, rare: true },
    ...amendmentAct(view).map((one) => ({ ...one, rare: true })),
    { ...closeAct, rare: true },
    ...endings(view),
    pauseAct,
  ],
  debate: (view) => [
    ...amendmentAct(view),
    act('vote', 'vote.open'),
    postponeAct,
    { ...closeAct, rare: true },
    { ...leaveAct, rare: true },
    ...endings(view),
    pauseAct,
  ],
  voting: (view) => [
    act('minute', 'vote.extend', { seconds: 60 }, { key: 'm' }),
    ...(view.vote && view.vote.closes_at_ms > 0 ? [act('untime', 'vote.untime')] : []),
    annulAct,
  ],
  closed: () => [act('reopen', 'vote.reopen', {}, { key: 'r' }), annulAct],
  counted: () => [annulAct],
  shown: (view) => [
    ...(isBlocked(view) ? [act('amend', 'item.amend', {}, { asks: 'amend' })] : []),
    ...(hasFallback(view) ? [act('fallback', 'vote.open', { fallback: true })] : []),
    ...(awaitsAnswer(view) || (view.vote?.amendment ?? 0) > 0 ? [] : [recordAct(view), postponeAct]),
    rare('refer', 'item.refer', { asks: 'refer' }),
    pauseAct,
    annulAct,
  ],
};

/** On a person nobody votes, nor on praise and thanks; a mood is of this moment only. */
function isIdle(one: Act, view: TeacherView): boolean {
  const { floor } = view;
  if (floor?.kind === 'mood' && ['item.postpone', 'item.refer'].includes(one.command)) return true;
  const voted = one.command === 'vote.open' && floor !== null;
  return voted && (['praise', 'thanks'].includes(floor.kind) || floor.names_somebody);
}

/** What may be done now beside the primary act. */
export function secondaryActs(view: TeacherView): Act[] {
  if (view.paused) return [];
  const first = primaryAct(view);
  const acts = SECONDARY[view.phase]?.(view) ?? [];
  return acts.filter(
    (one) =>
      view.may.includes(one.command) &&
      !isIdle(one, view) &&
      (one.command !== first?.command || (one.label === 'end' && first.label !== 'end')),
  );
}
