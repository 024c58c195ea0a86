// SPDX-License-Identifier: EUPL-1.2
// The text of the round before, struck through, and what was said against it.
import { t } from '../core/i18n';
import type { Motion, Past } from '../core/protocol';
import { typo } from '../core/typo';

interface StruckProps {
  motion: Motion;
  past: Past[];
  /** Also tells why the text was changed. */
  why?: boolean;
  /** The vote is about an amendment of this text. */
  amended?: string;
}

export function Struck({ motion, past, why = false, amended }: StruckProps) {
  const before = past[past.length - 1];
  const text = amended ?? before?.title ?? motion.title;
  if (text === motion.title) return null;
  return (
    <div class="struck">
      <p>
        <span class="sr-only">{t('past.before')}</span> <del>{typo(text)}</del>
      </p>
      {why && before?.objection && <p>{typo(t('past.objection', { objection: before.objection }))}</p>}
    </div>
  );
}
