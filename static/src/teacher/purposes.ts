// SPDX-License-Identifier: EUPL-1.2
// What a vote is for, in the teacher's words, and the settings that fit: which ballot, which method,
// what happens on a tie. The form asks the purpose first, and then only what this purpose needs.
import type { Ballot, Method, Motion, TieRule } from '../core/protocol';

export type Purpose =
  | 'text'
  | 'consent'
  | 'fist'
  | 'one'
  | 'tick'
  | 'rank'
  | 'grade'
  | 'points'
  | 'budget'
  | 'delegates'
  | 'elect'
  | 'lots';

/** As they stand on the first page; the headings are teacher.purposes.<name>. */
export const PURPOSE_GROUPS: [name: string, purposes: Purpose[]][] = [
  ['text', ['text', 'consent', 'fist']],
  ['options', ['one', 'tick', 'rank', 'grade', 'points', 'budget']],
  ['people', ['delegates', 'elect', 'lots']],
];

export const PURPOSES: Purpose[] = PURPOSE_GROUPS.flatMap(([, purposes]) => purposes);

/** A motion without its words. */
export type Settings = Omit<Motion, 'title' | 'picture' | 'options'>;

/** What a plain motion has; the demonstration and the tests begin with it too. */
export const USUAL: Settings = {
  ballot: 'motion',
  method: 'motion',
  secrecy: 'secret',
  base: 'expressed',
  threshold: 'simple',
  quorum: 'none',
  tie_rule: 'rejected',
  changeable: false,
  close_on_time: false,
  close_on_all: true,
  seconds: 0,
  seats: 1,
  picks: 0,
  grade_count: 0,
  points_max: 0,
  fallback: 'rejected',
  official: false,
  budget: 0,
  advisory: false,
  trial: 0,
};

/** What departs from the usual. An open hand is seen by all: an objection is said aloud. */
const PRESETS: Record<Purpose, Partial<Settings>> = {
  text: {},
  consent: { ballot: 'consent', method: 'consent', secrecy: 'roll-call' },
  fist: { ballot: 'fist', method: 'fist_to_five', secrecy: 'roll-call' },
  one: { ballot: 'choice', method: 'plurality', tie_rule: 'second-vote' },
  tick: { ballot: 'several', method: 'approval', tie_rule: 'second-vote' },
  rank: { ballot: 'ranked', method: 'irv', tie_rule: 'lot' },
  grade: { ballot: 'grades', method: 'majority_judgment', grade_count: 5, tie_rule: 'lot' },
  points: { ballot: 'points', method: 'score', points_max: 5, tie_rule: 'second-vote' },
  budget: { ballot: 'budget', method: 'equal_shares' },
  delegates: {
    ballot: 'several',
    method: 'two_round',
    seats: 2,
    picks: 1,
    tie_rule: 'youngest',
    official: true,
  },
  elect: { ballot: 'several', method: 'two_round', picks: 1, tie_rule: 'youngest' },
  lots: { ballot: 'lots', method: 'sortition', secrecy: 'roll-call' },
};

export const presetOf = (purpose: Purpose): Settings => ({ ...USUAL, ...PRESETS[purpose] });

const PURPOSE_OF: Record<Ballot, Purpose> = {
  motion: 'text',
  choice: 'one',
  consent: 'consent',
  fist: 'fist',
  lots: 'lots',
  several: 'tick',
  ranked: 'rank',
  grades: 'grade',
  points: 'points',
  budget: 'budget',
};

/** The purpose that a motion was made for, whoever made it. */
export function purposeOf(motion: Pick<Motion, 'ballot' | 'official' | 'options'>): Purpose {
  if (motion.official) return 'delegates';
  const people = motion.options.some((option) => option.candidate !== null);
  return people && motion.ballot !== 'choice' && motion.ballot !== 'budget'
    ? 'elect'
    : PURPOSE_OF[motion.ballot];
}

/** Which list a purpose is written with. */
export type ListKind = 'none' | 'options' | 'projects' | 'candidates';

export function listKind(purpose: Purpose): ListKind {
  if (purpose === 'delegates' || purpose === 'elect') return 'candidates';
  if (purpose === 'budget') return 'projects';
  return ['one', 'tick', 'rank', 'grade', 'points'].includes(purpose) ? 'options' : 'none';
}

/** Ways of counting among which the teacher may choose; the usual one first. One: there is no choice. */
const METHODS: Partial<Record<Purpose, Method[]>> = {
  rank: ['irv', 'borda', 'schulze', 'ranked_pairs', 'copeland', 'minimax', 'stv'],
  budget: ['equal_shares', 'budget_greedy'],
  elect: ['two_round', 'plurality', 'approval', 'stv'],
};

export function methodsOf(purpose: Purpose, present: Method): Method[] {
  const methods = METHODS[purpose] ?? [present];
  return methods.includes(present) ? methods : [...methods, present];
}

const TICKED: Method[] = ['two_round', 'plurality', 'approval'];
const RUNOFFS: Method[] = ['irv', 'stv'];

/** Another way of electing may need another ballot: for shared places, names are put in order. */
export function withMethod(settings: Settings, method: Method): Settings {
  if (settings.ballot !== 'several' && settings.ballot !== 'ranked') return { ...settings, method };
  if (TICKED.includes(method)) {
    const picks = method === 'approval' ? 0 : Math.max(1, settings.picks);
    return { ...settings, method, ballot: 'several', picks };
  }
  const tie_rule = RUNOFFS.includes(method) ? runoffTie(settings) : settings.tie_rule;
  return { ...settings, method, ballot: 'ranked', picks: 0, tie_rule };
}

/** Where the last ones go out one by one, a tie is about who must go: voting again would not settle it. */
const runoffTie = ({ tie_rule }: Settings): TieRule => (tie_rule === 'second-vote' ? 'lot' : tie_rule);

const UNTIED: Ballot[] = ['consent', 'fist', 'lots', 'budget'];

/** The tie rules that mean something for this vote; none when nothing can be tied. */
export function tieRulesOf(purpose: Purpose, settings: Settings): TieRule[] {
  if (UNTIED.includes(settings.ballot) || settings.official) return [];
  if (settings.ballot === 'motion' || settings.ballot === 'choice')
    return ['rejected', 'second-vote', 'casting-vote', 'postponed'];
  const runoff = RUNOFFS.includes(settings.method);
  return [
    ...(listKind(purpose) === 'candidates' ? (['youngest'] as TieRule[]) : []),
    'lot',
    ...(runoff ? [] : (['second-vote'] as TieRule[])),
    'casting-vote',
    'postponed',
    'rejected',
  ];
}
