// SPDX-License-Identifier: EUPL-1.2
// A purse and projects with a price: whoever wants one takes its coins out of the purse.
import './purse.css';
import { useSignal } from '@preact/signals';
import { t, words } from '../../core/i18n';
import { money } from '../../core/money';
import { say } from '../../core/speech';
import { Coin } from '../../design/Coin';
import { spokenOf } from '../labels';
import { choicesIn, isBlank, type PaperProps } from '../paper';
import { Bar, BlankAside, Sheet } from '../Sheet';
import { Grid } from './Grid';
import { OptionCard, promised, tells } from './OptionCard';
import { Promised } from './Promised';
import { bought, coinsFor, coinsOf, spent } from './purse';

const leftWords = (cents: number): string =>
  cents > 0 ? t('budget.left', { money: money(cents, words) }) : t('budget.empty');

export default function Budget({ open, draft: { marks }, onSend, onBlank }: PaperProps) {
  const { motion, vote, mode } = open;
  const { budget } = motion;
  const costs = motion.options.map((option) => option.cost);
  const choices = choicesIn(motion, vote);
  const refused = useSignal(false);
  const told = useSignal<number | null>(null);
  const left = budget - spent(marks.value, costs);
  const touch = (option: number) => {
    const after = bought(marks.value, option, costs, budget);
    refused.value = after === marks.value;
    marks.value = [...after];
    if (mode !== 'images') return;
    const choice = choices.find((each) => each.index === option);
    const now = leftWords(budget - spent(after, costs));
    const name = choice && after[option] ? `${spokenOf(motion, choice)}. ` : '';
    say(refused.value ? t('budget.short') : name + now);
  };
  if (told.value !== null)
    return <Promised open={open} option={told.value} onBack={() => (told.value = null)} />;
  return (
    <>
      <Sheet
        open={open}
        spoken={[
          t('budget.have', { money: money(budget, words) }),
          ...choices.map((each) => spokenOf(motion, each)),
        ]}
        hint={refused.value ? `${t('budget.short')}. ${leftWords(left)}` : leftWords(left)}
      >
        <Purse left={left} budget={budget} coins={coinsOf(budget, costs)} />
        <Grid
          open={open}
          tell={tells(open, choices)}
          legend={t('budget.have', { money: money(budget, words) })}
          renderCard={(choice) => {
            const picked = marks.value[choice.index] > 0;
            const dear = !picked && costs[choice.index] > left;
            return (
              <OptionCard
                key={choice.index}
                {...promised(open, choice.index, told)}
                motion={motion}
                choice={choice}
                control="checkbox"
                picked={picked}
                quiet={dear}
                note={dear ? t('budget.short') : undefined}
                onTouch={touch}
              />
            );
          }}
        />
      </Sheet>
      <Bar ready={!isBlank(marks.value)} wait={t('vote.pick')} go={t('vote.go')} onGo={() => onSend()}>
        <BlankAside onPress={onBlank} />
      </Bar>
    </>
  );
}

/** Coins that are left, and empty places of those that are taken. */
function Purse({ left, budget, coins }: { left: number; budget: number; coins: number }) {
  const full = coinsFor(left, budget, coins);
  return (
    <p class="purse" aria-hidden="true">
      {Array.from({ length: coins }, (_, place) => (
        <Coin key={place} size="var(--coin)" spent={place >= full} />
      ))}
    </p>
  );
}
