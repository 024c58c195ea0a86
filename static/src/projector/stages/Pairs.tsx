// SPDX-License-Identifier: EUPL-1.2
// Victories one under the other: "A beats B, 16 to 10"; those left aside are struck. Of many, those
// that explain what happened.
import check from 'lucide:check';
import cross from 'lucide:x';
import type { Choice } from '../../core/choices';
import { t } from '../../core/i18n';
import { labelOf } from '../../core/result';
import type { PairsStep } from '../../core/steps';
import { typo } from '../../core/typo';
import { Icon } from '../../design/Icon';
import { Mark } from '../../design/Mark';

export function Pairs({ step }: { step: PairsStep }) {
  const rest = step.pairs.length - step.short.length;
  return (
    <ol class="pairs">
      {step.short.map((pair) => (
        <li key={`${pair.winner.index}-${pair.loser.index}`} class={pair.kept ? 'pair' : 'pair pair-dropped'}>
          <Name choice={pair.winner} />
          <span class="pair-figures">
            <strong>{pair.own}</strong>
            <span>{t('wall.beats')}</span>
            <strong>{pair.other}</strong>
          </span>
          <Name choice={pair.loser} />
          <Icon of={pair.kept ? check : cross} size="1em" stroke={4} />
          <span class="sr-only">{t(pair.kept ? 'wall.kept' : 'wall.dropped')}</span>
        </li>
      ))}
      {rest > 0 && <li class="pair-rest">{t('wall.others', { n: rest })}</li>}
    </ol>
  );
}

const Name = ({ choice }: { choice: Choice }) => (
  <span class="pair-name">
    <Mark look={choice.mark} size="1.25em" />
    <span>{typo(labelOf(choice))}</span>
  </span>
);
