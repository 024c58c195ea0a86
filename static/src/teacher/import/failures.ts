// SPDX-License-Identifier: EUPL-1.2
// Why an archive was not taken in, and what to do about it: by the faults of docs/export.md, and by what
// stands in the way for a moment.
import { OFFLINE, type Refusal } from '../../core/answers';
import { refusalText, t } from '../../core/words';

export interface Failure {
  what: string;
  todo: string;
  /** The fault as documents call it, and its line; "" when the file is not to blame. */
  where: string;
  /** The same file may go in another time. */
  passes: boolean;
}

/** What to do about a fault; about the others: export it once more. */
const REMEDIES: Record<string, string> = {
  format: 'choose',
  newer: 'update',
  large: 'command',
  cut: 'copy',
  digest: 'copy',
  previous: 'earlier',
  taken: 'elsewhere',
};
const DAMAGED = ['chain', 'text', 'event', 'recount', 'index', 'told', 'school'];

const remedy = (name: string) => t(`import.do.${name}`);

export function failureOfFault(fault: string, line = 0): Failure {
  const known = fault in REMEDIES || DAMAGED.includes(fault);
  return {
    what: t(`import.fault.${known ? fault : 'told'}`),
    todo: remedy(REMEDIES[fault] ?? 'export'),
    where: t('import.where', { fault, line }),
    passes: false,
  };
}

/** What has words of its own here; the rest is what the server says to anything. */
const PASSING: Record<string, string> = { [OFFLINE]: 'offline', 'still-running': 'voting', busy: 'busy' };

export function failureOfRefusal(refusal: Refusal): Failure {
  if (refusal.code === 'too-large') return failureOfFault('large');
  const name = PASSING[refusal.code];
  return {
    what: name ? t(`import.no.${name}`) : refusalText(refusal),
    todo: remedy(name ?? 'again'),
    where: '',
    passes: true,
  };
}

/** It is not where it was, or nobody may read it. */
export const failureOfReading = (): Failure => ({
  what: t('import.no.unreadable'),
  todo: remedy('unreadable'),
  where: '',
  passes: false,
});
