// SPDX-License-Identifier: EUPL-1.2
// A motion is sent clean, and what is wrong with it is said at its field before it is sent.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOTION_PICTURES, PUPIL_PICTURES } from '@/core/pictures';
import { base64 } from '@/teacher/base64';
import { cleanMotion, hasDetails, motionProblems, moved, newMotion, withBallot } from '@/teacher/motion';
import { readRoute, routeHash } from '@/teacher/routes';

const choice = (...texts: string[]) => ({
  ...newMotion(),
  title: 'Où va-t-on ?',
  ballot: 'choice' as const,
  options: texts.map((text) => ({ text, picture: '' })),
});
const codes = (motion: Parameters<typeof motionProblems>[0]) =>
  motionProblems(motion).map((one) => `${one.field} ${one.code}`);

describe('a new motion', () => {
  it('is secret, simple, of the expressed, without quorum, rejected in a tie, closed when all have voted', () => {
    expect(newMotion()).toMatchObject({
      secrecy: 'secret',
      threshold: 'simple',
      base: 'expressed',
      quorum: 'none',
      tie_rule: 'rejected',
      close_on_all: true,
      seconds: 0,
    });
    expect(hasDetails(newMotion())).toBe(false);
  });

  it('needs a title', () => {
    expect(codes({ ...newMotion(), title: '   ' })).toEqual(['title empty-text']);
  });

  it('counts the title in bytes, as the server does', () => {
    expect(codes({ ...newMotion(), title: 'é'.repeat(120) })).toEqual([]);
    expect(codes({ ...newMotion(), title: 'é'.repeat(121) })).toEqual(['title too-long']);
  });
});

describe('a choice', () => {
  it('starts with two empty options, and keeps those already written', () => {
    expect(withBallot(newMotion(), 'choice').options).toHaveLength(2);
    expect(withBallot(choice('lac', 'bois', 'mer'), 'choice').options).toHaveLength(3);
  });

  it('refuses two options that read the same, whatever their case and blanks', () => {
    expect(codes(choice('Le lac', ' le  LAC '))).toEqual(['option-1 same-options']);
  });

  it('refuses an empty option and a single one', () => {
    expect(codes(choice('Le lac', ''))).toEqual(['option-1 empty-text']);
    expect(codes(choice('Le lac'))).toEqual(['options too-few-options']);
  });
});

describe('what is sent', () => {
  it('holds no option of a motion for or against', () => {
    expect(cleanMotion({ ...choice('a', 'b'), ballot: 'motion' }).options).toEqual([]);
  });

  it('drops settings that mean nothing beside the others', () => {
    const sent = cleanMotion({
      ...newMotion(),
      title: ' a   b ',
      base: 'eligible',
      changeable: true,
      close_on_time: true,
    });
    expect(sent).toMatchObject({
      title: 'a b',
      base: 'expressed',
      changeable: false,
      close_on_time: false,
    });
  });

  it('keeps them where they mean something', () => {
    const sent = cleanMotion({
      ...newMotion(),
      threshold: 'absolute',
      base: 'eligible',
      secrecy: 'roll-call',
      changeable: true,
      seconds: 60,
      close_on_time: true,
    });
    expect(sent).toMatchObject({
      base: 'eligible',
      changeable: true,
      close_on_time: true,
    });
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
