// SPDX-License-Identifier: EUPL-1.2
// The verdict of a vote as sentences a ten-year-old understands, from the server's codes and numbers.
// It decides nothing: the outcome is in the verdict, here are only the words. The keys are in i18n/*/verdict.json.
import { isMarked } from './choices';
import { boughtSentence, levelAtTheEnd, methodSentence, shortSentence, type Counted } from './methodWords';
import { choiceCount, choiceName, isElection, listOf, spokenList, type Words } from './names';
import type { Motion, Tally, Verdict } from './protocol';

export { choiceCount, choiceName, type Words } from './names';

/** What a sentence may tell beside the verdict; a `Result` has most of it. */
export interface Beside {
  tally?: Tally | null;
  /** Of lots, or of the lot that settled a tie. */
  seed?: string;
  drawn?: readonly { name: string }[];
  /** Of the vote. */
  round?: number;
  standing?: readonly number[];
}

/** A simple majority is always one of the votes expressed, whatever the base says. */
const baseOf = (motion: Motion): string => (motion.threshold === 'simple' ? 'expressed' : motion.base);

/** What ends with an ellipsis has no full stop after it. */
const join = (...sentences: string[]): string =>
  sentences
    .filter((each) => each !== '')
    .join(' ')
    .replace('….', '…');

const leaders = (motion: Motion, votes: readonly number[]): number[] => {
  const named = votes.slice(0, choiceCount(motion));
  const best = Math.max(0, ...named);
  return named.map((count, choice) => (count === best ? choice : -1)).filter((choice) => choice >= 0);
};

/** What was counted: the figures that the verdict rests upon. */
function figures(verdict: Verdict, motion: Motion, votes: readonly number[], words: Words): string {
  const shared = { total: verdict.base, base: baseOf(motion) };
  if (motion.ballot === 'motion') return words('verdict.motion', { votes: votes[0] ?? 0, ...shared });
  const best = leaders(motion, votes);
  const count = votes[best[0] ?? 0] ?? 0;
  if (best.length === 1)
    return words('verdict.option', { name: choiceName(motion, best[0], words), votes: count, ...shared });
  return words('verdict.options', { names: spokenList(motion, best, words), votes: count, ...shared });
}

/** More names than this are only counted: the figures beside the sentence name them all. */
const TIED_NAMED_MAX = 4;

const tiedNames = (motion: Motion, tied: readonly number[], words: Words): string =>
  tied.length > TIED_NAMED_MAX
    ? words('verdict.many', { n: tied.length, person: isElection(motion) ? 'yes' : 'no' })
    : spokenList(motion, tied, words);

function tieFigures(verdict: Verdict, motion: Motion, votes: readonly number[], words: Words): string {
  if (isMarked(motion.ballot)) {
    const certain = verdict.winners.filter((winner) => !verdict.tied.includes(winner));
    return join(
      certain.length > 0
        ? words('verdict.tie.certain', { names: spokenList(motion, certain, words), n: certain.length })
        : '',
      words('verdict.tie.marked', { names: tiedNames(motion, verdict.tied, words) }),
    );
  }
  if (motion.ballot === 'motion') return words('verdict.tie.motion', { votes: votes[0] ?? 0 });
  return words('verdict.tie.options', {
    names: tiedNames(motion, verdict.tied, words),
    votes: votes[verdict.tied[0] ?? 0] ?? 0,
  });
}

/** Fingers that were held up, and those that three for each hand would have been. */
export function fingers(votes: readonly number[]): { sum: number; hands: number; needed: number } {
  const shown = votes.slice(0, 6);
  const hands = shown.reduce((sum, count) => sum + count, 0);
  return { sum: shown.reduce((sum, count, fingers) => sum + count * fingers, 0), hands, needed: 3 * hands };
}

function consentFigures(motion: Motion, votes: readonly number[], words: Words): string {
  const [agree, reserved, , objections] = [0, 1, 2, 3].map((choice) => votes[choice] ?? 0);
  if (motion.ballot === 'fist') {
    const fists = votes[0] ?? 0;
    return fists > 0
      ? words('verdict.fist.objection', { n: fists })
      : words('verdict.fist.sum', fingers(votes));
  }
  if (objections > 0) return words('verdict.consent.objection', { n: objections });
  return agree + reserved > 0
    ? words('verdict.consent.adopted', { n: agree + reserved, reserved })
    : words('verdict.consent.nobody');
}

const THROWS_MAX = 17;

/** A long seed is said by its beginning: the archive holds the whole of it. */
const shortSeed = (seed: string): string =>
  seed.length > THROWS_MAX ? `${seed.slice(0, THROWS_MAX)}…` : seed;

function chosenSentence(verdict: Verdict, motion: Motion, words: Words): string {
  const winners = verdict.winners.length > 0 ? verdict.winners : [verdict.winner ?? 0];
  if (isElection(motion))
    return words('verdict.outcome.elected', { names: spokenList(motion, winners, words) });
  if (winners.length === 1)
    return words('verdict.outcome.chosen', { name: choiceName(motion, winners[0], words) });
  return words('verdict.outcome.chosen.many', { names: spokenList(motion, winners, words) });
}

function rejectedSentence(motion: Motion, words: Words): string {
  if (motion.ballot === 'budget') return words('verdict.outcome.nothing-bought');
  if (isElection(motion)) return words('verdict.outcome.nobody');
  return words(
    motion.ballot === 'choice' || isMarked(motion.ballot)
      ? 'verdict.outcome.none-chosen'
      : 'verdict.outcome.rejected',
  );
}

/** Its last words: adopted, rejected, chosen… */
export function outcomeSentence(verdict: Verdict, motion: Motion, words: Words, beside: Beside = {}): string {
  switch (verdict.outcome) {
    case 'chosen':
      if (verdict.winner === null && verdict.winners.length === 0)
        return words('verdict.outcome.none-chosen');
      return motion.ballot === 'budget' && beside.tally
        ? boughtSentence(countedOf(verdict, motion, beside.tally, beside), words)
        : chosenSentence(verdict, motion, words);
    case 'rejected':
      return rejectedSentence(motion, words);
    case 'blocked':
      return words(
        motion.ballot === 'consent' && motion.fallback === 'majority'
          ? 'verdict.outcome.blocked.majority'
          : 'verdict.outcome.blocked',
      );
    case 'second-round':
      return words('verdict.outcome.second-round', { left: verdict.seats_left, round: beside.round ?? 1 });
    case 'drawn':
      return words('verdict.outcome.drawn', {
        names: listOf(
          (beside.drawn ?? []).map((each) => each.name),
          words,
        ),
      });
    default:
      return words(`verdict.outcome.${verdict.outcome}`);
  }
}

const countedOf = (verdict: Verdict, motion: Motion, tally: Tally, beside: Beside): Counted => ({
  verdict,
  motion,
  tally,
  standing: beside.standing ?? [],
});

function castingSentence(verdict: Verdict, motion: Motion, words: Words): string {
  const choice = motion.ballot === 'motion' ? (verdict.outcome === 'adopted' ? 0 : 1) : (verdict.winner ?? 0);
  return words('verdict.casting', { name: choiceName(motion, choice, words) });
}

function settledSentence(motion: Motion, words: Words, beside: Beside): string {
  const { tie_rule } = motion;
  const seed = shortSeed(beside.seed ?? '');
  return tie_rule === 'youngest' || tie_rule === 'lot' || tie_rule === 'casting-vote'
    ? words(`verdict.settled.${tie_rule}`, { seed })
    : '';
}

/** Why it ended so: "14 pour sur 25 exprimés. Il en fallait 13." */
export function reasonSentence(
  verdict: Verdict,
  motion: Motion,
  votes: readonly number[],
  words: Words,
  beside: Beside = {},
): string {
  const needed = (): string => words('verdict.needed', { needed: verdict.needed });
  if (verdict.reason === 'no-quorum')
    return join(
      words('verdict.quorum', { present: verdict.present, eligible: verdict.eligible }),
      words('verdict.quorum.needed', { needed: verdict.quorum_needed }),
    );
  if (verdict.reason === 'nothing-expressed') return words('verdict.nothing', { cast: verdict.cast });
  if (verdict.outcome === 'drawn')
    return join(words('verdict.drawn', { seed: shortSeed(beside.seed ?? '') }));
  if (motion.ballot === 'consent' || motion.ballot === 'fist') return consentFigures(motion, votes, words);
  switch (verdict.reason) {
    case 'reached':
    case 'not-reached':
      if (beside.tally) return shortSentence(countedOf(verdict, motion, beside.tally, beside), words);
      return join(
        figures(verdict, motion, votes, words),
        verdict.needed > 0 ? needed() : words('verdict.most'),
      );
    case 'method':
    case 'tie-settled': {
      if (!beside.tally) return '';
      const counted = countedOf(verdict, motion, beside.tally, beside);
      const settled = verdict.reason === 'tie-settled';
      if (settled && levelAtTheEnd(counted)) return settledSentence(motion, words, beside);
      return join(
        verdict.outcome === 'second-round' ? shortSentence(counted, words) : methodSentence(counted, words),
        settled ? settledSentence(motion, words, beside) : '',
      );
    }
    case 'tie':
      return tieFigures(verdict, motion, votes, words);
    case 'casting-vote':
      return isMarked(motion.ballot)
        ? words('verdict.casting', { name: choiceName(motion, verdict.winner ?? 0, words) })
        : join(tieFigures(verdict, motion, votes, words), castingSentence(verdict, motion, words));
    case 'refused':
      return words('verdict.refused');
    default:
      return '';
  }
}

/** What is said besides: places that stay empty, spoiled ballots. Empty when there is nothing to say. */
export function asideSentence(verdict: Verdict, words: Words): string {
  const empty = verdict.outcome === 'chosen' && verdict.seats_left > 0;
  return join(
    empty ? words('verdict.seats-left', { n: verdict.seats_left }) : '',
    verdict.spoiled > 0 ? words('verdict.spoiled', { n: verdict.spoiled }) : '',
  );
}

/** "14 pour sur 25 exprimés. Il en fallait 13. C’est adopté." */
export const verdictSentence = (
  verdict: Verdict,
  motion: Motion,
  votes: readonly number[],
  words: Words,
  beside: Beside = {},
): string =>
  join(
    reasonSentence(verdict, motion, votes, words, beside),
    outcomeSentence(verdict, motion, words, beside),
    asideSentence(verdict, words),
  );

/** A unanimous secret vote hides nobody's choice: it must be said. Empty when there is nothing to say. */
export function unanimityNotice(verdict: Verdict, motion: Motion, words: Words): string {
  return verdict.unanimous && motion.secrecy === 'secret' ? words('verdict.unanimous') : '';
}
