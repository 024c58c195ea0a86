// SPDX-License-Identifier: EUPL-1.2
// What else the chair may do now, beside the big button: one tap further.
import type { Phase } from '../core/protocol';
import {
  act,
  awaitsAnswer,
  closeAct,
  isAmendmentVote,
  isVoted,
  nextAct,
  postponeAct,
  recordAct,
  voteAct,
  type Act,
} from './acts';
import { may, type Room } from './room';

const pauseAct = act('pause', 'hourglass-not-done', 'sitting.pause', {}, { asks: true });
const endAct = act('end', 'door', 'sitting.end', {}, { asks: true });
const leaveAct = act('leave', 'spiral-shell', 'item.leave', {}, { asks: true });
const referAct = act('refer', 'open-hands', 'item.refer', { task: '' }, { opens: 'refer' });
const agreeAct = act('agree', 'handshake', 'entry.add', { text: '' }, { opens: 'entry' });
const changeAct = act('amendment', 'pencil', 'amendment.propose', { text: '' }, { opens: 'change' });
const paperAct = act('paper', 'raised-hand', 'paper.sign-all', {}, { opens: 'paper' });

function wishActs({ view }: Room): Act[] {
  if (!view.wishing) return [act('wishes', 'glowing-star', 'wish.open', { on: true })];
  return [
    act('wishes-apply', 'glowing-star', 'wish.apply', {}, { asks: true }),
    act('wishes-end', 'cloud', 'wish.open', { on: false }),
  ];
}

const between = (room: Room): Act[] => [...wishActs(room), act('gather', 'envelope', 'agenda.gather', {})];

const AMENDED = ['proposal', 'request', 'report'];

function onFloor({ view }: Room): Act[] {
  const amended = AMENDED.includes(view.floor?.kind ?? '');
  return [
    ...(view.floor && isVoted(view.floor) ? [voteAct] : []),
    ...(amended ? [changeAct] : []),
    { ...closeAct, label: 'close-bare', asks: true },
    postponeAct,
    referAct,
    agreeAct,
    leaveAct,
    pauseAct,
  ];
}

function shownActs({ view }: Room): Act[] {
  const blocked = view.result?.verdict.outcome === 'blocked';
  const fallback = blocked && view.vote?.ballot === 'consent' && view.floor?.motion.fallback === 'majority';
  return [
    act('amend', 'pencil', 'item.amend', { title: '' }, { opens: 'amend' }),
    ...(fallback ? [act('fallback', 'balance-scale', 'vote.open', { fallback: true })] : []),
    ...(awaitsAnswer(view) || isAmendmentVote(view) ? [] : [recordAct(view), postponeAct, referAct]),
    pauseAct,
  ];
}

const OTHERS: Partial<Record<Phase, (room: Room) => Act[]>> = {
  preparing: between,
  welcome: (room) => [act('mood', 'rainbow', 'mood.ask', {}), agreeAct, ...between(room), pauseAct, endAct],
  presented: onFloor,
  debate: onFloor,
  voting: ({ view }) => [
    act('minute', 'stopwatch', 'vote.extend', { seconds: 60 }),
    ...(view.vote && view.vote.closes_at_ms > 0 ? [act('untime', 'cloud', 'vote.untime', {})] : []),
    paperAct,
  ],
  closed: () => [act('reopen', 'key', 'vote.reopen', {}, { asks: true }), paperAct],
  shown: shownActs,
};

export function otherActs(room: Room): Act[] {
  if (room.view.paused) return [];
  const next = nextAct(room);
  const acts = OTHERS[room.view.phase]?.(room) ?? [];
  return acts.filter((one) => may(room, one.command) && one.command !== next?.command);
}
