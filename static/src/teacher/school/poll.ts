// SPDX-License-Identifier: EUPL-1.2
// A vote of a whole school: what may be asked, and its result in the shape that every result has.
import type { PollResult, Result, TieRule } from '../../core/protocol';
import { newDraft, withPurpose, withSettings, type Draft } from '../draft';
import { tieRulesOf, type Purpose } from '../purposes';

/** What one tally over all classes settles. */
export const POLL_GROUPS: [name: string, purposes: Purpose[]][] = [
  ['text', ['text', 'fist']],
  ['options', ['one', 'tick', 'rank', 'grade', 'points', 'budget']],
];

const SETTLED: TieRule[] = ['rejected', 'postponed'];

/** Those that ask nobody: a school holds no second vote, and throws no dice. */
export const pollTies = ({ purpose, settings }: Draft): TieRule[] =>
  tieRulesOf(purpose, settings)
    .filter((rule) => SETTLED.includes(rule))
    .sort((one, other) => SETTLED.indexOf(one) - SETTLED.indexOf(other));

export function pollDraft(purpose: Purpose, before: Draft | null): Draft {
  const draft = before ? withPurpose(before, purpose) : newDraft(purpose);
  return SETTLED.includes(draft.settings.tie_rule) ? draft : withSettings(draft, { tie_rule: 'rejected' });
}

export const resultOf = ({ votes, hand_votes, verdict, tally }: PollResult): Result => ({
  votes,
  hand_votes,
  verdict,
  casting_choice: null,
  waiting: [],
  drawn: [],
  seed: '',
  tally,
  comparable: false,
  workshop: [],
});
