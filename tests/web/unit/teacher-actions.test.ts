// SPDX-License-Identifier: EUPL-1.2
// The one big button and its neighbours follow the phase and `may`, and never offer what the server would refuse.
import { describe, expect, it } from 'vitest';
import type { TeacherView } from '@/core/protocol';
import { councilViews } from '@/demo/teacher-council';
import { views } from '@/demo/teacher-views';
import { voteViews } from '@/demo/teacher-votes';
import { currentStep, primaryAct, workshopAct } from '@/teacher/actions';
import { forgetTyped, setTyped } from '@/core/typed';
import { setSettling, settlingOf } from '@/teacher/counting';
import { secondaryActs } from '@/teacher/others';
import { noTellers } from '@/core/tellers';
import { openingWarnings } from '@/teacher/warnings';

const first = (name: string, part: Partial<TeacherView> = {}) => primaryAct({ ...views[name](), ...part });

describe('the primary act', () => {
  it.each([
    ['preparing', 'sitting.open'],
    ['welcome', 'item.start'],
    ['presented', 'debate.open'],
    ['debate', 'vote.open'],
    ['voting', 'vote.close'],
    ['closed', 'vote.count'],
    ['counted', 'vote.show'],
    ['shown', 'item.record'],
    ['last', 'sitting.end'],
  ])('in %s is %s', (name, command) => {
    expect(first(name)?.command).toBe(command);
  });

  it('is missing while there is nothing on the agenda', () => {
    expect(first('empty')).toBeUndefined();
  });

  it('is missing while a tie waits for the casting vote', () => {
    expect(first('tie')).toBeUndefined();
  });

  it('is never a command that would not be heard', () => {
    for (const name of Object.keys(views)) expect(first(name, { may: [] })).toBeUndefined();
  });

  it('starts the first planned item, whatever was postponed before it', () => {
    const view = views.welcome();
    view.items[0].state = 'postponed';
    expect(primaryAct(view)?.fields).toEqual({ item: view.items[1].id });
  });

  it('opens the second vote after a tie that asks for one', () => {
    const view = views.shown();
    if (view.result) view.result.verdict.outcome = 'second-vote';
    expect(first('shown', { result: view.result, may: ['vote.open', 'item.record'] })?.label).toBe(
      'second-vote',
    );
  });

  it('asks before it ends the sitting', () => {
    expect(first('last')?.asks).toBe('end');
  });

  it('can take back the close of a vote by reopening it', () => {
    expect(first('voting')?.undo?.command).toBe('vote.reopen');
  });
});

describe('the primary act of each kind of vote', () => {
  const label = (name: string) => primaryAct(voteViews[name]())?.label;

  it.each([
    ['paper-consent', 'count'],
    ['closed-lots', 'draw'],
    ['younger', 'younger'],
    ['lot', 'lot'],
    ['second-round', 'second-round'],
    ['accept', undefined],
    ['blocked', 'amend'],
    ['fist', 'record'],
    ['lots', 'record'],
  ])('%s: %s', (name, wanted) => {
    expect(label(name)).toBe(wanted);
  });

  it('waits for the tellers until there is a ballot for each paper voter', () => {
    const view = voteViews['paper-consent']();
    expect(primaryAct(view)?.waits).toEqual({ code: 'ballots', count: 12 });
    setTyped({ ...noTellers(`${view.sitting}:${view.vote?.number ?? 0}`), figures: [9, 0, 0, 2, 1] });
    expect(primaryAct(view)?.waits).toBeUndefined();
    expect(primaryAct(view)?.fields).toEqual({ hand_votes: [9, 0, 0, 2, 1] });
    setTyped({
      ...noTellers(`${view.sitting}:${view.vote?.number ?? 0}`),
      figures: [9, 0, 0, 2, 1],
      spoiled: 1,
    });
    expect(primaryAct(view)?.waits).toEqual({ code: 'ballots-over', count: 1 });
    forgetTyped();
  });

  it('waits for a die where no tablet has thrown one', () => {
    const view = voteViews['closed-lots']();
    expect(primaryAct(view)?.waits?.code).toBe('throws');
    setTyped({ ...noTellers(`${view.sitting}:${view.vote?.number ?? 0}`), throws: [4, 1] });
    expect(primaryAct(view)).toMatchObject({ fields: { seed: '4-1' }, waits: undefined });
    forgetTyped();
  });

  it('takes the last name for granted when all others are in order', () => {
    const view = voteViews.younger();
    expect(primaryAct(view)?.waits).toEqual({ code: 'younger', count: 1 });
    setSettling({ ...settlingOf(view), order: [3] });
    expect(primaryAct(view)).toMatchObject({ fields: { order: [3, 1] }, waits: undefined });
  });

  it('makes the seed of a lot from the numbers of the class, and forgets them for another tie', () => {
    const view = voteViews.lot();
    setSettling({ ...settlingOf(view), numbers: ['4', '17', '6'] });
    expect(primaryAct(view)?.fields).toEqual({ seed: '4-17-6' });
    if (view.result) view.result.verdict.tied = [0, 2];
    expect(primaryAct(view)?.waits?.code).toBe('numbers');
  });

  it('offers the majority vote only when it was chosen beforehand', () => {
    const view = voteViews.blocked();
    const labels = () => secondaryActs(view).map((act) => act.label);
    expect(labels()).toContain('fallback');
    if (view.floor) view.floor.motion.fallback = 'rejected';
    expect(labels()).not.toContain('fallback');
  });

  it('compares ways of counting only where there is something to compare', () => {
    expect(workshopAct(voteViews.grades())?.fields).toEqual({ on: true });
    expect(workshopAct(voteViews.workshop())?.fields).toEqual({ on: false });
    expect(workshopAct(voteViews.budget())).toBeUndefined();
  });
});

describe('the other acts', () => {
  it('never repeat the primary one', () => {
    for (const make of Object.values({ ...views, ...voteViews })) {
      const view = make();
      const label = primaryAct(view)?.label;
      expect(secondaryActs(view).map((act) => act.label)).not.toContain(label);
    }
  });

  it('are all heard by the server', () => {
    for (const make of Object.values({ ...views, ...voteViews })) {
      const view = make();
      for (const act of secondaryActs(view)) expect(view.may).toContain(act.command);
    }
  });

  it('stop the clock only where there is one', () => {
    const view = views.voting();
    expect(secondaryActs(view).map((act) => act.label)).toContain('untime');
    if (view.vote) view.vote.closes_at_ms = 0;
    expect(secondaryActs(view).map((act) => act.label)).not.toContain('untime');
  });
});

describe('warnings before a vote opens', () => {
  const codes = (view: TeacherView, safe = true) =>
    openingWarnings(view, safe).map((warning) => warning.code);

  it('tell that a secret vote needs five', () => {
    expect(codes(views.debate())).toContain('too-few');
    expect(codes({ ...views.debate(), present_count: 5 })).not.toContain('too-few');
  });

  it('tell who is missing and that the network is open', () => {
    expect(codes(views.debate(), false)).toEqual(expect.arrayContaining(['missing', 'unprotected']));
  });

  it('tell that nobody can read a problem which is not shown', () => {
    const view = councilViews['council-concern']();
    const items = view.items.map((item) => ({ ...item, projected: item.id === view.floor?.id }));
    expect(codes(view)).toContain('unread');
    expect(codes({ ...view, items })).not.toContain('unread');
    expect(codes(views.debate())).not.toContain('unread');
  });

  it('are silent once the vote is open', () => {
    expect(codes(views.voting(), false)).toEqual([]);
  });
});

it('the five steps follow the phase', () => {
  expect(
    ['welcome', 'presented', 'debate', 'voting', 'closed', 'counted', 'shown'].map((phase) =>
      currentStep(phase as never),
    ),
  ).toEqual([-1, 0, 1, 2, 3, 3, 4]);
});
