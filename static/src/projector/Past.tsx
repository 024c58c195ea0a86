// SPDX-License-Identifier: EUPL-1.2
// What went before on the same point: rounds of an election, texts that were stopped.
import cross from 'lucide:x';
import { t, words } from '../core/i18n';
import { spokenList } from '../core/names';
import type { Past, ProjectorView } from '../core/protocol';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';

const isText = (past: Past): boolean => past.ballot === 'consent' || past.ballot === 'fist';

/** "Tour 1 : Lina" */
export function PastRounds({ view }: { view: ProjectorView }) {
  const motion = view.floor?.motion;
  const rounds = view.past.filter((past) => !isText(past) && past.verdict.outcome !== 'none');
  if (!motion || rounds.length === 0) return null;
  return (
    <ul class="past-rounds">
      {rounds.map((past) => {
        const { winners, outcome } = past.verdict;
        const none = outcome === 'second-round' ? t('wall.past.nobody') : t(`outcome.${outcome}`);
        const what = winners.length > 0 ? spokenList(motion, winners, words) : none;
        return <li key={past.number}>{typo(t('wall.past.round', { round: past.round, what }))}</li>;
      })}
    </ul>
  );
}

/** The newest text that was stopped, struck, and what was said against it. */
export function PastTexts({ view }: { view: ProjectorView }) {
  const texts = view.past.filter((past) => isText(past) && past.objection !== '');
  const last = texts[texts.length - 1];
  if (!last) return null;
  const changed = last.title !== view.floor?.motion.title;
  return (
    <div class="past-text">
      {changed && (
        <p>
          <Icon of={cross} size="1em" stroke={4} />
          <s>{typo(t('wall.past.text', { round: last.round, text: last.title }))}</s>
        </p>
      )}
      <p>
        <b>{typo(t('wall.past.objection', { text: last.objection }))}</b>
      </p>
    </div>
  );
}
