// SPDX-License-Identifier: EUPL-1.2
// The text of the round before, struck through: what has changed after an objection.
import { t } from '../core/i18n';
import type { Motion, Past } from '../core/protocol';
import { typo } from '../core/typo';

export function Struck({ motion, past }: { motion: Motion; past: Past[] }) {
  const before = past[past.length - 1];
  if (!before || before.title === motion.title) return null;
  return (
    <p class="struck">
      <span class="sr-only">{t('past.before')}</span>
      <del>{typo(before.title)}</del>
    </p>
  );
}
