// SPDX-License-Identifier: EUPL-1.2
// A budget spent: who wants what, then one purchase after the other, and what is left in the purse.
import { money } from '../money';
import { spokenName, type Words } from '../names';
import type { Tally } from '../protocol';
import { optionsToldOf } from './bars';
import type { ProjectState, PurseStep, Step, Told } from './types';

type Project = PurseStep['projects'][number];

function projectsOf(told: Told, tally: Tally): Project[] {
  return optionsToldOf(told).map((choice) => ({
    choice,
    cost: told.motion.options[choice.index].cost,
    votes: tally.tallies[choice.index] ?? 0,
    state: (tally.tallies[choice.index] ?? 0) > 0 ? 'waiting' : 'unwanted',
  }));
}

/** The projects after the purchases up to and with `bought[place]`; the last is what is being bought. */
function after(projects: readonly Project[], bought: readonly number[], place: number): Project[] {
  const stateOf = (project: Project): ProjectState => {
    const at = bought.indexOf(project.choice.index);
    if (at < 0 || at > place) return project.state;
    return at === place ? 'buying' : 'bought';
  };
  return projects.map((project) => ({ ...project, state: stateOf(project) }));
}

export function budgetSteps(told: Told, words: Words): Step[] {
  const { tally, motion, verdict } = told;
  if (!tally) return [];
  const projects = projectsOf(told, tally);
  const cost = (option: number): number => motion.options[option].cost;
  const equal = tally.method === 'equal_shares';
  const first: PurseStep = {
    kind: 'purse',
    title: words('step.wanted'),
    say: words(equal ? 'step.shares.say' : 'step.greedy.say', {
      budget: money(motion.budget, words),
      n: verdict.expressed,
    }),
    budget: motion.budget,
    left: motion.budget,
    projects,
  };
  let left = motion.budget;
  const purchases = tally.winners.map((option, place): PurseStep => {
    left -= cost(option);
    const shared = equal && place < tally.shares;
    const values = {
      name: spokenName(motion, option, words),
      cost: money(cost(option), words),
      votes: tally.tallies[option] ?? 0,
      left: money(left, words),
    };
    return {
      ...first,
      title: words('step.bought', values),
      say: words(shared ? 'step.bought.together' : equal ? 'step.bought.filled' : 'step.bought.say', values),
      left,
      projects: after(projects, tally.winners, place),
    };
  });
  return [first, ...purchases, lastStep(tally, { ...first, left }, words)];
}

function lastStep(tally: Tally, base: PurseStep, words: Words): PurseStep {
  const projects = base.projects.map((project) => {
    const bought = tally.winners.includes(project.choice.index);
    const state: ProjectState = bought ? 'bought' : project.votes > 0 ? 'dear' : 'unwanted';
    return { ...project, state };
  });
  const dear = projects.some((project) => project.state === 'dear');
  return {
    ...base,
    title: words(dear ? 'step.dear' : 'step.left', { left: money(base.left, words) }),
    say: dear ? words('step.left', { left: money(base.left, words) }) : '',
    projects,
  };
}
