// SPDX-License-Identifier: EUPL-1.2
// A vote of a whole school: what is asked, and its result in the shape that every result has.
import type { PollResult, Result } from '../../core/protocol';
import { presetOf, type Settings } from '../purposes';

/** What can be added up over classes. */
export type PollPurpose = 'text' | 'one';

/** Settings whose tie settles itself: a school holds no second vote. */
export const pollSettings = (purpose: PollPurpose): Settings => ({
  ...presetOf(purpose),
  tie_rule: 'rejected',
});

export const resultOf = ({ votes, hand_votes, verdict }: PollResult): Result => ({
  votes,
  hand_votes,
  verdict,
  casting_choice: null,
  waiting: [],
  drawn: [],
  seed: '',
  tally: null,
  comparable: false,
  workshop: [],
});
