// SPDX-License-Identifier: EUPL-1.2
// The verdict of a vote as sentences a ten-year-old understands, from the server's codes and numbers.
// It decides nothing: the outcome is in the verdict, here are only the words. The keys are in i18n/*/verdict.json.
import type { Motion, Verdict } from './protocol';

/** Finds the words of a key: the catalogue's `t`, or a stand-in of a test. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

type Question = Pick<Motion, 'ballot' | 'base' | 'threshold' | 'tie_rule' | 'secrecy' | 'options'>;

/** A simple majority is always one of the votes expressed, whatever the base says. */
const baseOf = (motion: Question): string => (motion.threshold === 'simple' ? 'expressed' : motion.base);

/** How many named choices there are: two of a motion, else its options. The next one is neutral. */
export const choiceCount = (motion: Pick<Motion, 'ballot' | 'options'>): number =>
  motion.ballot === 'motion' ? 2 : motion.options.length;

/** The name of a choice: for, against, abstain; or an option's words, or blank. */
export function choiceName(motion: Pick<Motion, 'ballot' | 'options'>, choice: number, words: Words): string {
  if (motion.ballot === 'motion')
    return words(`choice.${['for', 'against', 'abstain'][choice] ?? 'abstain'}`);
  return motion.options[choice]?.text ?? words('choice.blank');
}

/** "« Le lac », « La ferme » et « Le musée »" */
function quotedList(names: string[], words: Words): string {
  const quoted = names.map((name) => words('verdict.quoted', { name }));
  const last = quoted.pop() ?? '';
  return quoted.length === 0
    ? last
    : words('verdict.and', { many: quoted.join(words('verdict.comma')), last });
}

const leaders = (motion: Question, votes: number[]): number[] => {
  const named = votes.slice(0, choiceCount(motion));
  const best = Math.max(0, ...named);
  return named.map((count, choice) => (count === best ? choice : -1)).filter((choice) => choice >= 0);
};

/** What was counted: the figures that the verdict rests upon. */
function figures(verdict: Verdict, motion: Question, votes: number[], words: Words): string {
  const shared = { total: verdict.base, base: baseOf(motion) };
  if (motion.ballot === 'motion') return words('verdict.motion', { votes: votes[0] ?? 0, ...shared });
  const best = leaders(motion, votes);
  const count = votes[best[0] ?? 0] ?? 0;
  const names = best.map((choice) => choiceName(motion, choice, words));
  if (best.length === 1) return words('verdict.option', { name: names[0] ?? '', votes: count, ...shared });
  return words('verdict.options', { names: quotedList(names, words), votes: count, ...shared });
}

function tieFigures(verdict: Verdict, motion: Question, votes: number[], words: Words): string {
  if (motion.ballot === 'motion') return words('verdict.tie.motion', { votes: votes[0] ?? 0 });
  const names = verdict.tied.map((choice) => choiceName(motion, choice, words));
  return words('verdict.tie.options', {
    names: quotedList(names, words),
    votes: votes[verdict.tied[0] ?? 0] ?? 0,
  });
}

/** Its last words: adopted, rejected, chosen… */
export function outcomeSentence(verdict: Verdict, motion: Question, words: Words): string {
  if (verdict.outcome === 'chosen' && verdict.winner !== null)
    return words('verdict.outcome.chosen', { name: choiceName(motion, verdict.winner, words) });
  if (verdict.outcome === 'rejected' && motion.ballot === 'choice')
    return words('verdict.outcome.none-chosen');
  return words(`verdict.outcome.${verdict.outcome}`);
}

function castingSentence(verdict: Verdict, motion: Question, words: Words): string {
  const choice = motion.ballot === 'motion' ? (verdict.outcome === 'adopted' ? 0 : 1) : (verdict.winner ?? 0);
  return words('verdict.casting', { name: choiceName(motion, choice, words) });
}

/** "14 pour sur 25 exprimés. Il en fallait 13. C’est adopté." */
export function verdictSentence(verdict: Verdict, motion: Question, votes: number[], words: Words): string {
  const end = outcomeSentence(verdict, motion, words);
  const needed = (): string => words('verdict.needed', { needed: verdict.needed });
  switch (verdict.reason) {
    case 'reached':
    case 'not-reached': {
      const counted = figures(verdict, motion, votes, words);
      return [counted, verdict.needed > 0 ? needed() : words('verdict.most'), end].join(' ');
    }
    case 'tie':
      return [tieFigures(verdict, motion, votes, words), end].join(' ');
    case 'casting-vote':
      return [tieFigures(verdict, motion, votes, words), castingSentence(verdict, motion, words), end].join(
        ' ',
      );
    case 'no-quorum':
      return [
        words('verdict.quorum', { present: verdict.present, eligible: verdict.eligible }),
        words('verdict.quorum.needed', { needed: verdict.quorum_needed }),
        end,
      ].join(' ');
    case 'nothing-expressed':
      return [words('verdict.nothing', { cast: verdict.cast }), end].join(' ');
    default:
      return end;
  }
}

/** A unanimous secret vote hides nobody's choice: it must be said. Empty when there is nothing to say. */
export function unanimityNotice(verdict: Verdict, motion: Question, words: Words): string {
  return verdict.unanimous && motion.secrecy === 'secret' ? words('verdict.unanimous') : '';
}
