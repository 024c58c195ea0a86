// SPDX-License-Identifier: EUPL-1.2
// Touch the best first, then the next; a second touch takes one out again.
import erase from 'lucide:eraser';
import { useSignal } from '@preact/signals';
import { t } from '../../core/i18n';
import { sayPicked } from '../../core/speech';
import { Icon } from '../../design/Icon';
import { labelOf } from '../../core/label';
import { spokenOf } from '../labels';
import { choicesIn, isBlank, noMarks, type PaperProps } from '../paper';
import { Aside, Bar, BlankAside, Sheet } from '../Sheet';
import { Grid } from './Grid';
import { OptionCard } from './OptionCard';
import { promisesOf } from './promises';
import { Promised } from './Promised';
import { ranked, touched } from './ranking';

/** The order of so many is written out for who reads; more would push the cards away. */
const NAMED_MAX = 6;

export default function Ranked({ open, draft: { marks }, onSend, onBlank }: PaperProps) {
  const { motion, vote, mode } = open;
  const choices = choicesIn(motion, vote);
  const told = useSignal<number | null>(null);
  const promises = promisesOf(open, told);
  const nameOf = (option: number) => {
    const choice = choices.find((each) => each.index === option);
    return choice ? labelOf(choice) : '';
  };
  const empty = isBlank(marks.value);
  const named = mode === 'reading' && choices.length <= NAMED_MAX;
  const shown = named && !empty;
  const order = ranked(marks.value)
    .map((option, place) => `${place + 1}. ${nameOf(option)}`)
    .join(', ');
  const touch = (option: number) => {
    marks.value = touched(marks.value, option);
    const place = marks.value[option];
    if (mode === 'images')
      sayPicked(place > 0 ? `${place}. ${nameOf(option)}` : t('ranked.out', { name: nameOf(option) }));
  };
  if (told.value !== null)
    return <Promised open={open} option={told.value} onBack={() => (told.value = null)} />;
  return (
    <>
      <Sheet
        open={open}
        spoken={choices.map((each) => spokenOf(motion, each))}
        hint={shown ? order : t(empty ? 'ranked.hint' : 'ranked.stop')}
        heard={shown ? undefined : order}
        long={named}
      >
        <Grid
          open={open}
          tell={promises.where === 'further'}
          legend={t('ranked.hint')}
          renderCard={(choice) => (
            <OptionCard
              key={choice.index}
              {...promises.of(choice.index)}
              motion={motion}
              choice={choice}
              control="button"
              picked={marks.value[choice.index] > 0}
              badge={marks.value[choice.index] || undefined}
              onTouch={touch}
            />
          )}
        />
      </Sheet>
      <Bar ready={!empty} wait={t('ranked.wait')} go={t('vote.go')} onGo={() => onSend()}>
        {empty ? (
          <BlankAside onPress={onBlank} />
        ) : (
          <Aside icon={<Icon of={erase} size={36} />} onPress={() => (marks.value = noMarks(motion))}>
            {t('ranked.clear')}
          </Aside>
        )}
      </Bar>
    </>
  );
}
