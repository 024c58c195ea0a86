// SPDX-License-Identifier: EUPL-1.2
// Everything that freezes when a vote opens, in plain words: what is filled in, who votes, what it
// takes, what a tie does, who sees what. The same lines stand in the composer and before the vote.
import { isNamed } from '../core/choices';
import { money } from '../core/money';
import type { Motion } from '../core/protocol';
import { t } from '../core/words';
import { purposeOf, tieRulesOf } from './purposes';

export interface Rule {
  /** End of the key teacher.rule.<term>. */
  term: 'ballot' | 'who' | 'win' | 'then' | 'tie' | 'quorum' | 'secrecy' | 'close';
  words: string;
}

/** Who is there, when it is known. */
export interface Room {
  class_size: number;
  present_count: number;
}

const join = (...sentences: string[]): string => sentences.filter((each) => each !== '').join(' ');

function ballotWords(motion: Motion, people: boolean): string {
  const { ballot, options } = motion;
  const what = people ? 'people' : 'options';
  if (ballot === 'several' && motion.picks === 0) return t(`teacher.rule.ballot.free.${what}`);
  if (ballot === 'several') return t(`teacher.rule.ballot.several.${what}`, { picks: motion.picks });
  if (ballot === 'budget' && motion.budget === 0) return t('teacher.rule.ballot.budget.none');
  return t(`teacher.rule.ballot.${ballot}`, {
    count: options.length,
    grades: motion.grade_count,
    points: motion.points_max,
    budget: money(motion.budget, t),
  });
}

function majorityWords(motion: Motion): string {
  if (motion.threshold === 'simple') return t(`teacher.rule.win.${motion.ballot}`);
  const share = t(`teacher.rule.win.${motion.threshold}`, { base: t(`setting.base.${motion.base}`) });
  return motion.ballot === 'choice' ? join(t('teacher.rule.win.choice'), share) : share;
}

function winWords(motion: Motion): string {
  const plain = motion.ballot === 'motion' || motion.ballot === 'choice';
  return join(
    motion.seats > 1 || motion.ballot === 'lots'
      ? t(motion.ballot === 'lots' ? 'teacher.rule.drawn' : 'teacher.rule.seats', { seats: motion.seats })
      : '',
    plain ? majorityWords(motion) : t(`teacher.method.${motion.method}.rule`),
  );
}

/** What follows when it does not end at once: a fallback, who must say yes. */
function thenWords(motion: Motion): string {
  if (motion.ballot === 'consent') return t(`teacher.rule.fallback.${motion.fallback}`);
  return motion.options.some((option) => option.drafted) ? t('teacher.rule.drafted') : '';
}

function closeWords(motion: Motion): string {
  return join(
    t(motion.close_on_all ? 'teacher.rule.close.all' : 'teacher.rule.close.hand'),
    motion.seconds > 0
      ? t(motion.close_on_time ? 'teacher.rule.close.time' : 'teacher.rule.close.clock', {
          minutes: motion.seconds / 60,
        })
      : '',
  );
}

const secrecyWords = (motion: Motion): string =>
  join(
    t(motion.ballot === 'lots' ? 'teacher.rule.secrecy.lots' : `teacher.rule.secrecy.${motion.secrecy}`),
    motion.changeable ? t('teacher.rule.changeable') : '',
  );

function tieWords(motion: Motion): string {
  const tied = motion.official || tieRulesOf(purposeOf(motion), motion).length > 0;
  return tied ? t(`teacher.rule.tie.${motion.tie_rule}`) : '';
}

const whoWords = (room: Room | undefined): string =>
  room
    ? t('teacher.rule.who.now', { total: room.class_size, count: room.present_count })
    : t('teacher.rule.who.list');

export function rulesOf(motion: Motion, people: boolean, room?: Room): Rule[] {
  const rules: Rule[] = [
    { term: 'ballot', words: ballotWords(motion, people) },
    { term: 'who', words: whoWords(room) },
    { term: 'win', words: winWords(motion) },
    { term: 'then', words: thenWords(motion) },
    { term: 'tie', words: tieWords(motion) },
    { term: 'quorum', words: t(`teacher.rule.quorum.${motion.quorum}`) },
    { term: 'secrecy', words: secrecyWords(motion) },
    { term: 'close', words: closeWords(motion) },
  ];
  return rules.filter((rule) => rule.words !== '');
}

/** In a few words, for the agenda: "4 propositions à classer · secret". */
export function shortKind(motion: Motion): string {
  const purpose = purposeOf(motion);
  const count = isNamed(motion.ballot) ? motion.options.length : motion.seats;
  return t(`teacher.kind.${purpose}`, { count });
}
