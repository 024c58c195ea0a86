// SPDX-License-Identifier: EUPL-1.2
// A past council on the wall: where one begins, how long a picture stands, where keys lead, and what
// stands for names that a copy does not have.
import { describe, expect, it } from 'vitest';
import { fillNames, listed } from '@/core/unnamed';
import {
  beginning,
  isMarked,
  placeAfter,
  portion,
  waitBefore,
  WAIT_MAX_MS,
  WAIT_MIN_MS,
} from '@/projector/again/course';

const steps = [
  { step: 3, at_ms: 0, what: 'agenda' as const },
  { step: 9, at_ms: 900_000, what: 'begin' as const },
  { step: 12, at_ms: 902_000, what: 'floor' as const },
  { step: 14, at_ms: 962_000, what: 'opened' as const },
];

describe('the course of a past council', () => {
  it('begins where the council does, or at its first step', () => {
    expect(beginning(steps)).toBe(1);
    expect(beginning([steps[0], steps[2]])).toBe(0);
    expect(beginning([])).toBe(0);
  });

  it('takes the time that it took, and never a long pause', () => {
    expect(waitBefore(steps, 1, 1)).toBe(2000);
    expect(waitBefore(steps, 1, 10)).toBe(200);
    expect(waitBefore(steps, 1, 60)).toBe(WAIT_MIN_MS);
    expect(waitBefore(steps, 0, 60)).toBe(WAIT_MAX_MS);
    expect(waitBefore(steps, 2, 60)).toBe(1000);
    expect(waitBefore(steps, 3, 1)).toBe(WAIT_MAX_MS);
  });

  it('goes where a key leads, and no further than its ends', () => {
    expect(placeAfter('ArrowRight', 2, 4)).toBe(3);
    expect(placeAfter('ArrowRight', 3, 4)).toBe(3);
    expect(placeAfter('ArrowLeft', 0, 4)).toBe(0);
    expect(placeAfter('Home', 2, 4)).toBe(0);
    expect(placeAfter('End', 0, 4)).toBe(3);
    expect(placeAfter('End', 0, 0)).toBe(0);
    expect(placeAfter('a', 1, 4)).toBeNull();
  });

  it('marks its votes and its parts on a line from end to end', () => {
    expect(steps.filter(isMarked).map(({ step }) => step)).toEqual([9, 14]);
    expect(portion(0, 4)).toBe(0);
    expect(portion(3, 4)).toBe(100);
    expect(portion(0, 1)).toBe(0);
  });
});

const NOBODY = { one: 'un·e élève', several: 'des élèves' };

describe('a copy without names', () => {
  it('says somebody where a name would stand, and letters for candidates', () => {
    const view = {
      speaker: { seat: 0, name: '', picture: '' },
      floor: {
        has_author: true,
        author_name: '',
        motion: { title: '', options: [{ text: '', candidate: 0 }] },
      },
      agenda: [{ has_author: false, author_name: '' }],
      entries: [{ who: ['', ''], who_else: 'la mairie' }, { who: [] }],
    };
    expect(fillNames(view, NOBODY)).toEqual({
      speaker: { seat: 0, name: 'un·e élève', picture: '' },
      floor: {
        has_author: true,
        author_name: 'un·e élève',
        motion: { title: '', options: [{ text: 'A', candidate: 0 }] },
      },
      agenda: [{ has_author: false, author_name: '' }],
      entries: [{ who: ['des élèves'], who_else: 'la mairie' }, { who: [] }],
    });
  });

  it('says of a line of the book that it is for somebody', () => {
    const who = (words: string) => fillNames({ who: words }, NOBODY).who;
    expect(who('…')).toBe('un·e élève');
    expect(who('…, …, la mairie')).toBe('des élèves, la mairie');
    expect(who('la mairie')).toBe('la mairie');
  });

  it('does not list people who are all called the same', () => {
    expect(listed(['un·e élève', 'un·e élève'])).toBe('');
    expect(listed(['', ''])).toBe('');
    expect(listed(['Lila'])).toBe('Lila');
    expect(listed(['Lila', 'Noé'])).toBe('Lila, Noé');
  });

  it('leaves names that are there', () => {
    const view = { speaker: { seat: 4, name: 'Lila' } };
    expect(fillNames(view, NOBODY)).toEqual(view);
  });
});
