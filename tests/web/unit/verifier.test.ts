// SPDX-License-Identifier: EUPL-1.2
// The page that checks exports: a real council is sound; whatever is altered is found, also
// when whoever altered it has worked out the digests anew.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Blake2b, blake2b, hex } from '@verifier/blake2b.ts';
import { checkFile } from '@verifier/check.ts';
import { Fault } from '@verifier/faults.ts';
import { checkSitting } from '@verifier/sitting.ts';
import { count, outcomesOf } from '@verifier/tally.ts';

const repository = resolve(process.env.HEMI_REPO ?? '..');
const archive = new Uint8Array(readFileSync(resolve(repository, 'tests/export/council.hemicycle.jsonl')));
const text = new TextDecoder().decode(archive);
const lines = text.slice(0, -1).split('\n');
const bytesOf = (words: string) => new TextEncoder().encode(words);

interface Row {
  [key: string]: unknown;
  journal: {
    seq: number;
    at_ms: number;
    body: string;
    kind: string;
    hash: string;
    actor: number;
  }[];
  texts: { hash: string; salt?: string; text?: string; erased?: boolean }[];
  votes: {
    outcome: string;
    winners: string[];
    counts: { document: { ballots: { count: number }[] } }[];
  }[];
  sitting: { id: number; number: number; title: string };
}

/** Of the bytes 0, 1, 2 …: the first 128, 129 and 1000 of them; by another program. */
const VECTORS = [
  'c3582f71ebb2be66fa5dd750f80baae97554f3b015663c8be377cfcb2488c1d1',
  'f7f3c46ba2564ff4c4c162da1f5b605f9f1c4aa6a20652a9f9a337c1a2f5b9c9',
  'c636324d47d89f2b2434dc2c994100663fbbaea880ff020fc5de89dd0f77a1ec',
];

/** As somebody would who knows how digests are made. */
function sealed(document: Row): string {
  const { digest: _, ...rest } = document;
  const body = JSON.stringify(rest).slice(0, -1);
  return `${body},"digest":"${blake2b(bytesOf(body))}"}`;
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Fault ? error.code : `crash: ${String(error)}`;
  }
  return 'sound';
}

const sitting = (line: string) => codeOf(() => checkSitting(bytesOf(line), JSON.parse(line) as Row));
const last = lines[4];
const fresh = () => JSON.parse(last) as Row;

/** Repeatable, and good enough to choose places. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

test('BLAKE2b is that of RFC 7693', () => {
  expect(blake2b(new Uint8Array())).toBe('0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8');
  expect(blake2b(bytesOf('abc'))).toBe('bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319');
  const long = Uint8Array.from({ length: 1000 }, (_, i) => i & 255);
  const pieces = new Blake2b();
  for (let at = 0; at < 1000; at += 37) pieces.add(long.subarray(at, at + 37));
  expect(hex(pieces.end())).toBe(blake2b(long));
  expect(blake2b(long.subarray(0, 128))).toBe(VECTORS[0]);
  expect(blake2b(long.subarray(0, 129))).toBe(VECTORS[1]);
  expect(blake2b(long)).toBe(VECTORS[2]);
});

test('a real council is sound, with its words and figures', () => {
  const report = checkFile(archive);
  expect(report.sittings.map((each) => each.entries)).toEqual([38, 18, 159]);
  expect(report.sittings.map((each) => [each.votes, each.recounted])).toEqual([
    [2, 2],
    [1, 1],
    [6, 5],
  ]);
  const minutes = (JSON.parse(last) as { minutes: { words: string[] } }).minutes;
  expect(report.sittings[2].words).toEqual(minutes.words);
});

const schoolArchive = readFileSync(resolve(repository, 'tests/export/school.hemicycle.jsonl'), 'utf8');
const schoolLines = schoolArchive.slice(0, -1).split('\n');
const schoolLine = schoolLines.findIndex((line) => line.includes('"hemicycle-school"'));

/** Alters the line of the school, with every digest made anew. */
function alteredSchool(from: string, to: string): string {
  const altered = schoolLines.slice(0, -1);
  expect(altered[schoolLine]).toContain(from);
  const body = altered[schoolLine].replace(from, to).replace(/,"digest":"[0-9a-f]{64}"\}$/, '');
  altered[schoolLine] = `${body},"digest":"${blake2b(bytesOf(body))}"}`;
  const all = `${altered.join('\n')}\n`;
  return `${all}{"format":"hemicycle-end","version":1,"lines":${altered.length},"digest":"${blake2b(bytesOf(all))}"}\n`;
}

test('a school is sound, and its votes are counted again where this page counts such', () => {
  const report = checkFile(bytesOf(schoolArchive));
  expect(report.schools).toEqual([{ id: 1, name: 'Jean Moulin', sent: 4, polls: 3, recounted: 2 }]);
  expect(codeOf(() => checkFile(bytesOf(alteredSchool('Jean Moulin', 'Jules Ferry'))))).toBe('sound');
});

/* Nothing vouches for what waits in an idea box, but the digests of the whole. */
test('an archive with slips is sound, and an altered one is found', () => {
  const box = readFileSync(resolve(repository, 'tests/export/box.hemicycle.jsonl'), 'utf8');
  expect(checkFile(bytesOf(box)).schools).toEqual([
    { id: 1, name: 'Jean Moulin', sent: 1, polls: 1, recounted: 0 },
  ]);
  expect(codeOf(() => checkFile(bytesOf(box.replace('Un goûter', 'Un gâteau'))))).toBe('outside');
});

test.each([
  ['"votes":"2,3,1"', '"votes":"3,2,1"', 'school'],
  ['"hand_votes":"2,3,1"', '"hand_votes":"2,2,1"', 'school'],
  ['"papers":"2:1,2,3;1:2,1,3"', '"papers":"1:1,2,3;2:2,1,3"', 'school'],
  ['"eligible":6', '"eligible":7', 'school'],
  ['"voters":6', '"voters":5', 'school'],
  ['"vote":1', '"vote":7', 'school'],
  ['"state":"settled"', '"state":"missed"', 'school'],
  ['"minutes":1', '"minutes":9', 'school'],
  ['"delegates":3', '"delegates":9', 'school'],
  ['{"count":6,"ballot":"yes"}', '{"count":7,"ballot":"yes"}', 'school'],
  ['"outcome":"adopted"', '"outcome":"rejected"', 'recount'],
  ['"reason":"reached","winners":["2"]', '"reason":"reached","winners":["1"]', 'recount'],
  ['"polls":[{', '"polls":[{},{', 'cut'],
  ['"version":2', '"version":3', 'newer'],
])('of a school %s as %s is %s', (from, to, code) => {
  expect(codeOf(() => checkFile(bytesOf(alteredSchool(from, to))))).toBe(code);
});

test('one sitting alone is sound too, with and without a line feed', () => {
  expect(checkFile(bytesOf(last)).kind).toBe('sitting');
  expect(checkFile(bytesOf(`${last}\n`)).kind).toBe('sitting');
});

test('10,000 bytes changed one by one are all found', () => {
  const draw = dice(7);
  const line = bytesOf(lines[3]);
  let found = 0;
  for (let i = 0; i < 10_000; i++) {
    const at = draw(line.length);
    const was = line[at];
    line[at] ^= 1 << draw(7);
    let document: Row | null = null;
    try {
      document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as Row;
    } catch {
      found++;
    }
    if (document && codeOf(() => checkSitting(line, document)) !== 'sound') found++;
    line[at] = was;
  }
  expect(found).toBe(10_000);
}, 300_000);

const tampers: [string, (document: Row, draw: (below: number) => number) => void][] = [
  ['a body', (it, draw) => alter(it, draw, (entry) => (entry.body = entry.body.replace(/.$/, ',"x":1}')))],
  ['a time', (it, draw) => alter(it, draw, (entry) => (entry.at_ms += 1 + draw(1000)))],
  ['who acted', (it, draw) => alter(it, draw, (entry) => (entry.actor ^= 1 << draw(20)))],
  ['a kind', (it, draw) => alter(it, draw, (entry) => (entry.kind += 'x'))],
  ['an entry left out', (it, draw) => void it.journal.splice(draw(it.journal.length), 1)],
  [
    'an entry twice',
    (it, draw) => {
      const at = draw(it.journal.length);
      it.journal.splice(at, 0, it.journal[at]);
    },
  ],
  [
    'two entries swapped',
    (it, draw) => {
      const at = draw(it.journal.length - 1);
      [it.journal[at], it.journal[at + 1]] = [it.journal[at + 1], it.journal[at]];
    },
  ],
  [
    'a text',
    (it, draw) => {
      const row = it.texts[draw(it.texts.length)];
      row.text += '!';
    },
  ],
  [
    'a salt',
    (it, draw) => {
      const row = it.texts[draw(it.texts.length)];
      row.salt = (row.salt as string).replace(/^./, (digit) => (digit === 'f' ? '0' : 'f'));
    },
  ],
  [
    'a count of ballots',
    (it, draw) => {
      const vote = it.votes[draw(it.votes.length)];
      vote.counts[0].document.ballots[0].count += 1;
    },
  ],
  [
    'an outcome',
    (it, draw) => {
      const vote = it.votes[draw(it.votes.length)];
      vote.outcome = vote.outcome === 'rejected' ? 'adopted' : 'rejected';
    },
  ],
  ['a vote left out', (it, draw) => void it.votes.splice(draw(it.votes.length), 1)],
  ['the number', (it) => void it.sitting.number++],
];

function alter(it: Row, draw: (below: number) => number, change: (entry: Row['journal'][0]) => void): void {
  change(it.journal[draw(it.journal.length)]);
}

test.each(tampers)(
  '%s, altered with the digest made anew, is found wherever it is',
  (_, tamper) => {
    const draw = dice(11);
    for (let i = 0; i < 100; i++) {
      const document = fresh();
      tamper(document, draw);
      expect(sitting(sealed(document))).not.toBe('sound');
      expect(sitting(sealed(document))).not.toContain('crash');
    }
  },
  60_000,
);

/** All hashes of a chain made anew, as only who owns the server could. */
function rechained(document: Row): Row {
  const int64 = (value: number) => {
    const out = new Uint8Array(8);
    new DataView(out.buffer).setUint32(0, value >>> 0, true);
    new DataView(out.buffer).setInt32(4, Math.floor(value / 4294967296), true);
    return out;
  };
  let before: Uint8Array = new Uint8Array(32);
  for (const entry of document.journal) {
    const digest = new Blake2b().add(before);
    const kind = bytesOf(entry.kind);
    const body = bytesOf(entry.body);
    for (const number of [document.sitting.id, entry.seq, entry.at_ms, entry.actor, kind.length])
      digest.add(int64(number));
    before = digest.add(kind).add(int64(body.length)).add(body).end();
    entry.hash = hex(before);
  }
  return document;
}

test('control: a check of digests alone would let every alteration pass', () => {
  const draw = dice(11);
  for (const [, tamper] of tampers) {
    const document = fresh();
    tamper(document, draw);
    const line = sealed(document);
    const at = line.lastIndexOf(',"digest"');
    expect(line.slice(at)).toBe(`,"digest":"${blake2b(bytesOf(line.slice(0, at)))}"}`);
  }
});

test('a whole chain made anew contradicts nothing but its eight words', () => {
  const document = fresh();
  document.journal[20].at_ms += 1;
  const head = rechained(document).journal[document.journal.length - 1].hash;
  expect(head).not.toBe(document.head);
  expect(sitting(sealed(document))).toBe('index');
  expect(sitting(sealed(fresh()))).toBe('sound');
});

test('lines left out, repeated or swapped are found, with the digest of the end made anew', () => {
  const again = (rows: string[]) => {
    const body = `${rows.slice(0, -1).join('\n')}\n`;
    const end = {
      format: 'hemicycle-end',
      version: 1,
      lines: rows.length - 1,
      digest: blake2b(bytesOf(body)),
    };
    return codeOf(() => checkFile(bytesOf(`${body}${JSON.stringify(end)}\n`)));
  };
  expect(again(lines)).toBe('sound');
  for (let i = 1; i < lines.length - 1; i++) {
    expect(again(lines.filter((_, at) => at !== i))).not.toBe('sound');
    expect(again([...lines.slice(0, i), lines[i], ...lines.slice(i)])).not.toBe('sound');
  }
  expect(codeOf(() => checkFile(bytesOf(`${lines.slice(0, -1).join('\n')}\n`)))).toBe('cut');
  expect(codeOf(() => checkFile(archive.subarray(0, archive.length - 9)))).toBe('cut');
});

test('what only the hash of the whole covers is looked for there, and not in the last line', () => {
  const altered = [lines[0], lines[1].replace('"mode"', '"mood"'), ...lines.slice(2)];
  expect(altered[1]).not.toBe(lines[1]);
  try {
    checkFile(bytesOf(`${altered.join('\n')}\n`));
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'outside', lines: [1, 2, lines.length] });
  }
});

test('a sitting that goes on from one that is not there is found', () => {
  const rows = lines.filter((_, at) => at !== 2);
  rows[0] = rows[0].replace('"sittings":3', '"sittings":2');
  const body = `${rows.slice(0, -1).join('\n')}\n`;
  const end = JSON.stringify({
    format: 'hemicycle-end',
    version: 1,
    lines: 4,
    digest: blake2b(bytesOf(body)),
  });
  expect(codeOf(() => checkFile(bytesOf(`${body}${end}\n`)))).toBe('previous');
});

test('strange files end in a fault, never in a crash', () => {
  for (const words of [
    '',
    '{}',
    '[]',
    'null',
    '{"format":"hemicycle-sitting","version":1}',
    '\u0000',
    '{"a":',
    last.slice(5),
  ])
    expect(codeOf(() => checkFile(bytesOf(words)))).toMatch(/^(unreadable|digest|cut)$/);
  expect(codeOf(() => checkFile(bytesOf('{"format":"hemicycle-sitting","version":2}')))).toBe('newer');
  expect(codeOf(() => checkFile(Uint8Array.of(0xff, 0xfe)))).toBe('unreadable');
});

test('votes are counted by the rules on paper', () => {
  const motion = (yes: number, no: number, options: object = {}) =>
    count({
      method: 'motion',
      options: {
        members: 30,
        present: 28,
        of: 'expressed',
        threshold: 'majority',
        ...options,
      },
      ballots: [
        { count: yes, ballot: 'yes' },
        { count: no, ballot: 'no' },
      ],
    })?.status;
  expect(motion(14, 11)).toBe('adopted');
  expect(motion(14, 11, { of: 'present' })).toBe('rejected');
  expect(motion(17, 9, { threshold: 'two_thirds' })).toBe('rejected');
  expect(motion(18, 9, { threshold: 'two_thirds' })).toBe('adopted');
  expect(motion(20, 0, { threshold: 'unanimity' })).toBe('adopted');
  expect(motion(13, 13)).toBe('rejected');
  expect(motion(13, 13, { casting_vote: 'yes' })).toBe('adopted');
  expect(motion(14, 0, { present: 14, quorum: { fraction: '1/2' } })).toBe('no_quorum');
  expect(outcomesOf('decided', 'rejected', false)).toEqual(['rejected']);
});
