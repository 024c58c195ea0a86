// SPDX-License-Identifier: EUPL-1.2
// A socket that answers as a server would, for looking at the teacher's and the archive's screens:
// teacher.html?demo=voting#/sitting/9, archive.html?demo=list. It exists in the development server only.
import type { ClassOk, DecisionLine, SittingLine } from '../core/protocol';
import { forget, keep, kept } from '../core/storage';
import { electionMinutes } from './teacher-election';
import { CLOSED_POLL, ELECTED, RUNNING_POLL, SCHOOL } from './teacher-school';
import { councilViews } from './teacher-council';
import { minutes, NOW, pupils } from './teacher-people';
import { BOX, COUNCIL } from './teacher-class';
import { answerImport, broughtClasses } from './teacher-import';
import { views } from './teacher-views';
import { voteViews } from './teacher-votes';

const STORED = 'hemicycle.teacher';
const DAY = 86400000;
const TOKEN = 'a'.repeat(64);
const state = new URLSearchParams(location.search).get('demo') ?? '';
const bare = state === 'bare';

const sittings: SittingLine[] = [
  {
    id: 9,
    title: 'Conseil du vendredi',
    phase: 'voting',
    number: 0,
    prepared_at_ms: NOW,
    opened_at_ms: NOW,
    sealed_at_ms: 0,
  },
  {
    id: 8,
    title: 'Conseil du 13 novembre',
    phase: 'sealed',
    number: 12,
    prepared_at_ms: NOW - 7 * DAY,
    opened_at_ms: NOW - 7 * DAY,
    sealed_at_ms: NOW - 7 * DAY,
  },
  {
    id: 10,
    title: 'Conseil du 27 novembre',
    phase: 'preparing',
    number: 0,
    prepared_at_ms: NOW + DAY,
    opened_at_ms: 0,
    sealed_at_ms: 0,
  },
];
const decision = (
  days: number,
  title: string,
  votes: number[],
  part: Partial<DecisionLine>,
): DecisionLine => ({
  sitting: 8,
  number: 12,
  item: 3,
  vote: days,
  at_ms: NOW - days * DAY,
  title,
  picture: '',
  ballot: 'motion',
  options: [],
  votes,
  outcome: 'adopted',
  winner: 0,
  winners: [],
  advisory: false,
  ...part,
});
const decisions = [
  decision(0, 'Un vélo partagé pour la récréation', [15, 8, 3], { picture: 'bicycle' }),
  decision(7, 'Où va-t-on en sortie ?', [9, 8, 4, 2, 1], {
    ballot: 'choice',
    options: ['Le lac', 'La ferme', 'Le musée', 'La forêt'],
    outcome: 'chosen',
  }),
  decision(14, 'Manger dehors le vendredi', [12, 12, 2], { outcome: 'postponed', winner: null }),
  decision(42, 'Jouer au foot le mardi seulement', [9, 16, 1], {
    outcome: 'rejected',
    winner: null,
    picture: 'soccer-ball',
  }),
];
const LINK = { kind: 'reader', expires_at_ms: NOW + 365 * DAY, names: 'initials', scope: 'whole' } as const;
const room: ClassOk = {
  id: 1,
  name: 'CM1-CM2 B',
  mode: 'reading',
  pupils: bare ? [] : pupils,
  sittings: bare ? [] : sittings,
  teachers: [{ id: 1, name: 'Camille' }],
  slips_waiting: bare ? 0 : 2,
  entries_open: bare ? 0 : 3,
  cards: bare ? 0 : 26,
  school: bare ? 0 : 1,
  school_name: bare ? '' : SCHOOL.name,
  delegates: false,
  years: bare ? [] : [2026, 2025],
  links: bare ? [] : [{ id: 1, target: 1, made_at_ms: NOW, ...LINK }],
};
const list = {
  format: 'onde',
  pupils: pupils.slice(0, 8).map((pupil, index) => ({
    line: index + 2,
    name: `${pupil.name} B.`,
    level: 'CM1',
    division: 'CM1-CM2 B',
  })),
  problems: [
    { line: 11, problem: 'no-name', text: ';;12/03/2016' },
    { line: 14, problem: 'columns', text: 'MARTIN' },
  ],
};

type Ask = {
  id: number;
  do: string;
  text?: string;
  sitting?: number;
  poll?: number;
  at?: number;
  data?: string;
};

function answer(asked: Ask): object {
  const answers: Record<string, object> = {
    hello: { role: 'teacher', name: 'Camille', class_id: 0, sitting: 0, version: '0.1.0' },
    login: { token: TOKEN, name: 'Camille' },
    home: {
      classes: bare
        ? []
        : [
            {
              id: 1,
              name: 'CM1-CM2 B',
              mode: 'reading',
              pupils: 26,
              sittings: 3,
              school: 1,
              delegates: false,
            },
            { id: 2, name: 'CP A', mode: 'images', pupils: 22, sittings: 0, school: 0, delegates: false },
            ...broughtClasses(),
          ],
      schools: bare ? [] : [{ id: 1, name: SCHOOL.name, classes: SCHOOL.classes.length, admin: true }],
    },
    'class.add': { id: 1 },
    'sitting.add': { id: 9 },
    'class.open': room,
    'class.share': room,
    'teacher.add': { id: 2 },
    'council.open': COUNCIL,
    'council.set': COUNCIL,
    'box.open': BOX,
    'slip.screen': BOX,
    'slip.add': BOX,
    'card.make': {
      cards: pupils.map((pupil) => ({ pupil: pupil.id, ...pupil, token: 'c'.repeat(64) })),
    },
    'card.revoke': room,
    'school.open': SCHOOL,
    'school.code': { code: 'K7QM4XRT' },
    'school.elected': ELECTED,
    'poll.open': asked.poll === 1 ? CLOSED_POLL : RUNNING_POLL,
    'poll.close': CLOSED_POLL,
    'pupils.add': room,
    'pupil.edit': room,
    'pupil.remove': room,
    'list.read': list,
    'link.add': { id: 2, token: 'b'.repeat(64), ...LINK },
    'archive.list': {
      class_id: 1,
      class_name: 'CM1-CM2 B',
      sittings,
      decisions: decisions.filter((line) =>
        line.title.toLowerCase().includes((asked.text ?? '').toLowerCase()),
      ),
    },
    'archive.sitting': {
      ...(state === 'election' ? electionMinutes : minutes),
      id: asked.sitting ?? minutes.id,
    },
  };
  return answers[asked.do] ?? {};
}

class PretendSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  private readonly beat: ReturnType<typeof setInterval>;

  constructor() {
    setTimeout(() => this.onopen?.());
    this.beat = setInterval(() => this.tell({ note: { beat: Date.now() } }), 5000);
  }

  private tell(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  send(text: string): void {
    const asked = JSON.parse(text) as Ask;
    setTimeout(() => {
      if (asked.do === 'login' && state === 'wrong') return this.tell({ re: asked.id, no: 'wrong-password' });
      if (asked.do.startsWith('import.')) {
        const brought = answerImport(state, asked);
        if (brought) this.tell({ re: asked.id, ...brought });
        return;
      }
      this.tell({ re: asked.id, ok: answer(asked) });
      const made = views[state] ?? voteViews[state] ?? councilViews[state];
      if (asked.do === 'sitting.enter' && made) this.tell({ view: made() });
    });
  }

  close(): void {
    clearInterval(this.beat);
  }
}

/** Puts the pretended socket in the place of the real one, and signs the teacher in unless the sign-in is looked at. */
export function pretend(): void {
  const wanted = state === 'signin' || state === 'wrong' ? null : TOKEN;
  (window as unknown as { WebSocket: unknown }).WebSocket = PretendSocket;
  if (kept(STORED) === wanted) return;
  if (wanted) keep(STORED, wanted);
  else forget(STORED);
  location.reload(); // the page has read who it is before it came here
}
