// SPDX-License-Identifier: EUPL-1.2
// Decisions stand by month, newest first; minutes put each vote under its matter and everybody under how they attended.
import { describe, expect, it } from 'vitest';
import type { DecisionLine } from '@/core/protocol';
import { minutes } from '@/demo/teacher-people';
import { attendance, byMonth, hasFigures, matches, matters, namesByChoice } from '@/archive/minutes';
import { placeHref, readPlace } from '@/archive/reader';

const at = (year: number, month: number, day: number) => ({
  at_ms: new Date(year, month - 1, day, 12).getTime(),
});
const line = (outcome: DecisionLine['outcome']) => ({ outcome }) as DecisionLine;

describe('the list of decisions', () => {
  it('is grouped by month, newest first, also across a year', () => {
    const months = byMonth([at(2025, 11, 3), at(2026, 11, 20), at(2026, 10, 9), at(2026, 11, 27)]);
    expect(months.map((month) => [month.key, month.rows.length])).toEqual([
      ['2026-11', 2],
      ['2026-10', 1],
      ['2025-11', 1],
    ]);
    expect(months[0].rows[0]).toEqual(at(2026, 11, 27));
  });

  it('counts a chosen option among the adopted, and a missed quorum among the postponed', () => {
    expect(matches(line('chosen'), 'adopted')).toBe(true);
    expect(matches(line('no-quorum'), 'postponed')).toBe(true);
    expect(matches(line('rejected'), 'adopted')).toBe(false);
    expect(matches(line('rejected'), 'all')).toBe(true);
  });
});

describe('the minutes', () => {
  it('put each vote under its matter, the annulled ones too, in their order', () => {
    const bicycle = matters(minutes).find((matter) => matter.item.id === 3);
    expect(bicycle?.votes.map((vote) => vote.state)).toEqual(['annulled', 'shown']);
    expect(matters(minutes)[1].votes).toEqual([]);
  });

  it('tell late arrivals and departures apart from those who were there throughout', () => {
    const groups = attendance(minutes);
    expect(groups.late.map((member) => member.name)).toEqual(['Zoé']);
    expect(groups.left.map((member) => member.name)).toEqual(['Anna']);
    expect(groups.absent.map((member) => member.name)).toEqual(['Tom']);
    expect(groups.present).toHaveLength(23);
  });

  it('name who chose what in a roll-call, everybody once', () => {
    const names = namesByChoice(minutes, minutes.votes[0], 2);
    expect(names.map((group) => group.length)).toEqual([22, 2, 1]);
    expect(names.flat()).not.toContain('');
  });

  it('print no figures of an annulled vote', () => {
    expect(minutes.votes.map(hasFigures)).toEqual([true, false, true, true]);
  });
});

describe('an address of the archive', () => {
  it('keeps the token of the link and the language', () => {
    const token = `#t=${'a'.repeat(64)}`;
    expect(placeHref({ sitting: 4 }, { search: '?lang=en', hash: token })).toBe(`?lang=en&sitting=4${token}`);
  });

  it('leads to the list when its numbers are nonsense', () => {
    expect(readPlace('?sitting=-1&class=2x')).toMatchObject({
      sitting: 0,
      item: 0,
      class: 0,
      school: 0,
      list: 'book',
      decision: '',
    });
    expect(readPlace('?sitting=12&item=3')).toMatchObject({
      sitting: 12,
      item: 3,
    });
  });
});
