// SPDX-License-Identifier: EUPL-1.2
// How the council was: five faces, as large as the tablet allows. It elects nobody: there is no blank.
import './mood.css';
import { faced } from '../faced';
import { t } from '../../core/i18n';
import { labelOf } from '../../core/label';
import { sayPicked } from '../../core/speech';
import { Cards } from '../Cards';
import { choicesIn, type PaperProps } from '../paper';
import { Bar, Sheet } from '../Sheet';

export default function Mood({ open, draft: { choice }, onSend }: PaperProps) {
  const { motion, vote } = open;
  const choices = faced(choicesIn(motion, vote).filter((each) => !each.neutral));
  const pick = (index: number) => {
    choice.value = index;
    if (open.mode === 'images') sayPicked(labelOf(choices[index]));
  };
  return (
    <>
      <Sheet open={open} spoken={choices.map(labelOf)}>
        <div class="moods">
          <Cards choices={choices} picked={choice.value} standing onPick={pick} />
        </div>
      </Sheet>
      <Bar ready={choice.value !== null} wait={t('vote.pick')} go={t('vote.go')} onGo={() => onSend()} />
    </>
  );
}
