// SPDX-License-Identifier: EUPL-1.2
// The figures of a pretended class: a year of councils, and ten of them.
import type { BoardLine, BoardOk, FiguresLine, FiguresMonth, FiguresOk } from '../core/protocol';
import { BOOK } from './archive-council';
import type { Scene } from './scenes';

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 8, 4, 13, 30);
const MINUTE = 60_000;

/** Numbers that look like a class's, the same at each look. */
const wave = (n: number, most: number): number => ((n * 7919 + 13) % 101) % (most + 1);

function council(number: number, at_ms: number): FiguresLine {
  const present = 22 + wave(number, 4);
  const votes = 2 + wave(number, 4);
  const never = 3 + wave(number + 3, 6);
  const often = 1 + wave(number + 1, 2);
  const few = 4 + wave(number + 2, 3);
  return {
    class_id: 1,
    sitting: number,
    number,
    at_ms,
    open_ms: (40 + wave(number, 20)) * MINUTE,
    spoken_ms: (20 + wave(number, 10)) * MINUTE,
    spent_ms: [16, 5, 4, 2, 3, 6, 0, 2].map((minutes, kind) => (minutes + wave(number + kind, 5)) * MINUTE),
    members: 26,
    present,
    turns: 24 + wave(number, 9),
    spoke: [never, present - never - few - often, few, often],
    votes,
    secret: Math.min(votes, 2),
    advisory: 0,
    ballots: [votes - 1, 0, number % 3 === 0 ? 1 : 0, 0, 0, 0, 0, number % 3 === 0 ? 0 : 1, 0, 0],
    called: votes * present,
    cast: votes * present - wave(number, 9),
    adopted: votes - 1,
    rejected: 1,
    chosen: 0,
    open: 0,
    done: 5,
    left: wave(number, 2),
    framed: 0,
    decided: votes - 1,
    reviewed: 3,
  };
}

const councils = (count: number, from_ms: number): FiguresLine[] =>
  Array.from({ length: count }, (_, n) => council(n + 1, from_ms + 7 * n * DAY));

const months = (first: number, count: number): FiguresMonth[] =>
  Array.from({ length: count }, (_, n) => ({
    month: new Date(Date.UTC(first, 8 + n, 1)).toISOString().slice(0, 7),
    lines: [n > count - 3 ? 3 : 0, n > count - 5 ? 2 : 0, 4 + wave(n, 6), wave(n, 2), wave(n + 1, 1)],
  }));

const scope = { class_id: 1, school: 0, class_name: 'CM1-CM2 B', year: 0, today: 20780 };

export const FIGURES: FiguresOk = {
  ...scope,
  years: [2026],
  uncounted: 0,
  sittings: councils(12, FIRST),
  months: months(2026, 4),
};

export const TEN_YEARS: FiguresOk = {
  ...scope,
  years: [2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017],
  uncounted: 0,
  sittings: councils(400, Date.UTC(2017, 8, 4, 13, 30)),
  months: months(2017, 100),
};

export const BOARD: BoardOk = {
  ...scope,
  years: [2026, 2025],
  today: (BOOK.entries[0]?.due_day ?? 0) - 3,
  lines: BOOK.entries.map(({ life, ...line }): BoardLine => ({
    ...line,
    class_id: 1,
    class_name: 'CM1-CM2 B',
    own: true,
    word: life[life.length - 1]?.word ?? '',
  })),
  more: false,
};

export const figuresScenes = (hash: string): Record<string, Scene> => ({
  'archive-board': {
    page: '/archive.html',
    hash: `?list=board${hash}`,
    messages: [],
    answers: { board: BOARD },
  },
  'archive-figures': {
    page: '/archive.html',
    hash: `?list=figures${hash}`,
    messages: [],
    answers: { figures: FIGURES },
  },
  'archive-figures-ten-years': {
    page: '/archive.html',
    hash: `?list=figures${hash}`,
    messages: [],
    answers: { figures: TEN_YEARS },
  },
});
