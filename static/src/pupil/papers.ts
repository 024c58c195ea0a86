// SPDX-License-Identifier: EUPL-1.2
// What is not on the page from the start: the ballots of a kind of their own, and the result.
// Each is fetched while its point is still presented or debated; without network it is asked
// for again until it comes.
import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { Ballot, Me, PupilView } from '../core/protocol';
import { forget, keep, kept } from '../core/storage';
import type { PaperProps } from './paper';

type Paper = FunctionComponent<PaperProps>;
type Result = FunctionComponent<{ view: PupilView; me: Me }>;

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
export const papers: Partial<Record<Ballot, ReturnType<typeof part<Paper>>>> = {
  lots: part(() => import('./sheets/Lots')),
  several: part(() => import('./sheets/Several')),
  ranked: part(() => import('./sheets/Ranked')),
  grades: part(() => import('./sheets/Grades')),
  points: part(() => import('./sheets/Points')),
  budget: part(() => import('./sheets/Budget')),
};
export const result = part<Result>(() => import('./ResultScreen'));

/** The ballot first: it is needed first. */
export function fetchParts(ballot: Ballot, online: () => boolean): void {
  papers[ballot]?.fetch(online);
  result.fetch(online);
}
