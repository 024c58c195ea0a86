// SPDX-License-Identifier: EUPL-1.2
// The school on the teacher's page: addresses, the code as it is read aloud, the names of delegates.
import { codeInWords } from '@/teacher/school/SchoolSettings';
import { delegateName } from '@/teacher/school/Delegates';
import { readRoute, routeHash } from '@/teacher/routes';
import { expect, test } from 'vitest';

test('a school has an address of its own', () => {
  expect(readRoute('#/school/7')).toEqual({ page: 'school', id: 7 });
  expect(routeHash({ page: 'school', id: 7 })).toBe('#/school/7');
  expect(readRoute('#/school/0')).toEqual({ page: 'home' });
});

test('a code is read four by four', () => {
  expect(codeInWords('K7QM4XRT')).toBe('K7QM 4XRT');
});

test('a delegate is told by name and class, or by name alone when both are too long', () => {
  expect(delegateName({ class: 1, class_name: 'CM1', name: 'Ana' })).toBe('Ana (CM1)');
  const long = 'é'.repeat(28);
  expect(delegateName({ class: 1, class_name: long, name: 'Ana' })).toBe('Ana');
});
