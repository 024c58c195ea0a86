// SPDX-License-Identifier: EUPL-1.2
// The options of a ballot before anybody votes: who stands with whom, what each is about, what it costs.
import { optionsOf } from '../core/choices';
import { money } from '../core/money';
import type { Motion } from '../core/protocol';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';

export function OnBallot({ motion }: { motion: Motion }) {
  const choices = optionsOf(motion);
  if (choices.length === 0) return null;
  return (
    <ul class="on-ballot" aria-label={t('teacher.on-ballot')}>
      {choices.map((choice) => {
        const { statement, substitute_name, cost } = motion.options[choice.index];
        return (
          <li key={choice.index}>
            <Mark look={choice.mark} size={28} />
            <Picto id={choice.picture} size={28} />
            <span>
              <strong>{typo(choice.text)}</strong>
              {substitute_name && ` ${t('teacher.on-ballot.with', { name: substitute_name })}`}
              {cost > 0 && ` ${money(cost, t)}`}
              {statement && <small>{typo(statement)}</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
