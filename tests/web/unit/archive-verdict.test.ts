// SPDX-License-Identifier: EUPL-1.2
// Every verdict has its sentence, in the words that the catalogues really hold.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import enCommon from '@i18n/en/common.json';
import enVerdict from '@i18n/en/verdict.json';
import frCommon from '@i18n/fr/common.json';
import frVerdict from '@i18n/fr/verdict.json';
import type { Motion, Verdict } from '@/core/protocol';
import { unanimityNotice, verdictSentence } from '@/core/verdict';
import { motionWith, option } from '@/demo/class';
import { wordsIn } from './catalogue';

const read = (language: string, name: string) =>
  JSON.parse(readFileSync(resolve(`i18n/${language}/${name}.json`), 'utf8')) as Record<string, string>;

/** The catalogues as the build compiles them. */
const compiled: Record<string, unknown> = {
  fr: { ...frCommon, ...frVerdict },
  en: { ...enCommon, ...enVerdict },
};

const wordsOf = (language: string) => wordsIn(compiled, language);

const fr = wordsOf('fr');
const base: Verdict = {
  outcome: 'adopted',
  reason: 'reached',
  winner: 0,
  unanimous: false,
  tied: [],
  needed: 13,
  base: 25,
  cast: 26,
  expressed: 25,
  present: 26,
  eligible: 28,
  quorum_needed: 0,
  spoiled: 0,
  seats_left: 0,
  winners: [],
};
const options = ['Le lac', 'La ferme', 'Le musée'].map((text) => option(text));
const motion = (title: string, changes: Partial<Motion> = {}) => motionWith(title, '', changes);
const trip = motion('Où ?', { ballot: 'choice', options });
const plain = motion('Un vélo ?');

describe('in French', () => {
  it('a motion is adopted with its figures and what was needed', () => {
    expect(verdictSentence(base, plain, [14, 11, 1], fr)).toBe(
      '14 pour sur 25 exprimés. Il en fallait 13. C’est adopté.',
    );
  });

  it('the base is named: of those present, of the roll', () => {
    const absolute = motion('Un vélo ?', {
      threshold: 'absolute',
      base: 'eligible',
    });
    expect(
      verdictSentence(
        {
          ...base,
          outcome: 'rejected',
          reason: 'not-reached',
          base: 28,
          needed: 15,
        },
        absolute,
        [14, 11, 1],
        fr,
      ),
    ).toBe('14 pour sur 28 inscrits. Il en fallait 15. C’est rejeté.');
  });

  it('a simple majority speaks of the expressed whatever the base says', () => {
    expect(verdictSentence(base, motion('?', { base: 'eligible' }), [14, 11, 1], fr)).toContain(
      '25 exprimés',
    );
  });

  it('nobody for is said in words', () => {
    expect(
      verdictSentence({ ...base, outcome: 'rejected', reason: 'not-reached' }, plain, [0, 25, 1], fr),
    ).toMatch(/^Aucune voix pour/);
  });

  it('an option is chosen with the most votes', () => {
    expect(verdictSentence({ ...base, outcome: 'chosen', needed: 0 }, trip, [12, 8, 5, 1], fr)).toBe(
      '« Le lac » arrive en tête avec 12 voix sur 25 exprimés. C’est le plus grand nombre de voix. « Le lac » est choisi.',
    );
  });

  it('a tie between options names them, and the casting vote says what it chose', () => {
    const verdict: Verdict = {
      ...base,
      outcome: 'chosen',
      reason: 'casting-vote',
      tied: [0, 1],
      winner: 1,
      needed: 0,
    };
    expect(verdictSentence(verdict, trip, [10, 10, 5, 1], fr)).toBe(
      'Égalité : « Le lac » et « La ferme » ont 10 voix chacun. La voix prépondérante a choisi « La ferme ». « La ferme » est choisi.',
    );
  });

  it('a missed quorum tells how many were missing', () => {
    const verdict: Verdict = {
      ...base,
      outcome: 'no-quorum',
      reason: 'no-quorum',
      present: 1,
      quorum_needed: 14,
    };
    expect(verdictSentence(verdict, plain, [1, 0, 0], fr)).toBe(
      '1 présent sur 28 inscrits. Il en fallait 14. Ce vote ne compte pas.',
    );
  });

  it('unanimity of a secret vote is pointed out, of a roll-call it is not', () => {
    expect(unanimityNotice({ ...base, unanimous: true }, plain, fr)).not.toBe('');
    expect(unanimityNotice({ ...base, unanimous: true }, motion('?', { secrecy: 'roll-call' }), fr)).toBe('');
  });
});

describe.each(['fr', 'en'])('in %s', (language) => {
  const words = wordsOf(language);
  const reasons = [
    'none',
    'reached',
    'not-reached',
    'tie',
    'casting-vote',
    'no-quorum',
    'nothing-expressed',
  ] as const;
  const outcomes = [
    'none',
    'adopted',
    'rejected',
    'chosen',
    'second-vote',
    'casting-vote',
    'postponed',
    'no-quorum',
  ] as const;

  it('every reason and outcome has words, for motions and choices', () => {
    for (const reason of reasons)
      for (const outcome of outcomes)
        for (const question of [plain, trip])
          for (const needed of [0, 1, 13])
            expect(
              verdictSentence(
                { ...base, reason, outcome, needed, tied: [0, 1] },
                question,
                [1, 1, 0, 0],
                words,
              ),
            ).toMatch(/\S/);
  });
});

it('French and English hold the same keys', () => {
  for (const name of ['teacher', 'archive', 'verdict'])
    expect(Object.keys(read('en', name)).sort()).toEqual(Object.keys(read('fr', name)).sort());
});
