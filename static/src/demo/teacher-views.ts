// SPDX-License-Identifier: EUPL-1.2
// The teacher's view at each moment of a council, for looking at the console without a server.
import type { AgendaItem, Phase, Result, TeacherView, Vote } from '../core/protocol';
import { NO_COUNCIL } from './class';
import { items, members, MINUTE } from './teacher-people';

const AGENDA = ['item.add', 'item.edit', 'item.remove', 'item.move'];
const ROOM = ['member.present', 'members.all-present', 'door.open', 'door.close'];
const MAY: Record<Phase, string[]> = {
  preparing: ['sitting.open'],
  welcome: ['item.start', 'sitting.end'],
  presented: ['debate.open', 'vote.open', 'item.leave', 'item.postpone'],
  debate: ['vote.open', 'item.leave', 'item.postpone'],
  voting: ['vote.close', 'vote.extend', 'vote.untime', 'vote.annul'],
  closed: ['vote.reopen', 'vote.count', 'vote.annul'],
  counted: ['vote.decide', 'vote.show', 'vote.annul'],
  shown: ['item.record', 'item.postpone', 'vote.annul'],
  sealed: [],
};

const floorOf = (id: number): AgendaItem => ({
  ...(items.find((item) => item.id === id) as AgendaItem),
  state: 'on-floor',
});

export const vote = (part: Partial<Vote> = {}): Vote => ({
  number: 3,
  item: 3,
  state: 'open',
  round: 1,
  closed_by: 'hand',
  reopened: 0,
  frozen: '',
  closes_at_ms: 0,
  eligible: 26,
  present: 25,
  voters: 18,
  needed: 13,
  quorum_needed: 0,
  ballot: 'motion',
  fallback: false,
  amendment: 0,
  title: '',
  seats: 1,
  standing: [],
  on_paper: 0,
  ...part,
});

export const verdict: Result['verdict'] = {
  outcome: 'adopted',
  reason: 'reached',
  winner: 0,
  unanimous: false,
  tied: [],
  needed: 12,
  base: 23,
  cast: 25,
  expressed: 23,
  present: 25,
  eligible: 26,
  quorum_needed: 0,
  spoiled: 0,
  seats_left: 0,
  winners: [],
};

export const result = (part: Partial<Result>): Result => ({
  votes: [],
  casting_choice: null,
  verdict: { ...verdict },
  hand_votes: [],
  waiting: [],
  drawn: [],
  seed: '',
  tally: null,
  comparable: false,
  workshop: [],
  ...part,
});

export function view(phase: Phase, part: Partial<TeacherView> = {}, floor = 0): TeacherView {
  return {
    screen: 'teacher',
    now_ms: Date.now(),
    sitting: 9,
    class_id: 1,
    phase,
    mode: 'reading',
    title: 'Conseil du vendredi',
    class_name: 'CM1-CM2 B',
    number: 0,
    door_open: true,
    door_code: 'K7M2PX',
    present_count: 25,
    class_size: 26,
    items: items.map((item) => (item.id === floor ? floorOf(floor) : item)),
    floor: floor ? floorOf(floor) : null,
    vote: null,
    result: null,
    past: [],
    ...NO_COUNCIL,
    earlier_minutes: [],
    notes: [],
    lines: [],
    suggestions: [],
    members: members((index) => (index === 9 ? { present: false, screen: 'none' } : {})),
    may: [...MAY[phase], ...AGENDA, ...ROOM],
    ...part,
  };
}

const voted = members((index) =>
  index === 9
    ? { present: false, screen: 'none' }
    : { signed: index % 4 !== 1 && index !== 4, screen: index === 13 ? 'lost' : 'here' },
);
const planned = items.map((item): AgendaItem => ({ ...item, state: 'planned', locked: false }));

export const views: Record<string, () => TeacherView> = {
  empty: () =>
    view('preparing', {
      items: [],
      present_count: 0,
      members: members(() => ({ present: false, screen: 'none' })),
      door_open: false,
      door_code: '',
    }),
  preparing: () =>
    view('preparing', {
      items: planned,
      present_count: 0,
      members: members(() => ({ present: false, screen: 'none' })),
      door_open: false,
      door_code: '',
    }),
  nobody: () =>
    view('welcome', {
      items: planned,
      present_count: 0,
      members: members(() => ({ present: false, screen: 'none' })),
    }),
  welcome: () =>
    view('welcome', {
      items: planned,
      present_count: 18,
      members: members((index) =>
        index < 18 ? {} : { present: false, screen: index < 21 ? 'waiting' : 'none' },
      ),
    }),
  debate: () => view('debate', { present_count: 4 }, 3),
  presented: () => view('presented', {}, 3),
  voting: () => view('voting', { vote: vote({ closes_at_ms: Date.now() + 72000 }), members: voted }, 3),
  closed: () => view('closed', { vote: vote({ voters: 25, state: 'closed', closed_by: 'all' }) }, 3),
  counted: () =>
    view(
      'counted',
      {
        vote: vote({ voters: 25, state: 'counted' }),
        result: result({ votes: [15, 8, 2] }),
      },
      3,
    ),
  tie: () =>
    view(
      'counted',
      {
        vote: vote({ item: 4, voters: 25, state: 'counted' }),
        result: result({
          votes: [9, 9, 4, 1, 2],
          verdict: {
            ...verdict,
            outcome: 'casting-vote',
            reason: 'tie',
            winner: null,
            tied: [0, 1],
            needed: 0,
          },
        }),
      },
      4,
    ),
  shown: () =>
    view(
      'shown',
      {
        vote: vote({ voters: 25, state: 'shown' }),
        result: result({ votes: [15, 8, 2] }),
      },
      3,
    ),
  rollcall: () =>
    view(
      'voting',
      {
        vote: vote({ item: 5, closes_at_ms: Date.now() + 2 * MINUTE }),
        members: voted.map((member, index) => ({ ...member, choice: member.signed ? index % 3 : null })),
      },
      5,
    ),
  last: () => view('welcome', { items: items.map((item): AgendaItem => ({ ...item, state: 'done' })) }),
  sealed: () => view('sealed', { number: 12 }),
};
