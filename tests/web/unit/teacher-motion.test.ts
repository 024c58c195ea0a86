// SPDX-License-Identifier: EUPL-1.2
// A motion is sent clean, and what is wrong with it is said at its field before it is sent.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOTION_PICTURES, PUPIL_PICTURES } from '@/core/pictures';
import { base64 } from '@/teacher/base64';
import { motionOf, newDraft, withList, withSettings, type Draft } from '@/teacher/draft';
import { candidateOf, emptyOption, motionProblems, moved } from '@/teacher/motion';
import { readRoute, routeHash } from '@/teacher/routes';

const titled = (draft: Draft): Draft => ({ ...draft, title: 'Où va-t-on ?' });
const choice = (...texts: string[]): Draft =>
  withList(
    titled(newDraft('one')),
    texts.map((text) => ({ ...emptyOption(), text })),
  );
const election = (...seats: number[]): Draft =>
  withList(
    titled(newDraft('elect')),
    seats.map((seat) => candidateOf({ seat, name: `P${seat}`, picture: 'fox' })),
  );
const codes = (draft: Draft, people = false, classSize = 0) =>
  motionProblems(motionOf(draft), people, classSize).map((one) => `${one.field} ${one.code}`);

describe('a title', () => {
  it('is needed', () => {
    expect(codes({ ...newDraft('text'), title: '   ' })).toEqual(['title empty-text']);
  });

  it('is counted in bytes, as the server does', () => {
    expect(codes({ ...newDraft('text'), title: 'é'.repeat(120) })).toEqual([]);
    expect(codes({ ...newDraft('text'), title: 'é'.repeat(121) })).toEqual(['title too-long']);
  });
});

describe('a list of proposals', () => {
  it('refuses two that read the same, whatever their case and blanks', () => {
    expect(codes(choice('Le lac', ' le  LAC '))).toEqual(['option-1 same-options']);
  });

  it('refuses an empty one and a single one', () => {
    expect(codes(choice('Le lac', ''))).toEqual(['option-1 empty-text']);
    expect(codes(choice('Le lac'))).toEqual(['options too-few-options']);
  });

  it('takes a picture for words, and two pictures for two proposals', () => {
    const draft = choice('', '');
    const pictured = (one: string, other: string) =>
      withList(draft, [
        { ...emptyOption(), picture: one },
        { ...emptyOption(), picture: other },
      ]);
    expect(codes(pictured('bus', 'train'))).toEqual([]);
    expect(codes(pictured('bus', 'bus'))).toEqual(['option-1 same-options']);
  });

  it('holds eight where one is chosen, sixteen where they are marked', () => {
    const texts = Array.from({ length: 9 }, (_, index) => `n° ${index}`);
    expect(codes(choice(...texts))).toEqual(['options too-many-options']);
    expect(codes({ ...titled(newDraft('rank')), options: choice(...texts).options })).toEqual([]);
  });

  it('refuses an explanation that is too long, at its own field', () => {
    const draft = choice('a', 'b');
    const long = draft.options.map((option, at) =>
      at === 1 ? { ...option, statement: 'x'.repeat(241) } : option,
    );
    expect(codes(withList(draft, long))).toEqual(['statement-1 too-long']);
  });
});

describe('candidates', () => {
  it('are two at least, and more than the places', () => {
    expect(codes(election(3), true)).toEqual(['options too-few-candidates']);
    expect(codes(withSettings(election(3, 4), { seats: 2 }), true)).toEqual(['seats too-many-seats']);
    expect(codes(withSettings(election(3, 4, 5), { seats: 2 }), true)).toEqual([]);
  });

  it('stand once, as candidate or as substitute', () => {
    const draft = election(3, 4);
    const doubled = draft.candidates.map((option, at) => (at === 1 ? { ...option, substitute: 3 } : option));
    expect(codes(withList(draft, doubled), true)).toEqual(['option-1 same-candidate']);
  });

  it('are drawn by lot from a class larger than their number', () => {
    const lots = (seats: number) => withSettings(titled(newDraft('lots')), { seats });
    expect(codes(lots(25), false, 26)).toEqual([]);
    expect(codes(lots(26), false, 26)).toEqual(['seats too-many-seats']);
  });
});

describe('a budget', () => {
  const priced = (budget: number, ...costs: number[]): Draft =>
    withSettings(
      withList(
        titled(newDraft('budget')),
        costs.map((cost, at) => ({ ...emptyOption(), text: `Projet ${at}`, cost })),
      ),
      { budget },
    );

  it('needs a sum, and a price for each project that it can pay', () => {
    expect(codes(priced(0, 100, 200))).toEqual(['budget no-money']);
    expect(codes(priced(1000, 0, 1001))).toEqual(['price-0 no-price', 'price-1 price-too-high']);
    expect(codes(priced(1000, 1000, 1))).toEqual([]);
  });
});

describe('what is sent', () => {
  it('holds no option of a motion for or against', () => {
    expect(
      motionOf({ ...choice('a', 'b'), purpose: 'text', settings: newDraft('text').settings }).options,
    ).toEqual([]);
  });

  it('holds no price outside a budget', () => {
    const draft = choice('a', 'b');
    const sent = motionOf(
      withList(
        draft,
        draft.options.map((option) => ({ ...option, cost: 500 })),
      ),
    );
    expect(sent.options.map((option) => option.cost)).toEqual([0, 0]);
  });

  it('drops settings that mean nothing beside the others', () => {
    const draft = withSettings(
      { ...newDraft('text'), title: ' a   b ' },
      { base: 'eligible', changeable: true, close_on_time: true },
    );
    expect(motionOf(draft)).toMatchObject({
      title: 'a b',
      base: 'expressed',
      changeable: false,
      close_on_time: false,
    });
  });

  it('keeps them where they mean something', () => {
    const part = {
      threshold: 'absolute',
      base: 'eligible',
      secrecy: 'roll-call',
      changeable: true,
      seconds: 60,
      close_on_time: true,
    } as const;
    expect(motionOf(withSettings(newDraft('text'), part))).toMatchObject(part);
  });
});

it('the arrows move one thing and keep the others in order', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});

it('a file becomes base64 whole, also beyond one piece', () => {
  const bytes = Uint8Array.from({ length: 70001 }, (_, index) => index % 256);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

it('every address is read back as it was written, and nonsense leads home', () => {
  for (const route of [
    { page: 'home' },
    { page: 'account' },
    { page: 'class', id: 3 },
    { page: 'sitting', id: 9 },
  ] as const)
    expect(readRoute(routeHash(route))).toEqual(route);
  for (const hash of ['#/class/0', '#/class/x', '#/sitting/-1', '#/other/1'])
    expect(readRoute(hash)).toEqual({ page: 'home' });
});

it('the pictures offered are those of the C list, in its order', () => {
  const root = process.env.HEMI_REPO ?? resolve(process.cwd(), '..');
  const header = readFileSync(resolve(root, 'include/hemicycle/pictures.h'), 'utf8');
  const ids = [...header.matchAll(/\bX\("([a-z0-9-]+)"\)/g)].map((match) => match[1]);
  const mine = [...PUPIL_PICTURES, ...MOTION_PICTURES];
  expect(mine).toEqual(ids.filter((id) => id !== 'id'));
});
