// SPDX-License-Identifier: EUPL-1.2
// What freezes when the vote opens, line by line.
import type { Motion } from '../core/protocol';
import { t } from '../core/words';
import { rulesOf, type Room } from './rules';

interface Props {
  motion: Motion;
  /** The ballot names people. */
  people: boolean;
  room?: Room;
}

export function Rules({ motion, people, room }: Props) {
  return (
    <dl class="rules">
      {rulesOf(motion, people, room).map(({ term, words }) => (
        <div key={term}>
          <dt>{t(`teacher.rule.${term}`)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
