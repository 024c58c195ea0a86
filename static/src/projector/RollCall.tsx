// SPDX-License-Identifier: EUPL-1.2
// Who chose what in a public vote, block after block.
import { choicesOf } from '../core/choices';
import type { Motion, ProjectorView } from '../core/protocol';
import { labelOf } from '../core/result';
import { Mark } from '../design/Mark';

/** More names than this would be smaller than the class can read. */
export const NAMES_MAX = 35;
/** The same, beside a column of bars. */
export const NAMES_MAX_NARROW = 27;

export function RollCall({ view, motion, narrow }: { view: ProjectorView; motion: Motion; narrow: boolean }) {
  const choices = choicesOf(motion);
  const voters = view.members.filter((member) => member.choice !== null && choices[member.choice]);
  voters.sort((a, b) => (a.choice ?? 0) - (b.choice ?? 0) || a.name.localeCompare(b.name));
  return (
    <ul class={narrow ? 'names names-narrow' : 'names'}>
      {voters.map((member) => {
        const choice = choices[member.choice ?? 0];
        return (
          <li key={member.seat}>
            <Mark look={choice.mark} size="5.5rem" label={labelOf(choice)} />
            <span>{member.name}</span>
          </li>
        );
      })}
    </ul>
  );
}
