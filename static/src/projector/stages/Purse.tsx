// SPDX-License-Identifier: EUPL-1.2
// The purse as a row of coins: those that are spent carry the mark of what they bought. Below, the
// projects with their price.
import check from 'lucide:check';
import cross from 'lucide:x';
import { t, words } from '../../core/i18n';
import { money } from '../../core/money';
import { labelOf } from '../../core/result';
import type { MarkLook } from '../../core/choices';
import type { PurseStep } from '../../core/steps';
import { typo } from '../../core/typo';
import { Coin } from '../../design/Coin';
import { Icon } from '../../design/Icon';
import { Mark } from '../../design/Mark';

const COINS_MAX = 25;
/** In rem: they share one row. */
const COINS_WIDTH = 140;
const COIN_LARGEST = 9;
/** Above a long list. */
const COIN_SMALL = 6;
/** So many projects are written large. */
const LARGE_MAX = 5;
/** Cents that one coin of the drawing may stand for. */
const COINS = [1, 2, 5, 10, 20, 50].flatMap((value) => [1, 100, 10_000].map((times) => value * times));

/** The smallest coin of which the budget is few enough. */
export function coinFor(budget: number): number {
  const sorted = [...COINS, 100_000_000].sort((one, other) => one - other);
  return sorted.find((coin) => budget / coin <= COINS_MAX) ?? budget;
}

/** What each coin was spent on, by its middle: the mark of a project, or null. */
export function spentCoins(step: PurseStep, order: readonly number[]): (MarkLook | null)[] {
  const coin = coinFor(step.budget);
  const bought = order.flatMap((option) =>
    step.projects.filter((project) => project.choice.index === option),
  );
  let spent = 0;
  const ends = bought.map((project) => ({ mark: project.choice.mark, upTo: (spent += project.cost) }));
  return Array.from({ length: Math.max(1, Math.round(step.budget / coin)) }, (_, at) => {
    const middle = (at + 0.5) * coin;
    return ends.find((end) => middle <= end.upTo)?.mark ?? null;
  });
}

/** `order`: what was bought up to here, in order. */
export function Purse({ step, order }: { step: PurseStep; order: readonly number[] }) {
  const bought = order.filter((option) =>
    step.projects.some(
      ({ choice, state }) => choice.index === option && (state === 'bought' || state === 'buying'),
    ),
  );
  const count = step.projects.length;
  const coins = spentCoins(step, bought);
  const largest = count > LARGE_MAX ? COIN_SMALL : COIN_LARGEST;
  const side = `${Math.min(largest, COINS_WIDTH / coins.length).toFixed(1)}rem`;
  return (
    <div class="purse">
      <p class="coins" role="img" aria-label={t('wall.left', { left: money(step.left, words) })}>
        {coins.map((mark, at) =>
          mark ? <Mark key={at} look={mark} size={side} /> : <Coin key={at} size={side} />,
        )}
      </p>
      <ul
        class={
          count > 8 ? 'projects projects-two' : count > LARGE_MAX ? 'projects' : 'projects projects-large'
        }
      >
        {step.projects.map((project) => (
          <ProjectLine key={project.choice.index} project={project} />
        ))}
      </ul>
    </div>
  );
}

function ProjectLine({ project }: { project: PurseStep['projects'][number] }) {
  const { choice, cost, votes, state } = project;
  const sign = state === 'bought' || state === 'buying' ? check : state === 'dear' ? cross : null;
  const said = {
    bought: 'wall.bought',
    buying: 'wall.bought',
    dear: 'wall.dear',
    unwanted: 'wall.unwanted',
  } as const;
  return (
    <li class={`project project-${state}`}>
      <Mark look={choice.mark} size="1.2em" />
      <span class="project-label">{typo(labelOf(choice))}</span>
      <span class="project-votes">{t('wall.project.votes', { n: votes })}</span>
      <strong class="project-cost">{money(cost, words)}</strong>
      <span class="project-sign">
        {sign && <Icon of={sign} size="1em" stroke={4} />}
        {state !== 'waiting' && <span class="sr-only">{t(said[state])}</span>}
      </span>
    </li>
  );
}
