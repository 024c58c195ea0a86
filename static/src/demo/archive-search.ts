// SPDX-License-Identifier: EUPL-1.2
// What a search found in the pretended class, for looking at.
import type { Hit, Piece, SearchOk } from '../core/protocol';
import type { Scene } from './scenes';

const DAY = 86_400_000;
const LAST = 1_794_312_000_000;

/** "A [word] b": what stands in brackets was searched for. */
const pieces = (text: string): Piece[] =>
  text
    .split(/[[\]]/)
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');

const hit = (title: string, excerpt: string, more: Partial<Hit>): Hit => ({
  class_id: 1,
  class_name: 'CM2 B',
  own: true,
  sitting: 9,
  number: 12,
  item: 2,
  line: 0,
  kind: 'motion',
  status: 'adopted',
  at_ms: LAST,
  title: pieces(title),
  excerpt: pieces(excerpt),
  who: '',
  ...more,
});

const HITS: Hit[] = [
  hit('Une [sortie] au lac en juin ?', 'À pied, en car ou à [vélo]', { status: 'chosen' }),
  hit('Faire signer les mots de [sortie]', 'la mairie', {
    kind: 'decision',
    line: 2,
    status: 'in-progress',
    who: 'Chloé, Ilyes, la mairie',
    at_ms: LAST - 12 * DAY,
  }),
  hit(
    'Merci à ceux qui ont porté les sacs',
    '…Lila raconte la [sortie] en forêt : tout le monde a marché, personne ne s’est perdu, et on a vu un pic noir avec ses petits…',
    { kind: 'minutes', status: 'open', number: 7, at_ms: LAST - 90 * DAY },
  ),
  hit('Les [sorties] le vendredi plutôt que le lundi', '', {
    status: 'rejected',
    number: 3,
    at_ms: LAST - 380 * DAY,
  }),
  hit('Bravo pour la dernière [sortie]', '', {
    kind: 'item',
    status: 'open',
    number: 2,
    at_ms: LAST - 400 * DAY,
  }),
];

export const FOUND: SearchOk = {
  hits: HITS,
  total: 27,
  from: 0,
  more: true,
  years: [2026, 2025],
  people: [
    { id: 3, name: 'Chloé' },
    { id: 7, name: 'Ilyes' },
  ],
};

export const FOUND_NOTHING: SearchOk = { ...FOUND, hits: [], total: 0, more: false };

/** All classes of a school: of the others what they have decided. */
const IN_SCHOOL: SearchOk = {
  ...FOUND,
  hits: [
    HITS[0],
    hit('Une [sortie] à la piscine chaque mois', '', {
      class_id: 3,
      class_name: 'CE2 A',
      own: false,
      number: 5,
    }),
    HITS[1],
    hit('Pas de [sortie] sans le gilet de …', '', {
      class_id: 4,
      class_name: 'Conseil des délégués',
      own: false,
      kind: 'decision',
      line: 3,
      status: 'done',
      number: 2,
      at_ms: LAST - 40 * DAY,
    }),
  ],
  total: 4,
  more: false,
};

const scene = (hash: string, search: SearchOk): Scene => ({
  page: '/archive.html',
  hash,
  messages: [],
  answers: { search },
});

export const searchScenes = (link: string): Record<string, Scene> => ({
  'archive-search': scene(`?list=search&q=sortie${link}`, FOUND),
  'archive-search-school': scene(`?school=1&list=search&q=sortie${link}`, IN_SCHOOL),
  'archive-search-nothing': scene(`?list=search&q=%22sorties+au+lac%22&year=2025${link}`, FOUND_NOTHING),
});
