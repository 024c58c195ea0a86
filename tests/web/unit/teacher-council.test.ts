// SPDX-License-Identifier: EUPL-1.2
// The course of a council on the teacher's console: the big button leads through its parts, never to what the
// server would refuse; roles, the gate of problems and the weight of a decision read as the rules do.
import { describe, expect, it } from 'vitest';
import type { TeacherView } from '@/core/protocol';
import { councilViews } from '@/demo/teacher-council';
import { views } from '@/demo/teacher-views';
import { aboutOf, kindFor, newAbout, sameAbout, withKind } from '@/teacher/about';
import { makesLine, primaryAct } from '@/teacher/actions';
import {
  answered,
  gateEnd,
  isGated,
  linesHere,
  nextHere,
  nextLine,
  nextStage,
  stageOf,
} from '@/teacher/course';
import { dayField, fieldDay, today } from '@/teacher/days';
import { motionOf, newDraft, withPurpose, withSettings } from '@/teacher/draft';
import { allowedForce, forceOf, forcesOf, withForce } from '@/teacher/force';
import { secondaryActs } from '@/teacher/others';
import { asleep, chairOf, leftRoles, roleRows } from '@/teacher/roles';
import { fits } from '@/teacher/sheets';

const of = (name: string, part: Partial<TeacherView> = {}): TeacherView => ({
  ...councilViews[name](),
  ...part,
});
const labels = (view: TeacherView) => secondaryActs(view).map((act) => act.label);

describe('the big button between two points', () => {
  it('goes to the next part when nothing is left in this one', () => {
    const act = primaryAct(of('council-opening'));
    expect(act?.command).toBe('stage.enter');
    expect(act?.fields).toEqual({ stage: 'news' });
  });

  it('reads earlier decisions one after the other, then goes on', () => {
    const view = of('council-earlier', { entry_shown: 0 });
    expect(primaryAct(view)?.fields).toEqual({ entry: 2 }); // the first was reviewed already
    expect(primaryAct({ ...view, entry_shown: 2 })?.fields).toEqual({
      entry: 3,
    });
    expect(primaryAct({ ...view, entry_shown: 4 })?.fields).toEqual({
      stage: 'praise',
    });
  });

  it('asks the three questions before a problem that has not passed them', () => {
    const view = of('council-concerns');
    expect(primaryAct(view)).toMatchObject({ asks: 'gate', about: 3 });
    const items = view.items.map((item) => (item.id === 3 ? { ...item, gate: 7, gate_asked: true } : item));
    expect(primaryAct({ ...view, items })?.fields).toEqual({ item: 3 });
  });

  it('starts only points of the part where one is', () => {
    expect(primaryAct(of('council-proposals'))?.fields).toEqual({ item: 4 });
    const view = of('council-proposals');
    expect(
      primaryAct({ ...view, items: view.items.filter((item) => item.kind === 'report') })?.fields,
    ).toEqual({ stage: 'reports' });
  });

  it('reads the decisions of today again at the end, then ends', () => {
    const view = of('council-closing', { entry_shown: 0 });
    expect(primaryAct(view)?.fields).toEqual({ entry: 5 });
    expect(primaryAct({ ...view, entry_shown: 6 })?.asks).toBe('end');
  });

  it('reads no decision again once the mood was asked', () => {
    const view = of('council-closing', { entry_shown: 0 });
    const items = view.items.map((item) => (item.id === 7 ? { ...item, kind: 'mood' as const } : item));
    expect(primaryAct({ ...view, items })?.asks).toBe('end');
  });

  it('only resumes what is interrupted', () => {
    const view = of('council-paused');
    expect(primaryAct(view)?.command).toBe('sitting.resume');
    expect(secondaryActs(view)).toEqual([]);
  });

  it('goes point by point in a sitting that has no parts', () => {
    expect(primaryAct(views.welcome())?.command).toBe('item.start');
  });
});

describe('the big button on a point', () => {
  it('closes praise when it was said, without a debate or a vote', () => {
    const view = of('council-praise');
    expect(primaryAct(view)?.command).toBe('item.close');
    expect(labels(view)).not.toContain('vote-now');
  });

  it('leads a problem through a debate to its end, never to a vote on a person', () => {
    const view = of('council-concern');
    expect(primaryAct(view)?.command).toBe('item.close');
    expect(labels(view)).not.toContain('vote');
    if (view.floor) view.floor.names_somebody = false;
    expect(labels(view)).toContain('vote');
  });

  it('goes back to the debate after a vote on an amendment', () => {
    expect(primaryAct(of('council-amendment-vote'))?.command).toBe('debate.open');
  });

  it('asks who and until when only of a result that makes a line of the book', () => {
    const view = of('council-shown');
    expect(primaryAct(view)?.asks).toBe('record');
    const floor = view.floor && {
      ...view.floor,
      motion: { ...view.floor.motion, advisory: true },
    };
    expect(primaryAct({ ...view, floor })?.asks).toBeUndefined();
    const written = [{ ...view.entries[0], item: view.floor?.id ?? 0 }];
    expect(makesLine({ ...view, entries: written })).toBe(false);
    if (view.result) view.result.verdict.outcome = 'rejected';
    expect(makesLine(view)).toBe(false);
  });

  it('and every other act is heard by the server', () => {
    for (const [name, make] of Object.entries(councilViews)) {
      const view = make();
      const first = primaryAct(view);
      for (const act of [...secondaryActs(view), ...(first ? [first] : [])])
        expect(view.may, `${name}: ${act.label}`).toContain(act.command);
    }
  });
});

describe('the course of a council', () => {
  it('has no part before the opening', () => {
    expect(stageOf(of('council-preparing'))).toBeNull();
    expect(nextStage(of('council-preparing'))).toBeUndefined();
    expect(nextStage(of('council-closing'))).toBeUndefined();
  });

  it('brings points that belong to no part before the closing', () => {
    const stages: TeacherView['stages'] = ['opening', 'proposals', 'closing'];
    const view = of('council-proposals', { stages, stage: 1 });
    const items = view.items.filter((item) => item.kind === 'report');
    expect(nextHere({ ...view, items })?.kind).toBe('report');
    expect(nextHere({ ...view, items, stage: 0 })).toBeUndefined();
    expect(nextHere({ ...view, items, stage: 2 })).toBeUndefined();
  });

  it('reads lines only where they are read', () => {
    expect(linesHere(of('council-earlier')).every((entry) => entry.earlier)).toBe(true);
    expect(linesHere(of('council-closing')).some((entry) => entry.earlier)).toBe(false);
    expect(linesHere(of('council-proposals'))).toEqual([]);
    expect(nextLine(of('council-proposals'))).toBeUndefined();
  });

  it.each([
    [{ upheld: true, tried: true, current: true }, 'admitted'],
    [{ upheld: true, tried: false, current: true }, 'postponed'],
    [{ upheld: false, tried: true, current: true }, 'dropped'],
    [{ upheld: true, tried: false, current: false }, 'dropped'],
  ])('%j at the gate: %s', (answers, end) => {
    expect(gateEnd(answers)).toBe(end);
  });

  it('reads the answers of the gate bit by bit', () => {
    const concern = of('council-concerns').items[2];
    expect(isGated(concern)).toBe(true);
    expect(answered({ gate: 5 }, 'upheld')).toBe(true);
    expect(answered({ gate: 5 }, 'tried')).toBe(false);
    expect(isGated({ ...concern, gate: 7 })).toBe(false);
    expect(isGated({ ...concern, kind: 'proposal' })).toBe(false);
  });

  it('closes a form whose matter is gone', () => {
    const view = of('council-concerns');
    expect(fits({ name: 'gate', item: 3 }, view)).toBe(true);
    expect(fits({ name: 'gate', item: 99 }, view)).toBe(false);
    expect(fits({ name: 'record' }, view)).toBe(false);
    expect(fits({ name: 'assign', entry: 2 }, view)).toBe(true);
  });
});

describe('roles', () => {
  it('suggest nobody who holds the role or was asked', () => {
    const view = of('council-debate');
    const suggestions = [
      {
        role: 'secretary' as const,
        who: [2, 5].map((seat) => ({ seat, name: '', picture: '' })),
      },
    ];
    const row = roleRows({ ...view, suggestions }).find((one) => one.role === 'secretary');
    expect(row?.holders.map((one) => one.seat)).toEqual([2]);
    expect(row?.suggested.map((one) => one.seat)).toEqual([5]);
  });

  it('are suggested to different pupils, as far as there are', () => {
    const view = of('council-debate', { officers: [] });
    const who = [1, 2].map((seat) => ({ seat, name: '', picture: '' }));
    const suggestions = view.roles.map((role) => ({ role, who }));
    const first = roleRows({ ...view, suggestions }).map((row) => row.suggested[0].seat);
    expect(first.slice(0, 3)).toEqual([1, 2, 1]);
  });

  it('have a chair only once it was accepted', () => {
    const view = of('council-chair');
    expect(chairOf(view)?.name).toBe('Zoé');
    expect(
      chairOf({
        officers: view.officers.map((one) => ({ ...one, accepted: false })),
      }),
    ).toBeUndefined();
  });

  it('tell of a holder whose tablet sleeps', () => {
    expect(asleep(of('council-debate')).map((hint) => hint.role)).toEqual(['timekeeper']);
  });

  it('tell of a role that somebody left, until another has it', () => {
    const before = of('council-debate').officers;
    const members = of('council-debate').members.map((one) =>
      one.seat === 2 ? { ...one, present: false } : one,
    );
    const gone = of('council-debate', {
      members,
      officers: before.filter((one) => one.seat !== 2),
    });
    const hints = leftRoles(before, gone, []);
    expect(hints).toEqual([{ code: 'left', role: 'secretary', name: 'Inès' }]);
    expect(leftRoles(gone.officers, gone, hints)).toEqual(hints);
    expect(leftRoles(gone.officers, { ...gone, officers: before }, hints)).toEqual([]);
    expect(leftRoles(before, { ...gone, paused: true }, [])).toEqual([]);
  });
});

describe('what is said of a point', () => {
  it('only a problem names somebody', () => {
    const named = { ...newAbout('concern'), names_somebody: true };
    expect(withKind(named, 'praise').names_somebody).toBe(false);
    expect(withKind(named, 'concern').names_somebody).toBe(true);
  });

  it('whoever elects brings an election', () => {
    expect(kindFor('delegates', 'proposal')).toBe('election');
    expect(kindFor('text', 'election')).toBe('proposal');
    expect(kindFor('text', 'request')).toBe('request');
  });

  it('is told again only when it changed', () => {
    const about = aboutOf(of('council-debate').items[3]);
    expect(about).toEqual({
      kind: 'proposal',
      author: 4,
      minutes: 10,
      names_somebody: false,
    });
    expect(sameAbout(about, { ...about })).toBe(true);
    expect(sameAbout(about, { ...about, author: null })).toBe(false);
  });
});

describe('the weight of a decision', () => {
  it('is one of three', () => {
    expect(forceOf(withForce('trial'))).toBe('trial');
    expect(forceOf(withForce('advisory'))).toBe('advisory');
    expect(withForce('trial', 5)).toEqual({ advisory: false, trial: 5 });
    expect(withForce('advisory', 5).trial).toBe(0);
  });

  it('is never sent where it makes no sense', () => {
    expect(forcesOf('lots')).toEqual([]);
    expect(allowedForce('delegates', { advisory: true, trial: 0 })).toEqual({
      advisory: false,
      trial: 0,
    });
    expect(allowedForce('budget', { advisory: false, trial: 3 })).toEqual({
      advisory: false,
      trial: 0,
    });
  });

  it('goes along to another purpose, and no further than it may', () => {
    const draft = withSettings(newDraft('text'), withForce('trial', 2));
    expect(motionOf(draft).trial).toBe(2);
    expect(motionOf(withPurpose(draft, 'rank')).trial).toBe(2);
    expect(motionOf(withPurpose(draft, 'delegates')).trial).toBe(0);
  });
});

describe('days', () => {
  it('are those of the calendar, whatever the hour', () => {
    expect(today(new Date(2026, 10, 27, 0, 5))).toBe(today(new Date(2026, 10, 27, 23, 55)));
    expect(dayField(today(new Date(2026, 10, 27)))).toBe('2026-11-27');
  });

  it('survive a date field', () => {
    expect(fieldDay(dayField(20784))).toBe(20784);
    expect(dayField(0)).toBe('');
    expect(fieldDay('')).toBe(0);
  });
});
