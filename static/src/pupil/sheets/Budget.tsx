// SPDX-License-Identifier: EUPL-1.2
// A purse and projects with a price: whoever wants one takes its coins out of the purse.
import './purse.css';
import { useSignal } from '@preact/signals';
import { t, words } from '../../core/i18n';
import { money } from '../../core/money';
import { sayPicked } from '../../core/speech';
import { Coin } from '../../design/Coin';
import { spokenOf } from '../labels';
import { choicesIn, isBlank, type PaperProps } from '../paper';
import { Bar, BlankAside, HINT, Sheet } from '../Sheet';
import { Grid } from './Grid';
import { OptionCard } from './OptionCard';
import { promisesOf } from './promises';
import { Promised } from './Promised';
import { bought, coinsFor, coinsLeft, coinsOf, spent } from './purse';

const leftWords = (cents: number): string =>
  cents > 0 ? t('budget.left', { money: money(cents, words) }) : t('budget.empty');

export default function Budget({ open, draft: { marks }, onSend, onBlank }: PaperProps) {
  const { motion, vote, mode } = open;
  const { budget } = motion;
  const costs = motion.options.map((option) => option.cost);
  const choices = choicesIn(motion, vote);
  const refused = useSignal(false);
  const told = useSignal<number | null>(null);
  const promises = promisesOf(open, told);
  const coins = coinsOf(budget, costs);
  const left = budget - spent(marks.value, costs);
  const touch = (option: number) => {
    const after = bought(marks.value, option, costs, budget);
    refused.value = after === marks.value;
    marks.value = [...after];
    if (mode !== 'images') return;
    const choice = choices.find((each) => each.index === option);
    const now = leftWords(budget - spent(after, costs));
    const name = choice && after[option] ? `${spokenOf(motion, choice)}. ` : '';
    sayPicked(refused.value ? t('budget.short') : name + now);
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
      >
        <Purse left={left} budget={budget} coins={coins} refused={refused.value} />
        <Grid
          open={open}
          tell={promises.where === 'further'}
          legend={t('budget.have', { money: money(budget, words) })}
          renderCard={(choice) => {
            const picked = marks.value[choice.index] > 0;
            const dear = !picked && costs[choice.index] > left;
            return (
              <OptionCard
                key={choice.index}
                {...promises.of(choice.index)}
                motion={motion}
                choice={choice}
                control="checkbox"
                picked={picked}
                quiet={dear}
                note={dear ? t('budget.short') : undefined}
                coins={mode === 'images' ? coinsFor(costs[choice.index], budget, coins) : 0}
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

interface PurseProps {
  left: number;
  budget: number;
  coins: number;
  /** The last touch asked for more than there is. */
  refused: boolean;
}

/** Coins that are left, and empty places of those that are taken. */
function Purse({ left, budget, coins, refused }: PurseProps) {
  const full = coinsLeft(left, budget, coins);
  return (
    <div class="purse">
      <p class="purse-coins" aria-hidden="true">
        {Array.from({ length: coins }, (_, place) => (
          <Coin key={place} size="var(--coin)" spent={place >= full} />
        ))}
      </p>
      <p class="purse-words" id={HINT} role="status">
        {refused && <span class="sr-only">{t('budget.short')}. </span>}
        {leftWords(left)}
      </p>
    </div>
  );
}
