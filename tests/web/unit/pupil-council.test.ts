// SPDX-License-Identifier: EUPL-1.2
// What a pupil's own screens make of the views of other roles, of the mood, and of wishes.
import { useWords } from '@/core/i18n';
import type { Item, PupilView } from '@/core/protocol';
import { PUPILS, USUAL_POINT, itemWith, motionWith } from '@/demo/class';
import { ENTRY, MOOD, chair } from '@/demo/pupil-council-kit';
import { pupil } from '@/demo/pupil-kit';
import { faced } from '@/pupil/faced';
import { pointTitle } from '@/pupil/moments/Agenda';
import { wished } from '@/pupil/moments/wished';
import { paperOf } from '@/pupil/papers';
import { asPupil, holdsRole, seenBy } from '@/pupil/seen';
import { choicesOf } from '@/core/choices';
import council from '@i18n/fr/council.json';
import moments from '@i18n/fr/moments.json';
import pupilWords from '@i18n/fr/pupil.json';

const french = { ...council, ...moments, ...pupilWords };

beforeEach(() => useWords(french, 'fr'));

test('who holds a role sees the same screens as every pupil', () => {
  const view = chair('debate', {
    floor: itemWith(motionWith('Le vélo', 'bicycle', {})),
    entries: [ENTRY],
  });
  const seen = seenBy(view) as PupilView;
  expect(holdsRole(view)).toBe(true);
  expect(holdsRole(pupil('debate', 'images'))).toBe(false);
  expect(seen.screen).toBe('pupil');
  expect(seen.agenda.map((point) => [point.id, point.title])).toEqual(
    view.items.map((item) => [item.id, item.motion.title]),
  );
  expect(seen.floor?.motion.title).toBe('Le vélo');
  expect(seen.entries).toEqual([ENTRY]);
});

test('a visitor and nobody are seen as they are', () => {
  expect(seenBy(null)).toBeNull();
  const visitor = {
    screen: 'visitor',
    now_ms: 0,
    title: '',
    class_name: '',
    mode: 'images',
    members: PUPILS,
  } as never;
  expect(seenBy(visitor)).toBe(visitor);
});

test('the mood is asked and answered in words, from the best to the worst', () => {
  const item: Item = itemWith(MOOD, { kind: 'mood' });
  const { floor } = asPupil(pupil('voting', 'images', { floor: item }));
  expect(floor?.motion.title).toBe('Comment s’est passé le conseil\u00a0?');
  expect(floor?.motion.options.map((option) => option.text)).toEqual([
    'Très bien',
    'Bien',
    'Ça va',
    'Pas bien',
    'Pas bien du tout',
  ]);
  expect(paperOf('mood', MOOD)).toBe('mood');
});

test('an item that has words keeps them', () => {
  const item = itemWith(motionWith('Le vélo', 'bicycle', {}));
  expect(asPupil(pupil('debate', 'images', { floor: item })).floor).toBe(item);
  expect(paperOf('proposal', item.motion)).toBe('motion');
});

test('a list has no words of praise before it is told', () => {
  const praise = { ...USUAL_POINT, kind: 'praise', title: 'Bravo pour le potager' } as const;
  expect(pointTitle({ ...praise, has_author: true, author_name: 'Zoé' })).toBe('Félicitation de Zoé');
  expect(pointTitle({ ...praise, state: 'postponed', has_author: false })).toBe('Félicitation');
  expect(pointTitle({ ...praise, state: 'done' })).toBe('Bravo pour le potager');
  expect(pointTitle({ ...praise, kind: 'proposal' })).toBe('Bravo pour le potager');
});

test('moods are five different faces, and the blank keeps its mark', () => {
  const choices = faced(choicesOf(MOOD));
  expect(new Set(choices.slice(0, 5).map((choice) => choice.mark.glyph)).size).toBe(5);
  expect(choices.slice(0, 5).every((choice) => choice.mark.shape === 'face')).toBe(true);
  expect(choices[5].mark.shape).toBe('ring');
});

test('a wish is added, taken back, and there are three at most', () => {
  const full = [3, 1, 7];
  expect(wished([3], 1)).toEqual([3, 1]);
  expect(wished(full, 1)).toEqual([3, 7]);
  expect(wished(full, 9)).toBe(full);
});
