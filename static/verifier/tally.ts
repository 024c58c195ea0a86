// SPDX-License-Identifier: EUPL-1.2
// Votes counted a second time, by rules written down apart from the server's: for or against,
// one of several, consent, fingers. Others have `hemicycle tally`.
import { integerOf, listOf, must, objectOf, textOf } from './faults.ts';

export interface Ballots {
  /** How many said each thing; candidates by their id. */
  said: Map<string, number>;
  blank: number;
  spoiled: number;
}

export interface Answer {
  status: string;
  winners: string[];
  tied: string[];
}

export function ballotsOf(document: Record<string, unknown>): Ballots {
  const ballots: Ballots = { said: new Map(), blank: 0, spoiled: 0 };
  for (const each of listOf(document.ballots).map(objectOf)) {
    const count = integerOf(each.count);
    must(count >= 0, 'recount');
    if (each.void === true) ballots.spoiled += count;
    else if (each.ballot === null) ballots.blank += count;
    else {
      const what = JSON.stringify(each.ballot);
      ballots.said.set(what, (ballots.said.get(what) ?? 0) + count);
    }
  }
  return ballots;
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, each) => all + each, 0);
const said = (ballots: Ballots, what: string | number) => ballots.said.get(JSON.stringify(what)) ?? 0;

function quorumMissed(options: Record<string, unknown>): boolean {
  if (options.quorum === undefined) return false;
  const [numerator, denominator] = textOf(objectOf(options.quorum).fraction).split('/').map(Number);
  return integerOf(options.present) * denominator < integerOf(options.members) * numerator;
}

const PARTS: Record<string, [number, number]> = {
  two_thirds: [2, 3],
  three_quarters: [3, 4],
  unanimity: [1, 1],
};

function countMotion(options: Record<string, unknown>, ballots: Ballots): string {
  const [yes, no] = [said(ballots, 'yes'), said(ballots, 'no')];
  const bases: Record<string, number> = {
    expressed: yes + no,
    present: integerOf(options.present),
    members: integerOf(options.members),
  };
  const base = bases[textOf(options.of)];
  const part = PARTS[textOf(options.threshold)];
  const majority = options.threshold === 'majority';
  must(base !== undefined && (majority || part), 'recount');
  if (majority && options.of === 'expressed' && yes === no && yes > 0 && options.casting_vote !== undefined)
    return options.casting_vote === 'yes' ? 'adopted' : 'rejected';
  if (majority) return 2 * yes > base ? 'adopted' : 'rejected';
  return yes > 0 && yes * part[1] >= base * part[0] ? 'adopted' : 'rejected';
}

function countPlurality(document: Record<string, unknown>, ballots: Ballots): Answer {
  const options = objectOf(document.options);
  const ids = listOf(document.candidates).map((each) => textOf(objectOf(each).id));
  const most = Math.max(0, ...ids.map((id) => said(ballots, id)));
  const best = ids.filter((id) => said(ballots, id) === most);
  if (most === 0) return { status: 'no_result', winners: [], tied: [] };
  if (best.length === 1) return { status: 'decided', winners: best, tied: [] };
  const rule = options.tie_break === undefined ? undefined : objectOf(listOf(options.tie_break)[0]);
  const first = rule && listOf(rule.order).map(textOf)[0];
  if (first !== undefined && best.includes(first)) return { status: 'decided', winners: [first], tied: [] };
  return { status: 'tie', winners: [], tied: best };
}

function countConsent(ballots: Ballots): string {
  if (said(ballots, 'objection') > 0) return 'blocked';
  return said(ballots, 'consent') + said(ballots, 'reservation') > 0 ? 'adopted' : 'rejected';
}

function countFingers(ballots: Ballots): string {
  const hands = [0, 1, 2, 3, 4, 5].map((fingers) => said(ballots, fingers));
  if (hands[0] > 0) return 'blocked';
  const all = sum(hands);
  return all > 0 && sum(hands.map((count, fingers) => count * fingers)) >= 3 * all ? 'adopted' : 'rejected';
}

/** Null: a method that this page does not count. */
export function count(document: Record<string, unknown>): Answer | null {
  const options = objectOf(document.options);
  const plain = (status: string): Answer => ({ status, winners: [], tied: [] });
  const missed = () => plain('no_quorum');
  switch (document.method) {
    case 'motion':
      return quorumMissed(options) ? missed() : plain(countMotion(options, ballotsOf(document)));
    case 'plurality':
      if (integerOf(options.seats ?? 1) !== 1 || options.max_choices !== undefined) return null;
      return quorumMissed(options) ? missed() : countPlurality(document, ballotsOf(document));
    case 'consent':
      return quorumMissed(options) ? missed() : plain(countConsent(ballotsOf(document)));
    case 'fist_to_five':
      return quorumMissed(options) ? missed() : plain(countFingers(ballotsOf(document)));
    default:
      return null;
  }
}

const TIED = ['rejected', 'second-vote', 'casting-vote', 'postponed', 'who-is-younger', 'lot'];

/** The outcomes that go with a status (docs/export.md). */
export function outcomesOf(status: string, enough: string | undefined, even: boolean): string[] {
  if (status === 'decided' && enough !== undefined && enough !== 'adopted') return ['rejected'];
  switch (status) {
    case 'decided':
      return ['chosen', 'drawn', 'rejected'];
    case 'no_quorum':
      return ['no-quorum'];
    case 'no_result':
      return ['rejected'];
    case 'adopted':
    case 'blocked':
      return [status];
    case 'rejected':
      return even ? TIED.slice(0, 4) : ['rejected'];
    case 'tie':
      return TIED;
    case 'second_round':
      return ['second-round'];
    default:
      return [];
  }
}
