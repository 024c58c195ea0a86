// SPDX-License-Identifier: EUPL-1.2
// A council with parts, roles, speech and a book, at the moments that are its own, for looking at the
// console without a server.
import type { Phase, TeacherView } from '../core/protocol';
import { STAGES } from '../core/council';
import {
  agenda,
  ALWAYS,
  amendments,
  book,
  holders,
  MAY,
  officer,
  person,
  ROLES,
  room,
  speech,
  today,
} from './teacher-agenda';
import { untold } from './teacher-item';
import { members, MINUTE, motion, option } from './teacher-people';
import { result, verdict, view, vote } from './teacher-views';

function council(
  phase: Phase,
  stage: number | null,
  part: Partial<TeacherView> = {},
  floor = 0,
): TeacherView {
  const now = Date.now();
  return view(phase, {
    stages: STAGES,
    stage,
    tags: true,
    roles: ROLES,
    own_roles: [{ name: 'Plantes', picture: 'potted-plant', powers: null }],
    officers: holders.map(officer),
    suggestions: ROLES.map((role, at) => ({ role, who: [person(at + 15), person(at + 1)] })),
    entries: book,
    items: agenda.map((item) => (item.id === floor ? { ...item, state: 'on-floor' } : item)),
    floor: floor > 0 ? { ...agenda[floor - 1], state: 'on-floor' } : null,
    item_since_ms: floor > 0 ? now - 3 * MINUTE : 0,
    item_until_ms: floor === 4 ? now + 7 * MINUTE : 0,
    members: room(),
    may: [...(MAY[phase] ?? []), ...ALWAYS, 'door.open', 'door.close'],
    ...part,
  });
}

const before: Partial<TeacherView> = {
  officers: [],
  items: agenda.map((item) => (item.state === 'done' ? { ...item, state: 'planned' as const } : item)),
  members: members(() => ({ present: false, screen: 'none' })),
};

export const councilViews: Record<string, () => TeacherView> = {
  'council-preparing': () => council('preparing', null, { ...before, present_count: 0, door_open: false }),
  'council-wishes': () => council('preparing', null, { ...before, wishing: true }),
  'council-opening': () =>
    council('welcome', 0, {
      lines: [
        { stage: 'opening', text: 'Le conseil est ouvert.' },
        { stage: 'opening', text: 'On s’écoute, on ne se moque pas, on parle à son tour.' },
      ],
    }),
  'council-earlier': () => council('welcome', 2, { entry_shown: 2 }),
  'council-concerns': () => council('welcome', 4),
  'council-proposals': () => council('welcome', 5, speech()),
  'council-praise': () =>
    council(
      'presented',
      3,
      { items: agenda.map((item) => (item.id === 1 ? { ...item, state: 'on-floor' } : item)) },
      1,
    ),
  'council-concern': () => council('debate', 4, speech(), 3),
  'council-presented': () => council('presented', 5, speech(), 4),
  'council-debate': () => council('debate', 5, { ...speech(), amendments }, 4),
  'council-chair': () => {
    const led: typeof holders = [['chair', 4, true], ...holders];
    return council('debate', 5, { ...speech(), officers: led.map(officer), members: room(led) }, 4);
  },
  'council-amendment-vote': () =>
    council(
      'shown',
      5,
      {
        amendments,
        vote: vote({ amendment: 2, title: amendments[1].text, voters: 25, state: 'shown' }),
        result: result({ votes: [15, 8, 2] }),
        may: ['debate.open', 'vote.annul'],
      },
      4,
    ),
  'council-shown': () =>
    council(
      'shown',
      5,
      { vote: vote({ voters: 25, state: 'shown' }), result: result({ votes: [15, 8, 2] }) },
      4,
    ),
  'council-closing': () =>
    council('welcome', 7, {
      items: agenda.map((item) => (item.state === 'planned' ? { ...item, state: 'done' as const } : item)),
      entries: [...book, ...today],
      entry_shown: 5,
      notes: [
        { item: 4, author: 2, role: 1, text: 'Zoé a montré un plan du garage à vélos.' },
        { item: 0, author: null, role: null, text: 'Beaucoup d’écoute aujourd’hui.' },
      ],
      look_back: {
        present: 25,
        items_done: 6,
        items_left: 0,
        votes: 2,
        ballots: 50,
        decided: 2,
        reviewed: 4,
        done: 1,
        turns: 17,
        speakers: 11,
        spoken_ms: 14 * MINUTE,
        open_ms: 41 * MINUTE,
      },
    }),
  'council-mood': () => {
    const faces = Array.from({ length: 5 }, () => option(''));
    const asked = motion('', { ballot: 'choice', method: 'plurality', advisory: true, options: faces });
    return council('shown', 7, {
      floor: { ...untold, id: 9, kind: 'mood', state: 'on-floor', locked: true, motion: asked },
      vote: vote({ item: 9, ballot: 'choice', voters: 25, state: 'shown' }),
      result: result({ votes: [11, 8, 4, 1, 1, 0], verdict: { ...verdict, outcome: 'chosen', needed: 0 } }),
    });
  },
  'council-paused': () =>
    council(
      'debate',
      5,
      { paused: true, officers: [], present_count: 0, may: ['sitting.resume', ...ALWAYS] },
      4,
    ),
};
