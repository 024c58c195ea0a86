// SPDX-License-Identifier: EUPL-1.2
// The decision book and the council in the minutes: what is open, what is late, who held what, and
// where each point stands.
import archive from '@i18n/fr/archive.json';
import verdict from '@i18n/fr/verdict.json';
import { useWords } from '@/core/i18n';
import type { BookEntry, MinutesOk } from '@/core/protocol';
import { followUp, diaryOf, isLate, keyOf, openOnes } from '@/archive/book';
import { partsOf, rolesHeld } from '@/archive/minutes';
import { deskHref, placeHref, readPlace, saidOf } from '@/archive/reader';
import { OFFLINE, Refusal } from '@/core/answers';
import { t } from '@/core/words';
import { BOOK, councilMinutes } from '@/demo/archive-council';
import { PUPILS } from '@/demo/class';
import { ONLY_VOTES } from '@/demo/minutes-kit';

const [bought, asked] = BOOK.entries;
const with_ = (changes: Partial<BookEntry>): BookEntry => ({
  ...bought,
  ...changes,
});

const minutes = councilMinutes({
  ...ONLY_VOTES,
  id: 9,
  class_id: 1,
  number: 12,
  title: '',
  class_name: '',
  phase: 'sealed',
  prepared_at_ms: 0,
  opened_at_ms: 1,
  sealed_at_ms: 2,
  members: PUPILS.map((pupil) => ({
    ...pupil,
    was_present: true,
    arrived_at_ms: 1,
    left_at_ms: 0,
    present: true,
    roles: [],
  })),
  items: [],
  votes: [],
  head: '',
  words: [],
} satisfies MinutesOk);

describe('the book', () => {
  beforeAll(() => useWords({ ...verdict, ...archive }, 'fr'));

  it('has for the next council what is not over, the oldest first', () => {
    const open = openOnes(BOOK.entries);
    expect(open.map(({ state }) => state)).not.toContain('done');
    expect(open.map(({ state }) => state)).not.toContain('abandoned');
    const days = open.map(({ decided_at_ms }) => decided_at_ms);
    expect(days).toEqual([...days].sort((one, other) => one - other));
  });

  it('is late from the day after its date, unless it is over', () => {
    const entry = with_({ due_day: 100, state: 'todo' });
    expect(isLate(entry, 100)).toBe(false);
    expect(isLate(entry, 101)).toBe(true);
    expect(isLate({ ...entry, state: 'done' }, 200)).toBe(false);
    expect(isLate({ ...entry, due_day: 0 }, 200)).toBe(false);
  });

  it('tells the last word that was said of it, else who does it', () => {
    expect(followUp(asked)).toContain('Le magasin répond lundi.');
    expect(followUp(bought)).toMatch(/^Inès, Zoé, avant le 11 décembre 2026$/);
    expect(followUp(with_({ who: '', due_day: 0, life: [] }))).toBe('');
  });

  it('keeps a diary from the day it was decided', () => {
    const diary = diaryOf(asked);
    expect(diary).toHaveLength(1 + asked.life.length);
    expect(diary[0]).toMatchObject({
      state: null,
      sitting: asked.sitting,
      minutes: asked.minutes,
    });
    expect(diary[1]).toMatchObject({ state: 'not-done', minutes: 10 });
  });
});

describe('an address of the book', () => {
  const here = { search: '', hash: '' };

  it('leads to one decision and back', () => {
    const href = placeHref({ class: 3, decision: keyOf(asked) }, here);
    expect(readPlace(href)).toMatchObject({
      class: 3,
      decision: '6-2',
      sitting: 0,
      list: 'book',
    });
  });

  it('leads to each list', () => {
    for (const list of ['book', 'open', 'votes'] as const)
      expect(readPlace(placeHref({ list }, here)).list).toBe(list);
  });

  it('is the book when it says nothing that is known', () => {
    expect(readPlace('?list=elsewhere&decision=9-0')).toMatchObject({
      list: 'book',
      decision: '',
    });
    expect(readPlace('?decision=../9')).toMatchObject({ decision: '' });
  });
});

describe('the minutes of a council', () => {
  it('follow its stages, with every point once', () => {
    const parts = partsOf(minutes);
    expect(parts.map(({ stage }) => stage)).toEqual(['praise', 'concerns', 'proposals', 'reports', null]);
    const ids = parts.flatMap((part) => part.matters.map(({ item }) => item.id));
    expect([...ids].sort()).toEqual(minutes.items.map(({ id }) => id).sort());
  });

  it('are one part when there were no stages', () => {
    expect(partsOf({ ...minutes, stages: [] })).toHaveLength(1);
  });

  it('put under a point what was changed, decided and noted on it', () => {
    const all = partsOf(minutes).flatMap((part) => part.matters);
    const of = (id: number) => all.find(({ item }) => item.id === id);
    expect(of(5)?.amendments).toHaveLength(2);
    expect(of(5)?.entries.map(({ number }) => number)).toEqual([3]);
    expect(of(6)?.entries.map(({ commission }) => commission)).toEqual([true]);
    expect(of(8)?.notes).toHaveLength(1);
    expect(of(7)?.entries).toEqual([]);
  });

  it('name who held each role, the chair first', () => {
    const held = rolesHeld(minutes);
    expect(held[0]).toEqual({ role: 'chair', names: ['Zoé'] });
    expect(held.find(({ role }) => role === 'teller')?.names).toEqual(['Anouk', 'Issa']);
    expect(held.map(({ role }) => role)).not.toContain('observer');
  });
});

it('without the server says that the page will come, and nothing of what somebody did', () => {
  expect(saidOf(new Refusal(OFFLINE))).toBe(t('archive.waits'));
  expect(saidOf(new Refusal('no-such-sitting'))).not.toBe(t('archive.waits'));
});

it('leads a teacher back to the page that the archive was opened from', () => {
  expect(deskHref(3, 0, { search: '?class=3&list=votes' })).toBe('teacher.html#/class/3');
  expect(deskHref(0, 7, { search: '?lang=en&school=7' })).toBe('teacher.html?lang=en#/school/7');
  expect(deskHref(0, 0, { search: '' })).toBe('teacher.html#/');
});
