// SPDX-License-Identifier: EUPL-1.2
// The votes of one sitting: what its journal says of each, held against the roll, and against
// the documents that are told of it.
import { integerOf, listOf, must, numbersOf, objectOf, textOf } from './faults.ts';
import { ballotsOf, count, outcomesOf, type Answer } from './tally.ts';

export interface Entry {
  seq: number;
  kind: string;
  body: Record<string, unknown>;
}

interface Counted {
  entry: number;
  signed: number;
  votes: number[];
  papers: number;
  spoiled: number;
  outcome: string;
}

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);

/** As many ballots as signatures; of a roll-call, the very choices of the names. */
function checkRoll(entry: Entry): Counted {
  const { body, seq } = entry;
  const votes = numbersOf(body.votes);
  const spoiled = integerOf(body.spoiled ?? 0);
  const papers = sum(listOf(body.papers ?? []).map((each) => integerOf(objectOf(each).count)));
  const signed = numbersOf(body.signed).length;
  const choices = listOf(body.choices ?? []).map((each) => integerOf(objectOf(each).choice));
  must(sum(votes) + papers + spoiled === signed, 'roll', seq);
  if (choices.length > 0) {
    const sums = body.hand_votes === undefined ? votes.map(() => 0) : numbersOf(body.hand_votes).slice();
    for (const choice of choices) sums[choice]++;
    must(
      votes.every((each, i) => each === sums[i]),
      'roll',
      seq,
    );
  }
  return { entry: seq, signed, votes, papers, spoiled, outcome: textOf(objectOf(body.verdict).outcome) };
}

/** What was counted last of each vote. */
export function talliesOf(journal: Entry[]): Map<number, Record<string, unknown>> {
  const counts = journal.filter((entry) => entry.kind === 'vote-counted' || entry.kind === 'vote-tallied');
  return new Map(counts.map((entry) => [entry.body.vote as number, entry.body]));
}

/** The counted votes of a journal by their number; annulled ones are none. */
export function countedOf(journal: Entry[]): Map<number, Counted> {
  const counted = new Map<number, Counted>();
  for (const entry of journal) {
    const number = entry.body.vote as number;
    if (entry.kind === 'vote-counted' || entry.kind === 'vote-tallied') counted.set(number, checkRoll(entry));
    else if (entry.kind === 'vote-annulled') counted.delete(number);
    else if (/^vote-(decided|settled|accepted)$/.test(entry.kind)) {
      const known = counted.get(number);
      must(known, 'votes', entry.seq);
      known.outcome = textOf(objectOf(entry.body.verdict).outcome);
    }
  }
  return counted;
}

const NAMES: Record<string, (string | number)[]> = {
  motion: ['yes', 'no'],
  consent: ['consent', 'reservation', 'stand_aside', 'objection'],
  fist_to_five: [0, 1, 2, 3, 4, 5],
};

/** The ballots of a document are those of the journal. */
function checkBallots(document: Record<string, unknown>, known: Counted): void {
  const method = textOf(document.method);
  if (method === 'sortition') return;
  const ballots = ballotsOf(document);
  must(
    sum([...ballots.said.values()]) + ballots.blank + ballots.spoiled === known.signed,
    'votes',
    known.entry,
  );
  must(ballots.spoiled === known.spoiled, 'votes', known.entry);
  if (known.papers > 0) return;
  const names =
    NAMES[method] ??
    known.votes.map((_, i) => String(i + 1)).slice(0, method === 'plurality' ? undefined : 0);
  names.forEach((name, i) => {
    const told = ballots.said.get(JSON.stringify(name)) ?? 0;
    const neutral = method === 'plurality' && ballots.said.get(JSON.stringify(name)) === undefined;
    must(told === known.votes[i] || (neutral && known.votes[i] === ballots.blank), 'votes', known.entry);
  });
}

const same = (one: unknown, other: string[]) =>
  JSON.stringify(one === undefined ? [] : one) === JSON.stringify(other);

/** True: the page has counted it itself. */
export function checkVote(vote: Record<string, unknown>, known: Counted): boolean {
  const counts = listOf(vote.counts).map(objectOf);
  const answers = counts.map((each) => objectOf(each.answer));
  const refused = listOf(vote.refused).map(textOf);
  const own = counts.map((each, i): Answer | null => {
    const document = objectOf(each.document);
    /* The second asks of the best whether it has enough: its ballots are put together anew. */
    if (i === 0) checkBallots(document, known);
    const answer = count(document);
    if (answer) {
      must(answers[i].status === answer.status, 'recount', known.entry);
      if (i === 0 && document.method === 'plurality') {
        must(same(answers[i].winners, answer.winners), 'recount', known.entry);
        must(same(answers[i].tied, answer.tied), 'recount', known.entry);
      }
    }
    return answer;
  });
  must(vote.outcome === known.outcome, 'votes', known.entry);
  if (answers.length > 0 && refused.length === 0) {
    const even = known.votes[0] === known.votes[1];
    const enough = answers[1] && textOf(answers[1].status);
    const allowed = outcomesOf(textOf(answers[0].status), enough, even);
    must(allowed.includes(known.outcome), 'recount', known.entry);
    if (known.outcome === 'chosen')
      must(same(answers[0].winners, listOf(vote.winners) as string[]), 'recount', known.entry);
  }
  return own.length > 0 && own.every((each) => each !== null);
}

/** How many votes there are, and how many of them were counted again here. */
export function checkVotes(journal: Entry[], votes: unknown): { votes: number; recounted: number } {
  const counted = countedOf(journal);
  const told = listOf(votes).map(objectOf);
  let recounted = 0;
  must(told.length === counted.size, 'votes');
  for (const vote of told) {
    const known = counted.get(integerOf(vote.vote));
    must(known, 'votes');
    if (checkVote(vote, known)) recounted++;
  }
  return { votes: told.length, recounted };
}
