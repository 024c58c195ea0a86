// SPDX-License-Identifier: EUPL-1.2
// Tick one, some, or as many as one likes.
import { useSignal } from '@preact/signals';
import { t } from '../../core/i18n';
import { sayPicked } from '../../core/speech';
import { spokenOf } from '../labels';
import { choicesIn, isBlank, type PaperProps } from '../paper';
import { Bar, BlankAside, Sheet } from '../Sheet';
import { Grid } from './Grid';
import { OptionCard } from './OptionCard';
import { promisesOf } from './promises';
import { Promised } from './Promised';
import { isFull, ticked, toggled } from './ticks';

/** "Choisis 2 : encore 1" */
function counter(marks: readonly number[], picks: number): string {
  if (picks === 0) return t('several.any');
  return isFull(marks, picks)
    ? t('several.full', { picks })
    : t('several.left', { picks, left: picks - ticked(marks) });
}

export default function Several({ open, draft: { marks }, onSend, onBlank }: PaperProps) {
  const { motion, vote, mode } = open;
  const { picks } = motion;
  const choices = choicesIn(motion, vote);
  const full = useSignal(false);
  const told = useSignal<number | null>(null);
  const promises = promisesOf(open, told);
  const hint = full.value ? t('several.swap') : counter(marks.value, picks);
  const touch = (option: number) => {
    const after = toggled(marks.value, option, picks);
    full.value = after === marks.value && !after[option];
    const words = full.value ? t('several.swap') : counter(after, picks);
    marks.value = [...after];
    const touched = choices.find((each) => each.index === option);
    if (mode !== 'images' || !touched) return;
    sayPicked(after[option] ? `${spokenOf(motion, touched)}. ${words}` : words);
  };
  if (told.value !== null)
    return <Promised open={open} option={told.value} onBack={() => (told.value = null)} />;
  return (
    <>
      <Sheet open={open} spoken={choices.map((each) => spokenOf(motion, each))} hint={hint}>
        <Grid
          open={open}
          tell={promises.where === 'further'}
          legend={counter(marks.value, picks)}
          renderCard={(choice) => (
            <OptionCard
              key={choice.index}
              {...promises.of(choice.index)}
              motion={motion}
              choice={choice}
              control={picks === 1 ? 'radio' : 'checkbox'}
              picked={marks.value[choice.index] > 0}
              quiet={picks > 1 && isFull(marks.value, picks) && marks.value[choice.index] === 0}
              onTouch={touch}
            />
          )}
        />
      </Sheet>
      <Bar ready={!isBlank(marks.value)} wait={t('vote.pick')} go={t('vote.go')} onGo={() => onSend()}>
        <BlankAside onPress={onBlank} />
      </Bar>
    </>
  );
}
