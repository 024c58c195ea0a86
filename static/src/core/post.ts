// SPDX-License-Identifier: EUPL-1.2
// How a point came from elsewhere in the school, in a few words; "" for the class's own.
import { t } from './i18n';
import type { Post, Reply } from './protocol';

interface Posted {
  post: Post;
  reply: Reply;
  from: string;
}

export function postWords({ post, reply, from: named }: Posted): string {
  const from = named || '…'; // a name can be erased
  if (post === 'poll') return t('post.poll');
  if (post === 'motion') return t('post.motion', { from });
  return post === 'reply' && reply !== 'none' ? t(`post.reply.${reply}`, { from }) : '';
}
