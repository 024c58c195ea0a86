// SPDX-License-Identifier: EUPL-1.2
// What is not on the page from the start: the ballots of a kind of their own, the result, the
// screen of a role. Each is fetched before it is needed; without network it is asked for again
// until it comes.
import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { moreWords, type Words } from '../core/i18n';
import type { Ballot, ChairView, Item, ItemKind, Me, Motion, OfficerView, PupilView } from '../core/protocol';
import { forget, keep, kept } from '../core/storage';
import type { PaperProps } from './paper';

type Paper = FunctionComponent<PaperProps>;
type Result = FunctionComponent<{ view: PupilView; me: Me }>;
type RoleScreen = FunctionComponent<{ me: Me; view: ChairView | OfficerView }>;

const AGAIN_MS = 2000;
/** Some browsers remember that a module did not come, and a renewed server has others: the page starts anew, once. */
const TRIES_MAX = 3;
const RELOADED = 'hemicycle.reloaded';

/** A part of the page; `here` is null until it has come. */
function part<T>(load: () => Promise<{ default: T }>) {
  const here = signal<{ part: T } | null>(null);
  let asked = false;
  function fetch(online: () => boolean, tries = 0): void {
    load().then(
      (module) => {
        forget(RELOADED);
        here.value = { part: module.default };
      },
      () => {
        const again = tries + (online() ? 1 : 0);
        if (again < TRIES_MAX || kept(RELOADED)) setTimeout(() => fetch(online, again), AGAIN_MS);
        else {
          keep(RELOADED, '1');
          location.reload();
        }
      },
    );
  }
  return {
    here,
    fetch(online: () => boolean): void {
      if (!asked) fetch(online);
      asked = true;
    },
  };
}

/** The others are part of the page. */
export const papers: Partial<Record<Ballot | 'mood', ReturnType<typeof part<Paper>>>> = {
  lots: part(() => import('./sheets/Lots')),
  several: part(() => import('./sheets/Several')),
  ranked: part(() => import('./sheets/Ranked')),
  grades: part(() => import('./sheets/Grades')),
  points: part(() => import('./sheets/Points')),
  budget: part(() => import('./sheets/Budget')),
  mood: part(() => import('./sheets/Mood')),
};
type WordsOf = () => Promise<{ default: Words }>;

/** The part and its words, at once. */
async function spoken<T>(load: () => Promise<T>, french: WordsOf, english: WordsOf): Promise<T> {
  const [module] = await Promise.all([load(), moreWords(french, { en: english })]);
  return module;
}

export const result = part<Result>(() =>
  spoken(
    () => import('./ResultScreen'),
    () => import('../../i18n/fr/verdict.json'),
    () => import('../../i18n/en/verdict.json'),
  ),
);

/** What a council has beside coming in and voting. */
export const moments = part(() =>
  spoken(
    () => import('./moments/index'),
    () => import('./moments/words.fr'),
    () => import('./moments/words.en'),
  ),
);

/** For who holds a role. */
export const roleScreen = part<RoleScreen>(() =>
  spoken(
    () => import('../council/Console').then((module) => ({ default: module.Console })),
    () => import('../council/words.fr'),
    () => import('../council/words.en'),
  ),
);

/** Which of them a vote is filled on. */
export const paperOf = (kind: ItemKind, motion: Pick<Motion, 'ballot'>): keyof typeof papers =>
  kind === 'mood' ? 'mood' : motion.ballot;

/** The ballot first: it is needed first. */
export function fetchParts({ kind, motion }: Item, online: () => boolean): void {
  papers[paperOf(kind, motion)]?.fetch(online);
  result.fetch(online);
}
