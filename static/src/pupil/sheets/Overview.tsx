// SPDX-License-Identifier: EUPL-1.2
// Everything that was given, once more: a touch leads back to that option.
import back from 'lucide:arrow-left';
import type { Choice } from '../../core/choices';
import { t } from '../../core/i18n';
import { Icon } from '../../design/Icon';
import { Mark } from '../../design/Mark';
import { Picto } from '../../design/Picto';
import { labelOf } from '../../core/label';

import { Aside, Bar } from '../Sheet';
import { Title } from '../Title';
import type { OneByOneProps } from './OneByOne';

/** So few stand under each other. */
const FEW = 3;
/** So many stand in two columns on every tablet. */
const MANY = 6;

interface OverviewProps extends OneByOneProps {
  choices: Choice[];
  marks: number[];
  onStep(step: number): void;
}

export function Overview({ choices, marks, gifts, draw, onStep, onSend }: OverviewProps) {
  const giftOf = (choice: Choice) => gifts.find((gift) => gift.mark === marks[choice.index]);
  const spoken = choices.map((each) => `${labelOf(each)} : ${giftOf(each)?.label ?? ''}`);
  return (
    <>
      <main class="body sheet-marked">
        <Title text={t('check.title')} spoken={[t('check.title'), ...spoken, t('check.hint')].join('. ')} />
        <p>{t('check.hint')}</p>
        <ul
          class={`checks${choices.length <= FEW ? ' checks-few' : choices.length > MANY ? ' checks-many' : ''}`}
        >
          {choices.map((choice, place) => {
            const gift = giftOf(choice);
            return (
              <li key={choice.index}>
                <button type="button" class="card check" onClick={() => onStep(place)}>
                  <Mark look={choice.mark} size="3rem" />
                  <Picto id={choice.picture} size="3rem" />
                  <span class="card-label">{labelOf(choice)}</span>
                  <span class="check-gift">{gift && draw(gift)}</span>
                  <span class="sr-only">{gift?.label}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </main>
      <Bar ready wait="" go={t('vote.go')} onGo={() => onSend()}>
        <Aside icon={<Icon of={back} size={36} />} onPress={() => onStep(choices.length - 1)}>
          {t('back')}
        </Aside>
      </Bar>
    </>
  );
}
