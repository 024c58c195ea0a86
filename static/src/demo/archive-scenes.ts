// SPDX-License-Identifier: EUPL-1.2
// The archive: the list of decisions, and minutes with a vote of every kind.
import type {
  ArchiveOk,
  DecisionLine,
  MinutesItem,
  MinutesOk,
  MinutesVote,
  Motion,
  Result,
} from '../core/protocol';
import { ballotsOf } from './ballots';
import { BOOK, councilMinutes } from './archive-council';
import { BOARD, figuresScenes } from './archive-figures';
import { searchScenes } from './archive-search';
import { BICYCLE, outing, PUPILS, resultWith } from './class';
import { minutesItem, ONLY_VOTES } from './minutes-kit';
import type { Scene } from './scenes';
import type { Row } from './tallies';
import { uneventful } from './teacher-people';
import { budget, CONSENT, counted, drawnResult, election, LOTS, marked, STOPPED } from './wall-votes';

const OPENED = Date.UTC(2026, 10, 20, 13, 30);
const MINUTE = 60_000;

const frozen = '5f1c2a9be07744d18c33e1a06b2f4d90'.repeat(2);
const roll = PUPILS.filter((_, place) => place !== 9).map((pupil) => pupil.name);

/** Equal ballots together, in order. */
function byValue(rows: Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const { marks, count } of rows) {
    const key = marks.join();
    found.set(key, { marks, count: count + (found.get(key)?.count ?? 0) });
  }
  return [...found.entries()].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, row]) => row);
}

const votes: MinutesVote[] = [];
const items: MinutesItem[] = [];

function vote(item: number, result: Result, changes: Partial<MinutesVote> = {}): void {
  const number = votes.length + 1;
  votes.push({
    ...uneventful,
    number,
    item,
    state: 'shown',
    round: 1,
    closed_by: 'all',
    frozen,
    opened_at_ms: OPENED + 5 * number * MINUTE,
    closed_at_ms: OPENED + (5 * number + 3) * MINUTE,
    votes: result.votes,
    verdict: { ...result.verdict, eligible: 26 },
    roll,
    tally: result.tally,
    ...changes,
  });
}

function item(motion: Motion): number {
  const id = items.length + 1;
  items.push(minutesItem(motion, { id }));
  return id;
}

function markedVote(motion: Motion): void {
  vote(item(motion), counted(motion), {
    seats: motion.seats,
    papers: byValue(ballotsOf(motion, 25)),
  });
}

vote(item(BICYCLE), resultWith([15, 7, 3], {}), {
  on_paper: ['Inès', 'Noé'],
  hand_votes: [1, 1, 0],
});
markedVote(marked('ranked', 'irv', 5));
markedVote(marked('ranked', 'ranked_pairs', 8, { title: 'Quel livre lit-on ensemble ?' }));
markedVote(marked('grades', 'majority_judgment', 4, { title: 'Quel jeu achète-t-on ?' }));
markedVote(budget(5));

const delegates = election(5, { official: true, secrecy: 'secret' });
const delegatesItem = item(delegates);
vote(delegatesItem, counted(delegates), { seats: 2, papers: byValue(ballotsOf(delegates, 25)) });
const second = { ...delegates, seats: 2, method: 'plurality' as const };
const secondResult = counted(second);
vote(
  delegatesItem,
  { ...secondResult, verdict: { ...secondResult.verdict, spoiled: 1, expressed: 24, reason: 'tie-settled' } },
  {
    round: 2,
    seats: 2,
    standing: [0, 1, 2, 3, 4],
    accepted: [4],
    order: [0, 0, 2, 0, 1],
    papers: byValue(ballotsOf(second, 25)),
    tally: secondResult.tally && { ...secondResult.tally, method: 'two_round' },
  },
);

const consentItem = item(CONSENT);
vote(consentItem, resultWith([18, 4, 2, 1, 0], { outcome: 'blocked', reason: 'objection', winner: null }), {
  title: STOPPED.title,
  objection: STOPPED.objection,
});
vote(consentItem, resultWith([15, 6, 2, 2, 0], { outcome: 'blocked', reason: 'objection', winner: null }), {
  round: 2,
});
vote(consentItem, resultWith([14, 8, 3], {}), { round: 3, fallback: true });

vote(item(LOTS), drawnResult, {
  seats: 3,
  seed: drawnResult.seed,
  choices: drawnResult.seed.split('-').map((pips, seat) => ({ seat, choice: Number(pips) - 1 })),
});

const minutes: MinutesOk = {
  ...ONLY_VOTES,
  id: 9,
  class_id: 1,
  number: 12,
  title: 'Conseil du vendredi',
  class_name: 'CM1-CM2 B',
  phase: 'sealed',
  prepared_at_ms: OPENED - 20 * MINUTE,
  opened_at_ms: OPENED,
  sealed_at_ms: OPENED + 90 * MINUTE,
  members: PUPILS.map((pupil, place) => ({
    ...pupil,
    was_present: place !== 9,
    arrived_at_ms: OPENED - MINUTE,
    left_at_ms: 0,
    present: place !== 9,
    roles: [],
  })),
  items,
  votes,
  head: 'b1946ac92492d2347c6235b4d2611184e0f1c9a7d5b3f2e8a6c4d2f0b8e6a4c2',
  words: 'lune panier rivière tambour cerise moulin nuage sentier'.split(' '),
};

const line = (motion: Motion, result: Result, changes: Partial<DecisionLine> = {}): DecisionLine => ({
  sitting: 9,
  number: 12,
  item: 1,
  vote: 1,
  at_ms: OPENED,
  title: motion.title,
  picture: motion.picture,
  ballot: motion.ballot,
  options: motion.options.map((option) => option.text),
  votes: result.votes,
  outcome: result.verdict.outcome,
  winner: result.verdict.winner,
  winners: result.verdict.winners,
  advisory: motion.advisory,
  ...changes,
});

const list: ArchiveOk = {
  more: false,
  class_id: 1,
  class_name: 'CM1-CM2 B',
  years: [2026, 2025],
  sittings: [
    {
      id: 9,
      title: minutes.title,
      phase: 'sealed',
      number: 12,
      prepared_at_ms: OPENED,
      opened_at_ms: OPENED,
      sealed_at_ms: OPENED,
    },
  ],
  decisions: [
    line(BICYCLE, resultWith([15, 7, 3], {})),
    line(outing(4), resultWith([9, 5, 8, 3, 0], { outcome: 'chosen', needed: 0 }), { vote: 2 }),
    line(marked('ranked', 'irv', 5), counted(marked('ranked', 'irv', 5)), { vote: 3 }),
    line(budget(5), counted(budget(5)), { vote: 4 }),
    line(delegates, secondResult, { vote: 5 }),
    line(CONSENT, resultWith([18, 4, 2, 1, 0], { outcome: 'blocked', reason: 'objection', winner: null }), {
      vote: 6,
    }),
    line(LOTS, drawnResult, { vote: 7, at_ms: OPENED - 40 * 24 * 60 * MINUTE }),
  ],
};

const HASH = `#t=${'ab'.repeat(32)}`;

/** Minutes of some items only: all of them are long to look at. */
function scene(ids: number[]): Scene {
  const some = {
    ...minutes,
    items: items.filter((one) => ids.includes(one.id)),
    votes: votes.filter((one) => ids.includes(one.item)),
  };
  const answers = { 'archive.sitting': some };
  return { page: '/archive.html', hash: `?sitting=9${HASH}`, messages: [], answers };
}

export const ARCHIVE_SCENES: Record<string, Scene> = {
  'archive-book': {
    page: '/archive.html',
    hash: HASH,
    messages: [],
    answers: { 'archive.list': list, 'book.list': BOOK },
  },
  'archive-book-open': {
    page: '/archive.html',
    hash: `?list=open${HASH}`,
    messages: [],
    answers: { board: BOARD },
  },
  'archive-book-empty': {
    page: '/archive.html',
    hash: HASH,
    messages: [],
    answers: { 'archive.list': { ...list, sittings: [] }, 'book.list': { ...BOOK, entries: [] } },
  },
  ...figuresScenes(HASH),
  ...searchScenes(HASH),
  'archive-decision': {
    page: '/archive.html',
    hash: `?decision=6-2${HASH}`,
    messages: [],
    answers: { 'book.list': BOOK },
  },
  'archive-council': {
    page: '/archive.html',
    hash: `?sitting=9${HASH}`,
    messages: [],
    answers: { 'archive.sitting': councilMinutes(minutes) },
  },
  'archive-list': {
    page: '/archive.html',
    hash: `?list=votes${HASH}`,
    messages: [],
    answers: { 'archive.list': list },
  },
  'archive-ranked': scene([1, 2]),
  'archive-duels': scene([3]),
  'archive-grades-budget': scene([4, 5]),
  'archive-election': scene([6]),
  'archive-consent-lots': scene([7, 8]),
};
