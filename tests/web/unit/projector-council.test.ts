// SPDX-License-Identifier: EUPL-1.2
// The wall through a council: which scene stands when, what news are, how the agenda is folded.
import { useWords } from '@/core/i18n';
import type { Entry, Point, ProjectorView, Stage } from '@/core/protocol';
import { BICYCLE, itemWith, USUAL_POINT } from '@/demo/class';
import { wallView } from '@/demo/wall-kit';
import { pointTitle } from '@/projector/AgendaList';
import { agendaLines, LINES_MAX } from '@/projector/agendaLines';
import { changesOf } from '@/projector/changes';
import { tilesOf } from '@/projector/LookBackScene';
import { follow } from '@/projector/news';
import { isFresh } from '@/projector/Ritual';
import { clockWords, hasteOf } from '@/projector/Sand';
import { sceneOf } from '@/projector/scene';
import council from '@i18n/fr/council.json';
import projector from '@i18n/fr/projector.json';

const STAGES: Stage[] = ['opening', 'earlier', 'praise', 'concerns', 'proposals', 'closing'];
const at = (stage: Stage, changes: Partial<ProjectorView> = {}) =>
  wallView('welcome', {
    stages: STAGES,
    stage: STAGES.indexOf(stage),
    ...changes,
  });
const point = (id: number, kind: Point['kind'], state: Point['state'] = 'planned'): Point => ({
  ...USUAL_POINT,
  id,
  kind,
  state,
  title: `Point ${id}`,
  picture: '',
});
const entry = (number: number, changes: Partial<Entry> = {}): Entry => ({
  number,
  earlier: true,
  item: 0,
  state: 'todo',
  trial: 0,
  commission: false,
  reviewed: false,
  due_day: 0,
  decided_at_ms: 0,
  text: 'Ranger',
  who: [],
  seats: [],
  who_else: '',
  word: '',
  ...changes,
});

describe('the scene', () => {
  const chair = {
    seat: 1,
    name: 'Adam',
    picture: 'turtle',
    role: 'chair',
    accepted: true,
  } as const;

  it('is the door while the class comes in, and never again after the first stage', () => {
    expect(sceneOf(at('opening', { door_open: true }), null)).toBe('door');
    expect(sceneOf(wallView('welcome', { door_open: true }), null)).toBe('door');
    expect(sceneOf(at('proposals', { door_open: true }), null)).toBe('agenda');
  });

  it('shows roles once somebody has accepted one', () => {
    expect(sceneOf(at('opening', { officers: [{ ...chair, accepted: false }] }), null)).toBe('agenda');
    expect(sceneOf(at('opening', { officers: [chair] }), null)).toBe('roles');
  });

  it('is the door no more once the class is told who does what', () => {
    const open = { door_open: true, officers: [chair] };
    expect(sceneOf(at('opening', open), null)).toBe('roles');
    expect(sceneOf(at('opening', { ...open, officers: [{ ...chair, accepted: false }] }), null)).toBe('door');
    expect(sceneOf({ ...at('opening', open), phase: 'preparing', stage: null }, null)).toBe('door');
  });

  it('looks back at the end, also when points were not reached', () => {
    const look_back = { present: 1, items_left: 1 } as ProjectorView['look_back'];
    for (const state of ['planned', 'done'] as const)
      expect(sceneOf(at('closing', { look_back, agenda: [point(1, 'report', state)] }), null)).toBe(
        'look-back',
      );
  });

  it('keeps the words of a hidden concern away, whatever the phase of its debate', () => {
    for (const phase of ['presented', 'debate'] as const) {
      const floor = itemWith(BICYCLE, { kind: 'concern', hidden: true });
      expect(sceneOf(wallView(phase, { floor }), null)).toBe('concern');
    }
  });

  it('is the pause, whatever else there is', () => {
    expect(sceneOf(at('earlier', { paused: true, entry_shown: 1, entries: [entry(1)] }), null)).toBe(
      'paused',
    );
  });

  it('shows the line of the book that all look at before anything else', () => {
    expect(sceneOf(at('earlier', { entry_shown: 1, entries: [entry(1)], wishing: true }), null)).toBe(
      'entry',
    );
  });
});

describe('news', () => {
  const debate = wallView('debate', {
    agenda: [point(1, 'proposal', 'on-floor')],
    entries: [entry(1)],
  });
  const decided = wallView('welcome', {
    agenda: [point(1, 'proposal', 'done')],
    entries: [entry(1), entry(2, { earlier: false, item: 1 })],
  });

  it('are a new line of the book', () => {
    expect(follow(null, debate, decided)).toEqual({ kind: 'entry', entry: 2 });
  });

  it('are a point out of frame', () => {
    const now = wallView('welcome', {
      agenda: [point(1, 'proposal', 'out-of-frame')],
      entries: [entry(1)],
    });
    expect(follow(null, debate, now)).toEqual({
      kind: 'out-of-frame',
      point: 1,
    });
  });

  it('are not what a wall finds when it is lit', () => {
    expect(follow(null, null, decided)).toBeNull();
  });

  it('stay until something else begins', () => {
    const news = follow(null, debate, decided);
    expect(follow(news, decided, { ...decided, now_ms: 1 } as ProjectorView)).toEqual(news);
    expect(follow(news, decided, { ...decided, phase: 'presented' })).toBeNull();
    expect(follow(news, decided, { ...decided, stage: 3 })).toBeNull();
  });
});

describe('the agenda', () => {
  beforeAll(() => useWords({ ...council, ...projector }, 'fr'));

  const agenda = [
    point(1, 'praise', 'done'),
    point(2, 'thanks', 'done'),
    ...[3, 4, 5, 6, 7, 8, 9, 10].map((id) => point(id, 'proposal', id < 6 ? 'done' : 'planned')),
    point(11, 'report'),
  ];

  it('never has more lines than the class can read', () => {
    for (const stage of STAGES)
      expect(
        agendaLines({ agenda, stages: STAGES, stage: STAGES.indexOf(stage) }).lines.length,
      ).toBeLessThanOrEqual(LINES_MAX);
  });

  it('opens the part that is its turn, around the next point', () => {
    const { lines, hidden } = agendaLines({
      agenda,
      stages: STAGES,
      stage: STAGES.indexOf('proposals'),
    });
    const points = lines.flatMap((line) => ('point' in line ? [line.point.id] : []));
    expect(points).toContain(6);
    expect(points.every((id) => id >= 3 && id <= 10)).toBe(true);
    expect(points.length + hidden).toBe(8);
    expect(lines.filter((line) => 'point' in line && line.next)).toHaveLength(1);
  });

  it('numbers the points as they stand by parts, as the tablets do', () => {
    const mixed = [point(1, 'proposal'), point(2, 'praise'), point(3, 'thanks')];
    const { lines } = agendaLines({ agenda: mixed, stages: STAGES, stage: STAGES.indexOf('praise') });
    const numbers = lines.flatMap((line) => ('point' in line ? [`${line.point.id}: ${line.number}`] : []));
    expect(numbers).toEqual(['2: 1', '3: 2']);
  });

  it('has nothing that comes next once the parts of its points are over', () => {
    const left = agenda.filter(({ kind }) => kind !== 'report');
    const { lines } = agendaLines({ agenda: left, stages: STAGES, stage: STAGES.indexOf('closing') });
    expect(lines.filter((line) => 'point' in line && line.next)).toEqual([]);
  });

  it('has no words of praise that was not told yet', () => {
    const praise = { ...point(1, 'praise'), title: 'Bravo pour le potager', hidden: false };
    const of = (changes: Partial<Point>) => pointTitle({ ...praise, ...changes });
    expect(of({ has_author: true, author_name: 'Zoé' })).toBe('Zoé félicite');
    for (const state of ['planned', 'postponed', 'out-of-frame'] as const)
      expect(of({ state, has_author: false })).toBe('Félicitation');
    expect(of({ state: 'done' })).toBe('Bravo pour le potager');
  });

  it('opens the next part with something left when the stage has none', () => {
    const { lines } = agendaLines({
      agenda,
      stages: STAGES,
      stage: STAGES.indexOf('concerns'),
    });
    const open = lines.filter((line) => 'heading' in line && line.heading.open);
    expect(open.map((line) => 'heading' in line && line.heading.stage)).toEqual(['proposals']);
  });
});

describe('a changed text', () => {
  const changed = (pieces: { text: string; changed: boolean }[]) =>
    pieces.filter((piece) => piece.changed).map((piece) => piece.text);

  it('has its new words marked and its old ones struck', () => {
    const { before, after } = changesOf('On range chaque soir la classe', 'On range le vendredi la classe');
    expect(changed(before)).toEqual(['chaque soir']);
    expect(changed(after)).toEqual(['le vendredi']);
  });

  it('says all of both texts, in order', () => {
    const { before, after } = changesOf('a b c d', 'b x d e');
    expect(before.map((piece) => piece.text).join(' ')).toBe('a b c d');
    expect(after.map((piece) => piece.text).join(' ')).toBe('b x d e');
  });

  it('has nothing marked when nothing changed', () => {
    expect(changed(changesOf('a b', 'a  b').after)).toEqual([]);
    expect(changesOf('', '').after).toEqual([]);
  });
});

describe('a clock', () => {
  it('warns in the last minute and when it is over', () => {
    expect([60_001, 60_000, 1, 0, -1].map(hasteOf)).toEqual(['none', 'short', 'short', 'over', 'over']);
  });

  it('counts down, then on', () => {
    expect(clockWords(61_000)).toBe('1:01');
    expect(clockWords(400)).toBe('0:01');
    expect(clockWords(-65_400)).toBe('+ 1:05');
  });
});

test('ritual words stand for some seconds, and are not said again to a wall that was just lit', () => {
  const said = { word: 'listen', at_ms: 1000 } as const;
  expect([1000, 6999, 7000].map((now) => isFresh(said, now))).toEqual([true, true, false]);
  expect(isFresh(null, 1000)).toBe(false);
});

test('the look back tells only what happened', () => {
  const none = {
    present: 0,
    items_done: 0,
    items_left: 0,
    votes: 0,
    ballots: 0,
    decided: 0,
    reviewed: 0,
    done: 0,
    turns: 0,
    speakers: 0,
    spoken_ms: 0,
    open_ms: 0,
  };
  expect(tilesOf(none)).toEqual([]);
  expect(tilesOf({ ...none, votes: 2 }).map((tile) => tile.n)).toEqual([2]);
  const all = Object.fromEntries(Object.keys(none).map((key) => [key, 3])) as typeof none;
  expect(tilesOf(all).map(({ key }) => key)).toContain('wall.back.left');
});
