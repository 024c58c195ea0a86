// SPDX-License-Identifier: EUPL-1.2
// The idea box: what a child may still write, what is kept of a draft, and who is forgotten.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  back,
  box,
  choose,
  draft,
  leave,
  leftOf,
  role,
  room,
  says,
  step,
  write,
  writer,
} from '@/box/box';
import { useWords } from '@/core/i18n';
import { BOX_SCENES } from '@/demo/box-scenes';
import type { BoxOk } from '@/core/protocol';
import french from '../../../static/i18n/fr/box.json';

const card = BOX_SCENES['box-card'].answers?.['box.open'] as BoxOk;
const DRAFT = 'hemicycle.slip';

beforeEach(() => {
  useWords(french, 'fr');
  sessionStorage.clear();
  role.value = 'card';
  box.value = card;
  writer.value = null;
  back();
});

describe('what may still be written', () => {
  it('counts the slips that wait or were accepted', () => {
    expect(leftOf('praise')).toBe(2); // one of three waits
    expect(leftOf('proposal')).toBe(3); // the one on the agenda no longer waits
    expect(leftOf('concern')).toBe(1); // one was sent back
  });

  it('is not known on the computer of a class, which is told no slip', () => {
    role.value = 'box';
    box.value = { ...card, slips: [] };
    expect(leftOf('praise')).toBe(3);
  });
});

describe('a draft', () => {
  it('begins with the words of its kind and says nothing yet', () => {
    choose('proposal');
    expect(draft.value).toBe('Je propose de ');
    expect(says()).toBe(false);
    write('Je propose de chanter.');
    expect(says()).toBe(true);
  });

  it('is measured in bytes, as the server does', () => {
    choose('proposal', 'é'.repeat(120));
    expect(room()).toBe(0);
    write('é'.repeat(121));
    expect(room()).toBe(-2);
  });

  it('outlives a reload on a card, and never stays on a shared computer', () => {
    choose('praise', 'Je félicite Tom.');
    expect(sessionStorage.getItem(DRAFT)).toContain('Tom');
    back();
    expect(sessionStorage.getItem(DRAFT)).toBeNull();
    role.value = 'box';
    choose('praise', 'Je félicite Tom.');
    expect(sessionStorage.getItem(DRAFT)).toBeNull();
  });
});

it('forgets the child who leaves', () => {
  role.value = 'box';
  writer.value = { id: 7, name: 'Lila', picture: 'fox' };
  choose('concern', 'Mon problème');
  leave();
  expect(writer.value).toBeNull();
  expect(draft.value).toBe('');
  expect(step.value).toBe('kinds');
});
