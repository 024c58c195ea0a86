// SPDX-License-Identifier: EUPL-1.2
// How a matter came from elsewhere in the school: the page says what the paper says, whose documents
// tests/paper/documents.py keeps.
import en from '@i18n/en/council.json';
import fr from '@i18n/fr/council.json';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWords } from '@/core/i18n';
import { postWords } from '@/core/post';
import type { Reply } from '@/core/protocol';

const REPLIES: Reply[] = [
  'adopted',
  'rejected',
  'chosen',
  'no-quorum',
  'blocked',
  'postponed',
  'done',
  'referred',
  'out-of-frame',
];
const EXPECTED = join(process.env.HEMI_REPO ?? '..', 'tests/paper/expected');

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['fr', fr],
  ['en', en],
] as const)('page and paper tell alike where a matter came from (%s)', (language, words) => {
  useWords(words, language);
  const paper = plain(
    readFileSync(join(EXPECTED, `posted.minutes.${language}.md`), 'utf8').replace(/\\(.)/g, '$1'),
  );
  const said = [
    postWords({ post: 'motion', reply: 'none', from: 'Délégués' }),
    postWords({ post: 'motion', reply: 'none', from: '' }),
    postWords({ post: 'poll', reply: 'none', from: 'École Jean Moulin' }),
    ...REPLIES.map((reply) => postWords({ post: 'reply', reply, from: 'Délégués' })),
  ];
  expect(new Set(said).size).toBe(said.length);
  said.forEach((text) => expect(paper).toContain(plain(text)));
  expect(postWords({ post: 'none', reply: 'none', from: '' })).toBe('');
});
