// SPDX-License-Identifier: EUPL-1.2
// What a vote is about, and what it binds to: said before the vote and at the result.
import { itemTitle } from '../core/council';
import { t } from '../core/i18n';
import { postWords } from '../core/post';
import type { Amendment, Item, Motion, ProjectorView, Vote } from '../core/protocol';
import { typo } from '../core/typo';
import { changesOf } from './changes';

/** What the wall calls the point on the floor. */
export const floorTitle = (item: Item): string =>
  itemTitle({ hidden: item.hidden, title: item.motion.title }) || t(`kind.${item.kind}`);

/** The amendment that the vote is about; null when it is about the point itself. */
export const votedAmendment = (view: ProjectorView, vote: Vote): Amendment | null =>
  view.amendments.find((each) => each.number === vote.amendment) ?? null;

/** What is proposed now to be written otherwise: the newest. */
export const openAmendment = (view: ProjectorView): Amendment | null =>
  view.amendments.filter((each) => each.state === 'proposed').pop() ?? null;

/** What has just changed the text that is on the floor. */
export const adoptedAmendment = (view: ProjectorView): Amendment | null =>
  view.amendments
    .filter((each) => each.state === 'adopted' && each.text === view.floor?.motion.title)
    .pop() ?? null;

export const byWhom = (amendment: Amendment): string =>
  amendment.has_author ? t('wall.amendment.by', { name: amendment.author_name }) : t('wall.amendment');

/** Of a motion: where it comes from; a poll that binds nobody, or a decision for some councils only. */
export function Bounds({ motion, item }: { motion: Motion; item?: Item | null }) {
  const post = item ? postWords(item) : '';
  const bound = motion.advisory
    ? t('wall.advisory')
    : motion.trial > 0 && t('wall.trial', { n: motion.trial });
  return (
    <>
      {post && <span class="bounds">{typo(post)}</span>}
      {bound && <span class="bounds">{bound}</span>}
    </>
  );
}

interface TextProps {
  before: string;
  after: string;
}

/** The new text, its new words marked. */
export const NewText = ({ before, after }: TextProps) => (
  <>
    {changesOf(before, after).after.map(({ text, changed }, at) => (
      <span key={at}>
        {at > 0 && ' '}
        {changed ? <ins>{text}</ins> : text}
      </span>
    ))}
  </>
);

/** The old text, what would go struck. */
export const OldText = ({ before, after }: TextProps) => (
  <>
    {changesOf(before, after).before.map(({ text, changed }, at) => (
      <span key={at}>
        {at > 0 && ' '}
        {changed ? <del>{text}</del> : text}
      </span>
    ))}
  </>
);
