// SPDX-License-Identifier: EUPL-1.2
// The ballots that are not there from the start. Each is fetched while its point is still
// presented or debated; without network it is asked for again until it comes.
import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { Ballot } from '../core/protocol';
import { forget, keep, kept } from '../core/storage';
import type { PaperProps } from './paper';

export type Paper = FunctionComponent<PaperProps>;

const FETCH: Partial<Record<Ballot, () => Promise<{ default: Paper }>>> = {
  lots: () => import('./sheets/Lots'),
  several: () => import('./sheets/Several'),
  ranked: () => import('./sheets/Ranked'),
  grades: () => import('./sheets/Grades'),
  points: () => import('./sheets/Points'),
  budget: () => import('./sheets/Budget'),
};

const AGAIN_MS = 2000;
/** Some browsers remember that a module did not come, and a renewed server has others: the page starts anew, once. */
const TRIES_MAX = 3;
const RELOADED = 'hemicycle.reloaded';

export const papers = signal<Partial<Record<Ballot, Paper>>>({});
const asked = new Set<Ballot>();

/** Does nothing for a ballot that is there, on its way, or part of the page. */
export function fetchPaper(ballot: Ballot, online: () => boolean): void {
  const fetch = FETCH[ballot];
  if (!fetch || asked.has(ballot)) return;
  asked.add(ballot);
  let tries = 0;
  const attempt = (): void => {
    fetch().then(
      (module) => {
        forget(RELOADED);
        papers.value = { ...papers.value, [ballot]: module.default };
      },
      () => {
        if (online() && ++tries >= TRIES_MAX && !kept(RELOADED)) {
          keep(RELOADED, '1');
          location.reload();
        } else setTimeout(attempt, AGAIN_MS);
      },
    );
  };
  attempt();
}
