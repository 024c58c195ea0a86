// SPDX-License-Identifier: EUPL-1.2
// How an archive comes in on the pretended teacher's page, whatever file is chosen: teacher.html?demo=import,
// and import-changed, import-voting, import-checking, which ends there.
import type { ClassLine, ImportOk } from '../core/protocol';

const CAME: ImportOk = {
  fault: 'none',
  line: 0,
  sitting: 0,
  entry: 0,
  classes: 1,
  pupils: 24,
  sittings: 31,
  entries: 2480,
  votes: 204,
  known: 0,
  schools: 1,
  sent: 2,
  polls: 1,
  slips: 7,
};
const NEW: ClassLine = {
  id: 3,
  name: 'CM2 de l’an dernier',
  mode: 'reading',
  pupils: 24,
  sittings: 31,
  school: 0,
  delegates: false,
};
let here = false;

/** The class that came. */
export const broughtClasses = (): ClassLine[] => (here ? [NEW] : []);

/** The answer to a command of the import; null: it is another, or there is no answer yet. */
export function answerImport(
  state: string,
  asked: { do: string; at?: number; data?: string },
): object | null {
  if (asked.do === 'import.part')
    return { ok: { bytes: (asked.at ?? 0) + Math.floor(((asked.data ?? '').length * 3) / 4) } };
  if (asked.do !== 'import.run' || state === 'import-checking') return null;
  if (state === 'import-voting') return { no: 'still-running' };
  if (state === 'import-changed') return { ok: { ...CAME, fault: 'digest', line: 12, classes: 0 } };
  here = true;
  return { ok: CAME };
}
