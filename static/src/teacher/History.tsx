// SPDX-License-Identifier: EUPL-1.2
// The votes before this one on the same item: the text as it stood, what was said against it, how it ended.
import type { Motion, Past } from '../core/protocol';
import { typo } from '../core/typo';
import { outcomeSentence } from '../core/verdict';
import { t } from '../core/words';

/** An earlier round's motion: its ballot may have been another, after a fallback. */
const pastMotion = (motion: Motion, past: Past): Motion => ({
  ...motion,
  title: past.title,
  ballot: past.ballot,
});

export function History({ past, motion, open }: { past: Past[]; motion: Motion; open?: boolean }) {
  if (past.length === 0) return null;
  return (
    <details class="history" open={open}>
      <summary>{t('teacher.history', { count: past.length })}</summary>
      <ol>
        {past.map((one) => (
          <li key={one.number}>
            <p>
              <strong>{t('teacher.history.round', { round: one.round })}</strong> {typo(one.title)}
            </p>
            <p>{outcomeSentence(one.verdict, pastMotion(motion, one), t, { round: one.round })}</p>
            {one.objection && (
              <p class="objection">{t('teacher.history.objection', { text: one.objection })}</p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
