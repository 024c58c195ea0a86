// SPDX-License-Identifier: EUPL-1.2
// Documents to take home: which there are, what is asked of the server, and how files are called.
import takehome from '@i18n/fr/takehome.json';
import { Refusal, type Answer } from '@/core/answers';
import { useWords } from '@/core/i18n';
import type { Commands, DocumentFormat, MinutesOk, PollOk, ShownNames } from '@/core/protocol';
import {
  documentsOfClass,
  documentsOfFigures,
  documentsOfPoll,
  documentsOfSitting,
  fieldsOf,
  fileName,
  formatsOf,
  type How,
  plainName,
} from '@/takehome/documents';
import { take } from '@/takehome/take';

const item = (id: number, official: boolean, title = `Point ${id}`) => ({
  id,
  motion: { official, title },
});
const sitting = (number: number) =>
  ({
    id: 7,
    number,
    class_name: 'CM2 B',
    items: [item(1, false), item(2, true, 'Délégués'), item(3, true, 'Jamais votée'), item(4, true)],
    votes: [
      { item: 1, state: 'shown' },
      { item: 2, state: 'annulled' },
      { item: 2, state: 'shown' },
      { item: 4, state: 'annulled' },
    ],
  }) as unknown as MinutesOk;

const how = (format: DocumentFormat, year = 0, names: ShownNames = 'full'): How => ({
  format,
  lang: 'fr',
  year,
  names,
});

beforeEach(() => useWords(takehome, 'fr'));

test('a council gives its minutes, and of each election that was held two more', () => {
  const documents = documentsOfSitting(sitting(12));
  expect(documents.map(({ kind, item: of }) => [kind, of])).toEqual([
    ['minutes', undefined],
    ['official', 2],
    ['roll', 2],
  ]);
  expect(documents.every(({ sitting: of, class: room }) => of === 7 && room === undefined)).toBe(true);
});

test('what is asked has the fields of its kind and no other', () => {
  const [minutes, official] = documentsOfSitting(sitting(12));
  expect(fieldsOf(minutes, how('pdf'))).toEqual({
    kind: 'minutes',
    format: 'pdf',
    lang: 'fr',
    sitting: 7,
  });
  expect(fieldsOf(official, { ...how('html'), lang: 'en' })).toMatchObject({
    sitting: 7,
    item: 2,
  });
  const [book] = documentsOfClass(0, 'CM2 B', [2026]);
  expect(fieldsOf(book, how('csv', 2026))).toEqual({
    kind: 'book',
    format: 'csv',
    lang: 'fr',
    class: 0,
    year: 2026,
  });
  expect('year' in fieldsOf(book, how('csv'))).toBe(false);
});

test('a copy with fewer names says so to the server and in the name of its file', () => {
  const [minutes, , , data] = documentsOfSitting({ ...sitting(12), sealed_at_ms: 5 }, true);
  expect(fieldsOf(minutes, how('pdf', 0, 'none'))).toMatchObject({ names: 'none' });
  expect('names' in fieldsOf(minutes, how('pdf'))).toBe(false);
  expect(fileName(minutes, how('pdf', 0, 'none'), 'x')).toMatch(/-sans-noms\.pdf$/);
  expect(fileName(minutes, how('odt', 0, 'initials'), 'x')).toMatch(/-initiales\.odt$/);
  expect(data.kind).toBe('sitting'); // with every name, or not at all
  expect('names' in fieldsOf(data, how('json', 0, 'none'))).toBe(false);
  expect(fileName(data, how('json', 0, 'none'), 'x')).not.toContain('sans-noms');
  const [figures] = documentsOfFigures({ class: 1 }, 'CM2 B', []);
  expect('names' in fieldsOf(figures, how('pdf', 0, 'none'))).toBe(false);
});

test('figures are of a class or of a school', () => {
  const [ofClass] = documentsOfFigures({ class: 0 }, 'CM2 B', [2026]);
  expect(fieldsOf(ofClass, how('pdf', 2026))).toMatchObject({ class: 0, year: 2026 });
  expect('school' in fieldsOf(ofClass, how('pdf'))).toBe(false);
  const [ofSchool] = documentsOfFigures({ school: 3 }, 'Jean Moulin', []);
  expect(fieldsOf(ofSchool, how('csv'))).toEqual({ kind: 'figures', format: 'csv', lang: 'fr', school: 3 });
  expect(fileName(ofSchool, how('csv'), 'x')).toBe('chiffres-jean-moulin.csv');
});

test('of a vote of a school everybody has the same sheet, with its tables', () => {
  const poll = { id: 7, school_name: 'Jean Moulin', motion: { title: 'Un préau ?' } } as PollOk;
  const [paper] = documentsOfPoll(poll);
  expect(fieldsOf(paper, how('pdf', 0, 'none'))).toEqual({ kind: 'poll', format: 'pdf', lang: 'fr', poll: 7 });
  expect(formatsOf('poll')).toEqual(['pdf', 'html', 'odt', 'md', 'csv']);
  expect(fileName(paper, how('odt', 0, 'none'), 'x')).toBe('vote-un-preau-jean-moulin.odt');
});

test('only a teacher is offered the data, once the council is sealed', () => {
  const kinds = (sealed_at_ms: number, ofTeacher: boolean) =>
    documentsOfSitting({ ...sitting(12), sealed_at_ms }, ofTeacher).map(({ kind }) => kind);
  expect(kinds(5, true)).toContain('sitting');
  expect(kinds(0, true)).not.toContain('sitting');
  expect(kinds(5, false)).not.toContain('sitting');
  expect(formatsOf('sitting')).toEqual(['json']);
  expect(documentsOfClass(1, 'CM2 B', []).map(({ kind }) => kind)).toEqual(['book', 'poster']);
  expect(documentsOfClass(1, 'CM2 B', [2026, 2019], true)[0].years).toEqual([2026, 2019]);
  const all = documentsOfClass(1, 'CM2 B', [], true)[2];
  expect(formatsOf(all.kind)).toEqual(['archive']);
  expect(fileName(all, how('archive'), 'x')).toMatch(/\.hemicycle\.jsonl\.gz$/);
});

test('only lists are given as a table', () => {
  expect(formatsOf('minutes')).toContain('csv');
  expect(formatsOf('book')).toContain('csv');
  expect(formatsOf('poster')).not.toContain('csv');
  expect(formatsOf('roll')[0]).toBe('pdf');
});

test('file names are plain, in the words of the reader', () => {
  expect(plainName('Élections « Cœur & Ça » n° 3 ')).toBe('elections-coeur-ca-n-3');
  expect(plainName('../..\\a"\r\nb')).toBe('a-b');
  expect(plainName('日本')).toBe('');
  expect(plainName('é'.repeat(300)).length).toBe(80);
  const [minutes] = documentsOfSitting(sitting(12));
  expect(fileName(minutes, how('pdf'), 'x.pdf')).toMatch(/^[a-z0-9-]+\.pdf$/);
  const [book] = documentsOfClass(1, 'CM2 B', []);
  expect(fileName(book, how('odt', 2026), 'x')).toMatch(/-2026-2027\.odt$/);
  expect(fileName({ ...book, name: '日本' }, how('pdf'), 'book-1.pdf')).toBe('book-1.pdf');
});

describe('taking one', () => {
  const followed: string[] = [];
  const answers = (answer: Answer<'paper.make'>) => (_name: 'paper.make', fields: Commands['paper.make']) => {
    asked = fields;
    return Promise.resolve(answer);
  };
  let asked: Commands['paper.make'] | null = null;

  beforeEach(() => {
    followed.length = 0;
    asked = null;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      followed.push(`${this.getAttribute('href')} ${this.download}`);
    });
  });

  test('follows a plain link with the file in the words of the reader', async () => {
    const [book] = documentsOfClass(1, 'CM2 B', [2026, 2025]);
    const made = {
      ticket: 'ab'.repeat(16),
      name: 'book-1.pdf',
      bytes: 41873,
      type: 'application/pdf',
    };
    const taken = await take(answers(made), book, how('pdf', 2026));
    expect(asked).toMatchObject({
      kind: 'book',
      format: 'pdf',
      class: 1,
      year: 2026,
    });
    expect(followed).toHaveLength(1);
    expect(followed[0]).toMatch(/^\/paper\/(ab){16}\/([a-z0-9-]+-2026-2027\.pdf) \2$/);
    expect(taken).toMatchObject({ bytes: 41873 });
    expect(document.querySelector('a')).toBeNull();
  });

  test('a refusal is given back and nothing is followed', async () => {
    const [minutes] = documentsOfSitting(sitting(12));
    const refusal = new Refusal('no-paper');
    expect(await take(answers(refusal), minutes, how('pdf'))).toBe(refusal);
    expect(followed).toHaveLength(0);
  });
});
