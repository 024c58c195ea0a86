// SPDX-License-Identifier: EUPL-1.2
// Every kind of vote at the moments that are its own, for looking at the console without a server.
import { isMarked } from '../core/choices';
import type { Method, Past, Phase, Result, TeacherView, Verdict } from '../core/protocol';
import { ballotsOf } from './ballots';
import { countOf } from './tallies';
import { MOTIONS } from './teacher-motions';
import { untold } from './teacher-item';
import { members, pupils } from './teacher-people';
import { result, verdict, view, vote } from './teacher-views';

const ITEM = 6;
const VOTERS = 25;

export const ELECTION = MOTIONS.delegates;

function scene(kind: string, phase: Phase, part: Partial<TeacherView> = {}, votePart = {}): TeacherView {
  const asked = MOTIONS[kind];
  const over = phase !== 'voting' && phase !== 'debate' && phase !== 'presented';
  const floor = { ...untold, id: ITEM, state: 'on-floor' as const, locked: over, motion: asked };
  return view(phase, {
    floor,
    vote: ['debate', 'presented'].includes(phase)
      ? null
      : vote({
          item: ITEM,
          ballot: asked.ballot,
          seats: asked.seats,
          voters: over ? VOTERS : 18,
          state: over ? 'closed' : 'open',
          standing: isMarked(asked.ballot) ? asked.options.map((_, at) => at) : [],
          ...votePart,
        }),
    ...part,
  });
}

const chosen = (part: Partial<Verdict>): Verdict => ({
  ...verdict,
  outcome: 'chosen',
  reason: 'method',
  needed: 0,
  ...part,
});

/** Counted as the server would, with a class that agrees a little. */
function counted(kind: string, part: Partial<Verdict> = {}, workshop: Method[] = []): Result {
  const asked = MOTIONS[kind];
  const rows = ballotsOf(asked, VOTERS);
  const tally = countOf(asked, rows);
  return result({
    tally,
    comparable: ['ranked', 'grades', 'points'].includes(asked.ballot) && asked.seats === 1,
    workshop: workshop.map((method) => countOf(asked, rows, method)),
    verdict: chosen({
      cast: VOTERS,
      expressed: VOTERS,
      winners: tally.winners,
      winner: tally.winners[0] ?? null,
      ...part,
    }),
  });
}

const shown = (kind: string, told: Result = counted(kind), part: Partial<TeacherView> = {}): TeacherView =>
  scene(kind, 'shown', {
    result: told,
    may: ['item.record', 'item.postpone', 'vote.annul', 'workshop.show', ...(part.may ?? [])],
    ...(part.past ? { past: part.past } : {}),
  });

const paperVoters = members((index) => ({
  present: index !== 9,
  signed: index !== 9 && index % 5 !== 0,
  on_paper: index !== 9 && index % 5 === 1,
  screen: index % 5 === 1 || index === 9 || index === 10 ? 'none' : 'here',
}));
const SIGN = ['paper.sign', 'paper.sign-all'];
const closed = (kind: string, on_paper: number): TeacherView =>
  scene(
    kind,
    'closed',
    { members: paperVoters, may: ['vote.reopen', 'vote.count', 'vote.annul', ...SIGN] },
    { on_paper },
  );

const secondRound = (): Result => {
  const told = counted('delegates');
  const [first] = [...(told.tally?.tallies ?? [])]
    .map((votes, at) => [votes, at])
    .sort((a, b) => b[0] - a[0]);
  return {
    ...told,
    verdict: {
      ...told.verdict,
      outcome: 'second-round',
      winners: [first[1]],
      winner: first[1],
      seats_left: 1,
    },
  };
};

const tie = (outcome: 'who-is-younger' | 'lot', kind: string): TeacherView =>
  scene(kind, 'counted', {
    result: counted(kind, {
      outcome,
      reason: 'tie',
      winners: [0],
      winner: null,
      tied: [1, 3],
      seats_left: 1,
    }),
    may: ['vote.decide', 'vote.annul'],
  });

const blocked: Verdict = { ...verdict, outcome: 'blocked', reason: 'objection', winner: null, needed: 0 };
const past: Past[] = [
  {
    number: 1,
    round: 1,
    ballot: 'consent',
    title: 'On range le coin lecture tous les jours.',
    objection: 'Tous les jours, c’est trop pour ceux qui prennent le car.',
    verdict: blocked,
  },
];

export const voteViews: Record<string, () => TeacherView> = {
  'debate-delegates': () => scene('delegates', 'debate'),
  'debate-ranked': () => scene('ranked', 'debate'),
  'voting-paper': () =>
    scene(
      'ranked',
      'voting',
      { members: paperVoters, may: ['vote.close', 'vote.extend', 'vote.untime', 'vote.annul', ...SIGN] },
      { on_paper: 5 },
    ),
  'voting-lots': () => scene('lots', 'voting'),
  'paper-consent': () => closed('consent', 12),
  'paper-delegates': () => closed('delegates', 25),
  'paper-ranked': () => closed('ranked', 12),
  'paper-grades': () => closed('grades', 12),
  'paper-points': () => closed('points', 12),
  'paper-budget': () => closed('budget', 12),
  'closed-lots': () => scene('lots', 'closed', {}, { voters: 0 }),
  younger: () => tie('who-is-younger', 'delegates'),
  lot: () => tie('lot', 'ranked'),
  ranked: () => shown('ranked'),
  schulze: () => shown('schulze'),
  workshop: () =>
    shown(
      'ranked',
      counted('ranked', {}, ['irv', 'plurality', 'borda', 'copeland', 'schulze', 'ranked_pairs', 'minimax']),
    ),
  grades: () => shown('grades'),
  points: () => shown('points'),
  several: () => shown('several'),
  budget: () => shown('budget'),
  stv: () => shown('stv'),
  'second-round': () => shown('delegates', secondRound(), { may: ['vote.open'] }),
  accept: () =>
    shown(
      'delegates',
      { ...counted('delegates', { winners: [0, 1] }), waiting: [1] },
      { may: ['vote.accept'] },
    ),
  blocked: () =>
    shown('consent', result({ votes: [18, 4, 1, 2, 0], verdict: blocked }), {
      may: ['item.amend', 'vote.open'],
      past,
    }),
  fist: () =>
    shown(
      'fist',
      result({ votes: [0, 1, 4, 6, 9, 5, 0], verdict: { ...verdict, reason: 'reached', needed: 0 } }),
    ),
  lots: () =>
    shown(
      'lots',
      result({
        votes: [4, 5, 3, 4, 5, 4, 0],
        seed: '4-1-6-2-3-5-5-1-2-6-4-3-1-2-5-6-3-4-1-2-5-4-2-1-6',
        drawn: [3, 11, 20].map((seat) => ({ seat, name: pupils[seat].name, picture: pupils[seat].picture })),
        verdict: {
          ...verdict,
          outcome: 'drawn',
          reason: 'none',
          winners: [3, 11, 20],
          winner: null,
          needed: 0,
        },
      }),
    ),
};
